// Modules as people write them, by number: a few types, a dozen functions, chains of calls, each with names of its own.

const functions = (number) => Array.from({ length: 6 + (number % 9) }, (_, index) => `step${number}x${index}`)
const capital = (name) => name.charAt(0).toUpperCase() + name.slice(1)
const versions = ['v0.13.7', 'v0.15.4', 'v0.18.10', 'v0.18.16', 'v0.19.11', 'v0.20.8', 'v0.21.9']

function go(name, number) {
  const methods = functions(number).map(
    (one) => `
// ${capital(one)} builds a part of the project.
func (m *${capital(name)}) ${capital(one)}(
	ctx context.Context,
	// The sources.
	source *dagger.Directory,
	// +optional
	// +default="alpine:3"
	image string,
	tags []string,
) (*dagger.Container, error) {
	base := dag.Container().From(image).WithMountedDirectory("/src", source).WithWorkdir("/src")
	for _, tag := range tags {
		base = base.WithExec([]string{"build", tag}).WithEnvVariable("TAG", tag)
	}
	if _, err := base.Stdout(ctx); err != nil {
		return nil, err
	}
	return base.WithDirectory("/out", source.Directory("out").WithoutFile("a")), nil
}
`,
  )
  return {
    'main.go': `package main

import (
	"context"
	"dagger/${name}/internal/dagger"
)

// ${capital(name)} is a module.
type ${capital(name)} struct {
	Level string
	Depth int
}

// A Report of a run.
type Report struct {
	Name string
	Files []*dagger.File
}
${methods.join('')}
func (m *${capital(name)}) Report(ctx context.Context) (*Report, error) { return &Report{Name: m.Level}, nil }
`,
  }
}

function python(name, number) {
  const methods = functions(number).map(
    (one) => `
    @function
    async def ${one}(self, source: dagger.Directory, image: str = "alpine:3", tags: list[str] | None = None) -> dagger.Container:
        """Builds a part of the project."""
        base = dag.container().from_(image).with_mounted_directory("/src", source).with_workdir("/src")
        return base.with_exec(["build"]).with_directory("/out", source.directory("out"))
`,
  )
  return {
    'src/main.py': `import dagger
from dagger import dag, field, function, object_type


@object_type
class ${capital(name)}:
    level: str = field(default="info")
${methods.join('')}`,
  }
}

function typescript(name, number) {
  const methods = functions(number).map(
    (one) => `
  /** Builds a part of the project. */
  @func()
  ${one}(source: Directory, image: string = "alpine:3", tags: string[] = []): Container {
    return dag.container().from(image).withMountedDirectory("/src", source).withExec(["build", ...tags])
  }
`,
  )
  return {
    'src/index.ts': `import { dag, Container, Directory, func, object } from "@dagger.io/dagger"

@object()
export class ${capital(name)} {
  @func()
  level: string = "info"
${methods.join('')}}
`,
  }
}

function dang(name, number) {
  const methods = functions(number).map(
    (one) => `  """Builds a part of the project."""
  pub ${one}(source: Directory!, image: String! = "alpine:3"): Container! {
    container.from(image).withMountedDirectory("/src", source)
  }
`,
  )
  return { 'main.dang': `type ${capital(name)} {\n${methods.join('')}}\n` }
}

const languages = [
  ['go', go, 62],
  ['python', python, 82],
  ['typescript', typescript, 95],
  ['dang', dang, 100],
]

/** The files of a module: path from its repository to text. */
export function surveyModules(number) {
  const name = `mod${number}`
  const [sdk, write] = languages.find(([, , until]) => (number * 37) % 100 < until)
  const config = { name, engineVersion: versions[number % versions.length], sdk: { source: sdk } }
  const files = { 'dagger.json': JSON.stringify(config, null, 2), ...write(name, number) }
  return Object.fromEntries(Object.entries(files).map(([file, text]) => [`module-${number}/${file}`, text]))
}
