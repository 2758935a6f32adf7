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

describe('min-version', () => {
  it('of one module: why not older, and what would lower it', async () => {
    expect(
      await runCli(['min-version', 'shop', '--engine', 'v1.0.0-beta.10'], { cwd: workFolder(files) }),
    ).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "shop: oldest engine v0.12.0 (lossy)

      Why not older
        Enum Size needs enums, introduced in engine v0.12.0; the target is v0.11.9  /enums/0
        Argument size of function order of Shop (/objects/0/functions/0/arguments/0) uses enum Size, which is itself refused (/enums/0)  /objects/0/functions/0/arguments/0

      What would lower it
        v0.9.9 without:
          Enum Size needs enums, introduced in engine v0.12.0; the target is v0.11.9  /enums/0
          Argument size of function order of Shop (/objects/0/functions/0/arguments/0) uses enum Size, which is itself refused (/enums/0)  /objects/0/functions/0/arguments/0

      shop on v1.0.0-beta.10: oldest engineVersion v0.9.9 (changed)

      shop/dagger.json asks for engineVersion v0.21.8; v0.12.0 is enough
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
          "hello: v0.9.9",
          "shop: v0.12.0",
          "oldest engine v0.12.0, because of shop",
          "",
        ],
      }
    `)
  })

  it('--lossless: where nothing is lost either', async () => {
    const { code, stdout } = await runCli(['min-version', 'shop', '--lossless'], { cwd: workFolder(files) })
    expect({ code, first: stdout.split('\n')[0] }).toEqual({ code: 0, first: 'shop: oldest engine v0.19.7 (native)' })
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

  it('--write: sets engineVersion and leaves the rest of the files as it is', async () => {
    const cwd = workFolder(files)
    const { code, stderr } = await runCli(['min-version', '--write'], { cwd })
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
    const again = await runCli(['min-version', 'shop', '--write'], { cwd })
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
        "stdout": "hello: oldest engine none: the newest known one is not fine

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
