import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'
import { runCli } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'

const cwd = path.join(ROOT, 'dagger')

it('the Dagger module of this package is read and loads, its check and its generator with it', async () => {
  const { code, stderr } = await runCli(['check', '.', '--engine', 'v0.19.11,v0.21.11', '--format', 'json'], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  const { stdout } = await runCli(['scan', '.'], { cwd })
  const [main] = JSON.parse(stdout).objects
  const marked = main.functions.flatMap((fn: { name: string; check?: boolean; generator?: boolean }) =>
    fn.check || fn.generator ? [fn.name] : [],
  )
  expect([main.functions.map(({ name }: { name: string }) => name), marked]).toEqual([
    ['matrix', 'report', 'loads', 'upgrade', 'surveyRepository', 'survey'],
    ['loads', 'upgrade'],
  ])
})

/** What a function gives on the embedded engine, whose containers are the calls that make them. */
async function call(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runCli(['call', '.', ...words], { cwd })
  expect([code, stderr]).toEqual([0, ''])
  return stdout
}

describe('on the embedded engine', () => {
  const tarball = path.join(workFolder({ 'x.tgz': 'x' }), 'x.tgz')

  it('a survey looks at each repository on its own, and merges', async () => {
    const given = ['--base', 'example.com/moduledefs', 'survey']
    const made = await call(...given, '--repositories', 'https://github.com/acme/app.git,git@example.com:acme/lib')
    expect(made).toMatchInlineSnapshot(`
      "dag
        .container()
        .from("example.com/moduledefs")
        .withDirectory(
          "/rows",
          dag
            .container()
            .from("example.com/moduledefs")
            .withMountedDirectory(
              "/repositories/github.com/acme/app",
              dag
                .git("https://github.com/acme/app.git")
                .head()
                .tree()
            )
            .withWorkdir("/repositories")
            .withExec(
              ["sh", "-c", "moduledefs survey \\"$1\\" --cache /rows --output /survey.json || true", "sh", "github.com/acme/app"]
            )
            .directory("/rows")
        )
        .withMountedDirectory(
          "/repositories/github.com/acme/app",
          dag
            .git("https://github.com/acme/app.git")
            .head()
            .tree()
        )
        .withDirectory(
          "/rows",
          dag
            .container()
            .from("example.com/moduledefs")
            .withMountedDirectory(
              "/repositories/example.com-acme/lib",
              dag
                .git("git@example.com:acme/lib")
                .head()
                .tree()
            )
            .withWorkdir("/repositories")
            .withExec(
              ["sh", "-c", "moduledefs survey \\"$1\\" --cache /rows --output /survey.json || true", "sh", "example.com-acme/lib"]
            )
            .directory("/rows")
        )
        .withMountedDirectory(
          "/repositories/example.com-acme/lib",
          dag
            .git("git@example.com:acme/lib")
            .head()
            .tree()
        )
        .withWorkdir("/repositories")
        .withExec(
          ["sh", "-c", "mkdir -p /out && { moduledefs survey \\"$@\\" --cache /rows --output /out/survey.json --site /out/site --format markdown > /out/summary.md || test -s /out/summary.md; }", "sh", "github.com/acme/app", "example.com-acme/lib"]
        )
        .directory("/out")
      "
    `)
  })

  it('the generator writes engineVersion and gives what changed', async () => {
    expect(await call('--base', 'example.com/moduledefs', 'upgrade')).toMatchInlineSnapshot(`
      "dag
        .container()
        .from("example.com/moduledefs")
        .withDirectory("/work", dag.contextDirectory("/", { exclude: ["**/node_modules", ".git"] }))
        .withWorkdir("/work")
        .withExec(["sh", "-c", "moduledefs \\"$@\\" || true", "sh", "min-version", ".", "--write"])
        .directory("/work")
        .changes(dag.contextDirectory("/", { exclude: ["**/node_modules", ".git"] }))
      "
    `)
  })

  it('the check passes where the command does', async () => {
    const faked = ['--fake', 'Container.stdout=fine', '--base', 'example.com/moduledefs', 'loads']
    expect(await call(...faked)).toBe('')
  })

  it('nothing comes from npm with a container or a tarball', async () => {
    const matrix = (...given: readonly string[]) => call(...given, 'report')
    expect(await matrix()).toContain('"npm", "install"')
    expect(await matrix('--base', 'example.com/moduledefs')).not.toContain('npm')
    const unpacked = await matrix('--tarball', tarball, '--typescript', tarball)
    expect(unpacked).not.toContain('npm')
    expect(unpacked.match(/tar -xzf .*/g)).toMatchInlineSnapshot(`
      [
        "tar -xzf /package.tgz -C \\"$1\\" --strip-components=1", "sh", "/opt/node_modules/typescript"]",
        "tar -xzf /package.tgz -C \\"$1\\" --strip-components=1", "sh", "/opt/node_modules/moduledefs"]",
      ]
    `)
  })
})
