import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const COMMENTED = `{
    "name": "shop",   "sdk": "go",
    "engineVersion": "v0.21.8"
}
`
const TOML = `# kept
name = "hello"
engineVersion = "v1.0.0" # and so is this
`
const files = {
  'shop/typedefs.json': SHOP,
  'shop/dagger.json': COMMENTED,
  'hello/typedefs.json': HELLO,
  'hello/dagger-module.toml': TOML,
}

const MODULE = `import { Container, dag, Directory, func, object, ReturnType } from '@dagger.io/dagger'

@object()
export class Audit {
  @func()
  async findings(source: Directory): Promise<number> {
    const done = dag.container()
      .withExec(['audit'], { expect: ReturnType.Any })
    const changed = done.directory('/src').changes(source)
    return (await changed.isEmpty()) ? 0 : done.exitCode()
  }

  all(list: any): void {
    list.directory('/')
  }
}
`
const sources = (declared: string) => ({
  'audit/dagger.json': `{"name": "audit", "sdk": "typescript", "engineVersion": "${declared}", "dependencies": [{"name": "lib", "source": "../lib"}, {"name": "far", "source": "github.com/acme/far@v1"}]}\n`,
  'audit/src/index.ts': MODULE,
  'lib/dagger.json': '{"name": "lib", "sdk": "typescript", "engineVersion": "v0.20.0"}\n',
  'lib/src/index.ts': `import { dag, func, object } from '@dagger.io/dagger'

@object()
export class Lib {
  @func()
  who(): Promise<string> {
    return dag.currentModule().generatedContextDirectory().name()
  }
}
`,
})

describe('min-version of sources', () => {
  it('counts what the code calls, and what the dependencies need', async () => {
    const { code, stdout } = await runCli(['min-version', 'audit', '--unresolved', '--engine', 'v0.21.8'], {
      cwd: workFolder(sources('v0.21.8')),
    })
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stdout": "audit: oldest engine v0.19.7 (native)
        its code: 10 calls, 1 unresolved
          src/index.ts:14:10  directory: the type of list is not known
        not known: what far (github.com/acme/far@v1) needs

      Why not older
        Dependency lib does not load on engine v0.19.6: it needs v0.19.7, which has CurrentModule.generatedContextDirectory

      What would lower it
        v0.19.3 without:
          Dependency lib does not load on engine v0.19.6: it needs v0.19.7, which has CurrentModule.generatedContextDirectory
        v0.18.18 also without:
          Changeset.isEmpty does not exist on engine v0.19.2: it exists from v0.19.3 on  src/index.ts:10:27
        v0.13.7 also without:
          Directory.changes does not exist on engine v0.18.17: it exists from v0.18.18 on  src/index.ts:9:44
        v0.9.9 also without:
          Container.withExec(expect:) does not exist on engine v0.13.6: it exists from v0.13.7 on  src/index.ts:8:30
          ReturnType.ANY does not exist on engine v0.13.6: it exists from v0.13.7 on  src/index.ts:8:49
          Container.exitCode does not exist on engine v0.13.6: it exists from v0.13.7 on  src/index.ts:10:49

      audit on v0.21.8: oldest engineVersion v0.9.9 (native)

      audit/dagger.json asks for engineVersion v0.21.8; v0.19.7 is enough for what was looked at
      ",
      }
    `)
  })

  it('--write raises engineVersion to what the code needs', async () => {
    const cwd = workFolder(sources('v0.9.9'))
    const { code, stdout, stderr } = await runCli(['min-version', 'audit', '--write'], { cwd })
    expect({ code, stderr, last: stdout.trimEnd().split('\n').at(-1) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "last": "audit/dagger.json asks for engineVersion v0.9.9; v0.19.7 is needed",
        "stderr": "audit/dagger.json  info     engineVersion of audit/dagger.json is now v0.19.7; it was v0.9.9. Run \`dagger develop\` with that engine, and the tests of the module.  [config-engine-version-written]
      1 info
      ",
      }
    `)
    expect(readFileSync(path.join(cwd, 'audit/dagger.json'), 'utf8')).toContain('"engineVersion": "v0.19.7"')
  })

  it('--format json says the same', async () => {
    const { stdout } = await runCli(['min-version', 'audit', '--unresolved', '--format', 'json'], {
      cwd: workFolder(sources('v0.21.8')),
    })
    const [{ seen, unresolved }] = JSON.parse(stdout).modules
    expect({ seen, unresolved }).toMatchInlineSnapshot(`
      {
        "seen": {
          "calls": 10,
          "dependencies": [
            {
              "name": "lib",
              "oldest": "v0.19.7",
              "source": "../lib",
              "why": "it needs v0.19.7, which has CurrentModule.generatedContextDirectory",
            },
            {
              "name": "far",
              "source": "github.com/acme/far@v1",
            },
          ],
          "unresolved": 1,
        },
        "unresolved": [
          {
            "column": 10,
            "filename": "src/index.ts",
            "line": 14,
            "member": "directory",
            "why": "the type of list is not known",
          },
        ],
      }
    `)
  })
})

