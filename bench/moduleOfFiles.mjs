// A module of many files, each with a type of its own that the main type gives: path → text.
const count = (files) => Array.from({ length: files - 1 }, (_, index) => index + 1)

const forms = {
  go: (files) => ({
    'main.go': `package main

import "dagger/many/internal/dagger"

type Many struct{ Source *dagger.Directory }
${count(files)
  .map(
    (n) =>
      `\n// Part${n} gives part ${n}.\nfunc (m *Many) Part${n}() *Part${n} { return &Part${n}{Source: m.Source} }\n`,
  )
  .join('')}`,
    ...Object.fromEntries(
      count(files).map((n) => [
        `part${n}.go`,
        `package main

import (
	"context"
	"dagger/many/internal/dagger"
)

// Part${n} of the project.
type Part${n} struct {
	// +private
	Source *dagger.Directory
	Name string
}
${['Build', 'Test', 'Lint', 'Publish', 'Image']
  .map(
    (name) => `
// ${name} does its work in a container.
func (p *Part${n}) ${name}(
	ctx context.Context,
	// +default="alpine:3"
	image string,
	// +optional
	tags []string,
) (*dagger.Container, error) {
	return dag.Container().From(image).WithMountedDirectory("/src", p.Source).WithExec([]string{"make"}).Sync(ctx)
}
`,
  )
  .join('')}`,
      ]),
    ),
  }),
  python: (files) => ({
    'src/many/__init__.py': `import dagger
from dagger import field, function, object_type

${count(files)
  .map((n) => `from .part${n} import Part${n}`)
  .join('\n')}


@object_type
class Many:
    source: dagger.Directory | None = field(default=None)
${count(files)
  .map(
    (n) =>
      `\n    @function\n    def part${n}(self) -> Part${n}:\n        """Gives part ${n}."""\n        return Part${n}()\n`,
  )
  .join('')}`,
    ...Object.fromEntries(
      count(files).map((n) => [
        `src/many/part${n}.py`,
        `from typing import Annotated

import dagger
from dagger import DefaultPath, Doc, dag, field, function, object_type


@object_type
class Part${n}:
    """Part ${n} of the project."""

    name: str = field(default="part")
${['build', 'test', 'lint', 'publish', 'image']
  .map(
    (name) => `
    @function
    async def ${name}(
        self,
        source: Annotated[dagger.Directory, DefaultPath("."), Doc("The sources.")],
        image: str = "alpine:3",
        tags: list[str] | None = None,
    ) -> dagger.Container:
        """Does its work in a container."""
        return await dag.container().from_(image).with_mounted_directory("/src", source).with_exec(["make"]).sync()
`,
  )
  .join('')}`,
      ]),
    ),
  }),
  typescript: (files) => ({
    'src/index.ts': `import { Directory, func, object } from "@dagger.io/dagger"
${count(files)
  .map((n) => `import { Part${n} } from "./part${n}"`)
  .join('\n')}

@object()
export class Many {
  @func()
  source?: Directory
${count(files)
  .map((n) => `\n  /** Gives part ${n}. */\n  @func()\n  part${n}(): Part${n} {\n    return new Part${n}()\n  }\n`)
  .join('')}}
`,
    ...Object.fromEntries(
      count(files).map((n) => [
        `src/part${n}.ts`,
        `import { argument, Container, dag, Directory, func, object } from "@dagger.io/dagger"

/** Part ${n} of the project. */
@object()
export class Part${n} {
  @func()
  name: string = "part"
${['build', 'test', 'lint', 'publish', 'image']
  .map(
    (name) => `
  /** Does its work in a container. */
  @func()
  async ${name}(@argument({ defaultPath: "." }) source: Directory, image: string = "alpine:3", tags: string[] = []): Promise<Container> {
    return dag.container().from(image).withMountedDirectory("/src", source).withExec(["make", ...tags]).sync()
  }
`,
  )
  .join('')}}
`,
      ]),
    ),
  }),
  dang: (files) => ({
    'main.dang': `type Many {\n${count(files)
      .map((n) => `  pub part${n}: Part${n}! { Part${n}(name: "part") }\n`)
      .join('')}}\n`,
    ...Object.fromEntries(
      count(files).map((n) => [
        `part${n}.dang`,
        `"""Part ${n} of the project."""
type Part${n} {
  pub name: String!
${['build', 'test', 'lint', 'publish', 'image'].map((name) => `\n  """Does its work in a container."""\n  pub ${name}(source: Directory!, image: String! = "alpine:3"): Container! {\n    container.from(image).withMountedDirectory("/src", source)\n  }\n`).join('')}}
`,
      ]),
    ),
  }),
}

/** The files of a module called `many`, in a language, with its configuration. */
export const moduleOfFiles = (language, files) => ({
  'dagger.json': JSON.stringify({ name: 'many', engineVersion: 'v0.21.8', sdk: { source: language } }),
  ...forms[language](files),
})
