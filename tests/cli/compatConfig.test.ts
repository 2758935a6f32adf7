import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

describe('configuration files', () => {
  const cwd = workFolder({
    'app/typedefs.json': HELLO,
    'app/dagger.json': `{
  "name": "hello",
  "engineVersion": "v0.19.8",
  "sdk": "go",
  "sorce": ".",
  "toolchains": [
    {
      "name": "shop",
      "source": "../shop",
      "customizations": [
        { "function": ["order"], "argument": "size", "default": "Small" },
        { "function": ["order"], "argument": "colour", "default": "red" }
      ],
      "ignoreChecks": ["orders"]
    },
    { "name": "remote", "source": "example.com/remote@v1", "ignoreChecks": ["test"] }
  ]
}
`,
    'shop/typedefs.json': SHOP,
    'shop/dagger.json': '{ "name": "shop", "engineVersion": "v0.19.4", "sdk": "go" }\n',
    'broken/typedefs.json': HELLO,
    'broken/dagger.json': '{ "name": "hello", }\n',
  })

  it('are looked at by check, with the toolchains they change', async () => {
    expect(await runCli(['check', 'app', '--engine', 'v0.19.8'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "app/dagger.json on v0.19.8
      app/dagger.json:5:3  warning  app/dagger.json has the key sorce, which no known engine reads. Did you mean source? If not, remove it.  [config-key-unknown]
      app/dagger.json:11:9  info     Argument size of function order of Shop is changed by customization 1 of toolchain shop: default "Small". Nothing to do; callers of this toolchain see it this way.  [customization-applied]
      app/dagger.json:12:9  warning  Customization 2 of toolchain shop has no effect: function order of Shop has no argument "colour". Engines silently ignore it. Closest matches: size.  [customization-unmatched]
      app/dagger.json:14:24  warning  ignoreChecks of toolchain shop has the pattern "orders", which matches no check. Closest matches: order. If none fits, remove it.  [ignored-annotation-unmatched]
      3 warnings, 1 info
      ",
        "stdout": "v0.19.8  native
      ",
      }
    `)
  })

  it('are looked at by matrix, for every release', async () => {
    expect(await runCli(['matrix', 'app', '--engine', 'v0.19.8..v0.19.11'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "app/dagger.json:5:3  warning  app/dagger.json has the key sorce, which no known engine reads. Did you mean source? If not, remove it.  [config-key-unknown]
      app/dagger.json:11:9  info     Argument size of function order of Shop is changed by customization 1 of toolchain shop: default "Small". Nothing to do; callers of this toolchain see it this way.  [customization-applied]
      app/dagger.json:12:9  warning  Customization 2 of toolchain shop has no effect: function order of Shop has no argument "colour". Engines silently ignore it. Closest matches: size.  [customization-unmatched]
      app/dagger.json:14:24  warning  ignoreChecks of toolchain shop has the pattern "orders", which matches no check. Closest matches: order. If none fits, remove it.  [ignored-annotation-unmatched]
      3 warnings, 1 info
      ",
        "stdout": "module          path  v0.19.8
                            to v0.19.11
      hello           app   native
      shop for hello  shop  native

      Both modules load on v0.19.8 to v0.19.11.
      ",
      }
    `)
  })

  it('are two where older engines are served too, and each engine goes by its own', async () => {
    const both = workFolder({
      'typedefs.json': HELLO,
      'dagger-module.toml': 'name = "hello"\nengineVersion = "v1.0.0-beta.4"\n[runtime]\nsource = "go"\n',
      'dagger.json': '{ "name": "hello", "engineVersion": "v0.19.4", "sdk": "go", "sorce": "." }\n',
    })
    expect(await runCli(['matrix', '--engine', 'v0.19.3..v1.0.0-beta.5'], { cwd: both })).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "dagger.json:1:61  warning  dagger.json has the key sorce, which no known engine reads. Did you mean source? If not, remove it.  [config-key-unknown]
      1 warning
      ",
        "stdout": "module  path           v0.19.3  v0.19.4
                                      to v1.0.0-beta.5
      hello   typedefs.json  fails 1  native

      Need the engine of their own engineVersion
        v0.19.4  typedefs.json (hello)

      Module hello needs a newer engine than v0.19.3; it loads on v0.19.4 to v1.0.0-beta.5.
      ",
      }
    `)
  })

  it('count for --strict', async () => {
    expect((await runCli(['check', 'app', '--engine', 'v0.19.8', '--strict'], { cwd })).code).toBe(3)
  })

  it('fail where they cannot be read', async () => {
    expect(await runCli(['matrix', 'broken'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "broken/dagger.json:1:20  error    broken/dagger.json cannot be read: property name expected in line 1. Fix the file, or pass --engine and --engine-version.  [module-config-unreadable]
      1 error
      ",
        "stdout": "",
      }
    `)
    expect((await runCli(['check', 'broken', '--engine-version', 'v0.19.8'], { cwd })).code).toBe(1)
  })
})