describe('min-version', () => {
  it('of one module: why not older, and what would lower it', async () => {
    expect(
      await runCli(['min-version', 'shop', '--engine', 'v1.0.0-beta.10'], { cwd: workFolder(files) }),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "shop: oldest engine by its types v0.12.0 (lossy)
        what its code calls was not looked at

      Why not older
        Enum Size needs enums, introduced in engine v0.12.0; the target is v0.11.9  /enums/0
        Argument size of function order of Shop (/objects/0/functions/0/arguments/0) uses enum Size, which is itself refused (/enums/0)  /objects/0/functions/0/arguments/0

      What would lower it
        v0.9.9 without:
          Enum Size needs enums, introduced in engine v0.12.0; the target is v0.11.9  /enums/0
          Argument size of function order of Shop (/objects/0/functions/0/arguments/0) uses enum Size, which is itself refused (/enums/0)  /objects/0/functions/0/arguments/0

      shop on v1.0.0-beta.10: oldest engineVersion v0.9.9 (changed)

      shop/dagger.json asks for engineVersion v0.21.8; v0.12.0 is enough for the types
      ",
      }
    `)
  })

  it('of a workspace: of each and of all', async () => {
    const { code, stdout } = await runCli(['min-version'], { cwd: workFolder(files) })
    expect({ code, end: stdout.split('\n').slice(-4) }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "end": [
          "hello: v0.9.9 by its types",
          "shop: v0.12.0 by its types",
          "oldest engine v0.12.0, because of shop, as far as code was looked at",
          "",
        ],
      }
    `)
  })

  it('--lossless: where nothing is lost either', async () => {
    const { code, stdout } = await runCli(['min-version', 'shop', '--lossless'], { cwd: workFolder(files) })
    expect({ code, first: stdout.split('\n')[0] }).toEqual({
      code: 0,
      first: 'shop: oldest engine by its types v0.19.7 (native)',
    })
  })

  it('--format json', async () => {
    const { code, stdout } = await runCli(['min-version', '--format', 'json'], { cwd: workFolder(files) })
    const value = JSON.parse(stdout)
    expect({
      code,
      oldest: value.oldest,
      decisive: value.decisive,
      modules: value.modules.map(({ name, file, declared, needed }: Record<string, string>) => ({
        name,
        file,
        declared,
        needed,
      })),
    }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "decisive": [
          "shop/typedefs.json",
        ],
        "modules": [
          {
            "declared": "v1.0.0",
            "file": "hello/typedefs.json",
            "name": "hello",
            "needed": "v1.0.0-beta.3",
          },
          {
            "declared": "v0.21.8",
            "file": "shop/typedefs.json",
            "name": "shop",
            "needed": "v0.12.0",
          },
        ],
        "oldest": "v0.12.0",
      }
    `)
  })

  it('--write: does not lower engineVersion, and trusts no types alone, unless told to', async () => {
    const cwd = workFolder(files)
    const kept = await runCli(['min-version', '--write'], { cwd })
    expect(kept.stderr.split('\n').slice(0, 2)).toEqual([
      'hello/dagger-module.toml  info     engineVersion of hello/dagger-module.toml stays v1.0.0; v1.0.0-beta.3 is enough for the types. Add --lower to write v1.0.0-beta.3.  [config-engine-version-higher]',
      'shop/dagger.json  info     engineVersion of shop/dagger.json stays v0.21.8; v0.12.0 is enough for the types. Add --lower to write v0.12.0.  [config-engine-version-higher]',
    ])
    const { code, stderr } = await runCli(['min-version', 'shop', '--write', '--lower'], { cwd })
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr:
        'shop/dagger.json  error    engineVersion of shop/dagger.json is not written: v0.12.0 is enough for the types, and what the code calls was not looked at. Name the folder of the sources instead of a typedefs file, or add --types-only.  [config-engine-version-types-only]\n1 error\n',
    })
    expect(readFileSync(path.join(cwd, 'shop/dagger.json'), 'utf8')).toBe(COMMENTED)
  })

  it('--write: sets engineVersion and leaves the rest of the files as it is', async () => {
    const cwd = workFolder(files)
    const { code, stderr } = await runCli(['min-version', '--write', '--lower', '--types-only'], { cwd })
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "hello/dagger-module.toml  info     engineVersion of hello/dagger-module.toml is now v1.0.0-beta.3; it was v1.0.0. Run \`dagger develop\` with that engine, and the tests of the module.  [config-engine-version-written]
      shop/dagger.json  info     engineVersion of shop/dagger.json is now v0.12.0; it was v0.21.8. Run \`dagger develop\` with that engine, and the tests of the module.  [config-engine-version-written]
      2 info
      ",
      }
    `)
    expect(readFileSync(path.join(cwd, 'shop/dagger.json'), 'utf8')).toBe(COMMENTED.replace('v0.21.8', 'v0.12.0'))
    expect(readFileSync(path.join(cwd, 'hello/dagger-module.toml'), 'utf8')).toBe(
      TOML.replace('v1.0.0', 'v1.0.0-beta.3'),
    )
    const again = await runCli(['min-version', 'shop', '--write', '--types-only'], { cwd })
    expect(again.stderr).toMatchInlineSnapshot(`
      "shop/dagger.json  info     engineVersion of shop/dagger.json is already v0.12.0. Nothing to do.  [config-engine-version-kept]
      1 info
      "
    `)
  })

  it('--write: needs a file to write to', async () => {
    const { code, stderr } = await runCli(['min-version', 'typedefs.json', '--write'], {
      cwd: workFolder({ 'typedefs.json': HELLO }),
    })
    expect({ code, stderr }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "typedefs.json  error    typedefs.json belongs to no dagger.json or dagger-module.toml. Create one with \`dagger init\`; nothing was changed.  [config-missing]
      1 error
      ",
      }
    `)
  })

  it('exits 1 where the newest engine does not take it', async () => {
    const cwd = workFolder({ 'typedefs.json': HELLO.replace('"STRING"', '"OBJECT", "name": "Socks"') })
    const { code, stdout } = await runCli(['min-version', '--engine', 'v1.0.0-beta.10'], { cwd })
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stdout": "hello: oldest engine by its types none: the newest known one is not fine
        what its code calls was not looked at

      Why none
        Function greet of Hello has the type HelloSocks, which neither the module, nor its dependencies, nor the core API defines as such  /objects/0/functions/0

      What would lower it
        v0.9.9 without:
          Function greet of Hello has the type HelloSocks, which neither the module, nor its dependencies, nor the core API defines as such  /objects/0/functions/0

      hello on v1.0.0-beta.10: oldest engineVersion none: the newest known one is not fine

      Why none
        Function greet of Hello has the type HelloSocks, which neither the module, nor its dependencies, nor the core API defines as such  /objects/0/functions/0

      What would lower it
        v0.9.9 without:
          Function greet of Hello has the type HelloSocks, which neither the module, nor its dependencies, nor the core API defines as such  /objects/0/functions/0
      ",
      }
    `)
  })
})
