import { languages, type Reading } from '../../src/languages/index.ts'

/** Modules as people write them, each line of which that needs a newer engine can be left out by itself. */
interface Realistic {
  readonly file: string
  readonly text: string
  readonly beside: Readonly<Record<string, string>>
  /** The oldest engine and why, after the lines of the step before were removed. */
  readonly steps: readonly string[]
  /** A local variable of it. */
  readonly local: string
  /** Ways of writing a part of it that mean the same. */
  readonly alike: readonly (readonly [string, string])[]
}

const typescript = `import { dag, Container, Directory, func, object, ReturnType } from '@dagger.io/dagger'

@object()
export class Ci {
  private base(source: Directory): Container {
    return dag
      .container()
      .from('node:22')
      .withDirectory('/src', source)
      .withEnvVariable(
        'PATH', '/src/bin:$PATH',
        { expand: true },
      )
      .withWorkdir('/src')
  }

  @func()
  async test(source: Directory): Promise<string> {
    const tested = this.base(source).withExec(
      ['npm', 'test'],
      { expect: ReturnType.Any },
    )
    const after = tested.directory('/src')
    for (const name of await after.glob('**/*.xml')) {
      await after.file(name).contents()
    }
    after.changes(source)
    return tested.stdout()
  }
}
`

const go = `package main

import (
	"context"

	"dagger/ci/internal/dagger"
)

type Ci struct{}

func (m *Ci) base(source *dagger.Directory) *dagger.Container {
	return dag.Container().
		From("golang:1.24").
		WithDirectory("/src", source).
		WithEnvVariable("PATH", "/src/bin:$PATH", dagger.ContainerWithEnvVariableOpts{
			Expand: true,
		}).
		WithWorkdir("/src")
}

func (m *Ci) Test(ctx context.Context, source *dagger.Directory) (string, error) {
	tested := m.base(source).WithExec([]string{"go", "test"}, dagger.ContainerWithExecOpts{
		Expect: dagger.ReturnTypeAny,
	})
	after := tested.Directory("/src")
	names, err := after.Glob(ctx, "**/*.xml")
	if err != nil {
		return "", err
	}
	for _, name := range names {
		_, _ = after.File(name).Contents(ctx)
	}
	_ = after.Changes(source)
	return tested.Stdout(ctx)
}
`

const python = `import dagger
from dagger import dag, function, object_type


@object_type
class Ci:
    def base(self, source: dagger.Directory) -> dagger.Container:
        return (
            dag.container()
            .from_("python:3.13")
            .with_directory("/src", source)
            .with_env_variable(
                "PATH", "/src/bin:$PATH",
                expand=True,
            )
            .with_workdir("/src")
        )

    @function
    async def test(self, source: dagger.Directory) -> str:
        tested = self.base(source).with_exec(
            ["pytest"],
            expect=dagger.ReturnType.ANY,
        )
        after = tested.directory("/src")
        for name in await after.glob("**/*.xml"):
            await after.file(name).contents()
        (
            after.changes(source)
        )
        return await tested.stdout()
`

export const realistic: Readonly<Record<string, Realistic>> = {
  typescript: {
    file: 'src/index.ts',
    text: typescript,
    beside: {},
    steps: ['v0.18.18: Directory.changes', 'v0.13.7: Container.withExec(expect:), ReturnType.ANY'],
    local: 'after',
    alike: [
      [
        "return dag\n      .container()\n      .from('node:22')",
        "const one = dag.container()\n    const two = one.from('node:22')\n    return two",
      ],
      ["tested.directory('/src')", "tested\n      // as it is\n      .directory(\n        '/src',\n      )"],
      [
        "for (const name of await after.glob('**/*.xml')) {\n      await after.file(name).contents()\n    }",
        "await Promise.all((await after.glob('**/*.xml')).map((name) => after.file(name).contents()))",
      ],
      ['{ expect: ReturnType.Any }', '{\n        expect: (ReturnType.Any),\n      }'],
    ],
  },
  go: {
    file: 'main.go',
    text: go,
    beside: { 'go.mod': 'module dagger/ci\n\ngo 1.24\n' },
    steps: ['v0.18.18: Directory.changes', 'v0.13.7: Container.withExec(expect:), ReturnType.ANY'],
    local: 'after',
    alike: [
      [
        'return dag.Container().\n\t\tFrom("golang:1.24").',
        'one := dag.Container()\n\ttwo := one.From("golang:1.24")\n\treturn two.',
      ],
      ['tested.Directory("/src")', 'tested.\n\t\t// as it is\n\t\tDirectory(\n\t\t\t"/src",\n\t\t)'],
      ['_, _ = after.File(name).Contents(ctx)', 'file := after.File(name)\n\t\tfunc() { _, _ = file.Contents(ctx) }()'],
      [
        'dagger.ContainerWithExecOpts{\n\t\tExpect: dagger.ReturnTypeAny,\n\t}',
        'dagger.ContainerWithExecOpts{Expect: dagger.ReturnTypeAny}',
      ],
    ],
  },
  python: {
    file: 'src/ci/main.py',
    text: python,
    beside: {
      'pyproject.toml':
        '[project]\nname = "ci"\nversion = "0.1.0"\n[project.entry-points."dagger.mod"]\nmain_object = "ci.main:Ci"\n',
      'src/ci/__init__.py': '',
    },
    steps: ['v0.18.18: Directory.changes', 'v0.13.7: Container.withExec(expect:), ReturnType, ReturnType.ANY'],
    local: 'after',
    alike: [
      [
        '            dag.container()\n            .from_("python:3.13")',
        '            (dag.container()).from_(\n                "python:3.13")  # as it is',
      ],
      [
        'after = tested.directory("/src")',
        'one = tested\n        after = one.directory(\n            "/src"\n        )',
      ],
      [
        'for name in await after.glob("**/*.xml"):\n            await after.file(name).contents()',
        '[await after.file(name).contents() for name in await after.glob("**/*.xml")]',
      ],
      ['(\n            after.changes(source)\n        )', 'after.changes(source)'],
    ],
  },
}

/** What reading one of them gives. */
export async function readRealistic(name: string, text: string): Promise<Extract<Reading, { ok: true }>> {
  const { file, beside } = realistic[name]!
  const language = languages.find((each) => each.name === name)!
  const files = new Map([...Object.entries(beside), [file, text] as const])
  const reading = await language.read({ name: 'ci', files, engineVersion: 'v0.21.8' })
  if (!reading.ok) throw new Error(reading.findings.map(({ message }) => message).join('\n'))
  return reading
}