describe('known findings', () => {
  const files = { 'shop/typedefs.json': SHOP }
  const old = ['matrix', 'shop', '--engine', 'v0.18.10,v0.19.6', '--strict']

  it('are set aside by the ignore file, found upwards', async () => {
    const cwd = workFolder({
      ...files,
      '.moduledefs.jsonc': `{
  // until everybody has a newer engine
  "ignore": [
    { "key": "check-dropped@shop:Shop.order", "reason": "run by hand", "engines": "..v0.19.5" },
    { "key": "up-dropped@*", "reason": "gone", "expires": "2999-12-31" },
    { "key": "enum-by-value@*", "reason": "wanted", "expires": "2020-01-31" },
  ],
}
`,
    })
    expect(await runCli(old, { cwd })).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": ".moduledefs.jsonc:5:5  warning  Entry 2 of .moduledefs.jsonc (up-dropped@*) no longer matches any finding. Remove it.  [ignore-stale]
      .moduledefs.jsonc:6:5  warning  Entry 3 of .moduledefs.jsonc (enum-by-value@*) expired on 2020-01-31; what it ignored is reported again. Fix it, or extend the date and say why.  [ignore-expired]
      2 warnings
      ",
        "stdout": "module  path  v0.18.10  v0.19.6
      shop    shop  lossy     lossy 1

      Module shop loads on v0.18.10 to v0.19.6, with losses.
      ",
      }
    `)
    expect(
      (await runCli(['matrix', '.', '--engine', 'v0.18.10', '--strict'], { cwd: path.join(cwd, 'shop') })).code,
    ).toBe(3)
  })

  it('are set aside on the engines that an entry names, also where others fare alike', async () => {
    const ignore =
      '{ "ignore": [{ "key": "check-dropped@*", "reason": "run by hand", "engines": "..v0.19.5" }, { "key": "enum-*", "reason": "wanted" }] }'
    const cwd = workFolder({ ...files, '.moduledefs.jsonc': ignore })
    const { code, stdout } = await runCli(['matrix', 'shop', '--engine', 'v0.18.10,v0.19.5,v0.19.6'], { cwd })
    expect({ code, rows: stdout.split('\n').slice(0, 3) }).toEqual({
      code: 0,
      rows: ['module  path  v0.18.10    v0.19.6', '              to v0.19.5', 'shop    shop  lossy       lossy 1'],
    })
    expect((await runCli([...old, '--baseline', 'write'], { cwd })).code).toBe(0)
    expect(JSON.parse(readFileSync(path.join(cwd, 'moduledefs-baseline.json'), 'utf8')).findings).toEqual([
      'check-dropped@shop:Shop.order',
    ])
    const wide = ignore.replace(', "engines": "..v0.19.5"', '')
    writeFileSync(path.join(cwd, '.moduledefs.jsonc'), wide)
    expect((await runCli([...old, '--baseline', 'write'], { cwd })).code).toBe(0)
    expect(JSON.parse(readFileSync(path.join(cwd, 'moduledefs-baseline.json'), 'utf8')).findings).toEqual([])
  })

  it('a refusal that is set aside fails no more, and still shows', async () => {
    const cwd = workFolder({
      ...files,
      'known.jsonc': '{ "ignore": [{ "key": "*@shop:*", "reason": "nobody has engines that old" }] }',
    })
    const run = ['matrix', 'shop', '--engine', 'v0.11.9', '--ignore-file', 'known.jsonc']
    expect(await runCli(run, { cwd })).toEqual({
      code: 0,
      stdout: 'module  path  v0.11.9\nshop    shop  refused\n\n1 module with known failures is set aside.\n',
      stderr: '',
    })
    expect((await runCli(run.slice(0, -2), { cwd })).code).toBe(1)
  })

  it('are no reason to go on where the ignore file is wrong', async () => {
    const cwd = workFolder({ ...files, '.moduledefs.jsonc': '{ "ignore": [{ "key": "x" }] }' })
    expect(await runCli(['matrix', 'shop'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": ".moduledefs.jsonc:1:14  error    Entry 1 of .moduledefs.jsonc has no reason. An entry has "key" and "reason", and may have "expires" (2027-01-31) and "engines" (v0.12.0..v0.18.10); \`--keys\` prints keys.  [ignore-entry-wrong]
      1 error
      ",
        "stdout": "",
      }
    `)
    expect(await runCli(['matrix', 'shop', '--ignore-file', 'other.jsonc'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "error    other.jsonc, which --ignore-file names, does not exist. Check the path; it is relative to the current directory.  [file-missing]
      1 error
      ",
        "stdout": "",
      }
    `)
  })

  it('go into a baseline, which says what is new and what is gone', async () => {
    const cwd = workFolder(files)
    expect(await runCli([...old, '--baseline', 'check'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "error    moduledefs-baseline.json, which --baseline-file names, does not exist. Check the path; it is relative to the current directory.  [file-missing]
      1 error
      ",
        "stdout": "",
      }
    `)
    expect(await runCli([...old, '--baseline', 'write'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "moduledefs-baseline.json  info     Recorded 2 findings in moduledefs-baseline.json. Commit it, and run with \`--baseline check\`.  [baseline-written]
      1 info
      ",
        "stdout": "module  path  v0.18.10
                    to v0.19.6
      shop    shop  lossy

      Module shop loads on v0.18.10 to v0.19.6, with losses.
      ",
      }
    `)
    expect(readFileSync(path.join(cwd, 'moduledefs-baseline.json'), 'utf8')).toMatchInlineSnapshot(`
      "{
        "version": 1,
        "findings": [
          "check-dropped@shop:Shop.order",
          "enum-by-value@shop:Size"
        ]
      }
      "
    `)
    expect(readdirSync(cwd)).toEqual(['moduledefs-baseline.json', 'shop'])
    expect((await runCli([...old, '--baseline', 'check'], { cwd })).code).toBe(0)
    writeFileSync(
      path.join(cwd, 'shop/typedefs.json'),
      SHOP.replace('"check": true', '"generator": true').replace('"small"', '"Small"').replace('"large"', '"Large"'),
    )
    expect(await runCli([...old, '--baseline', 'check', '--details'], { cwd })).toMatchInlineSnapshot(`
      {
        "code": 3,
        "stderr": "moduledefs-baseline.json  info     2 findings of the baseline are gone, the first is check-dropped@shop:Shop.order. Write the baseline again with \`--baseline write\`, so that they are reported if they come back.  [baseline-gone]
      1 info
      ",
        "stdout": "module  path  v0.18.10
                    to v0.19.6
      shop    shop  lossy 1

      shop
        v0.18.10 to v0.19.6
          shop/typedefs.json:8:9  warning  Function order of Shop is not a generator on v0.19.6 (generators need v0.19.11 or later); it can still be called as a function. Use engine v0.19.11 or later for generators.  [generator-dropped]

      Module shop loads on v0.18.10 to v0.19.6, with losses.
      ",
      }
    `)
  })
})
