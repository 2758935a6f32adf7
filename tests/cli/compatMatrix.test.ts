import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { newestRelease } from '../../src/versions/index.ts'
import { ROOT } from './builtCommand.ts'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const GREETER = `import { func, object } from '@dagger.io/dagger'

@object()
export class Greeter {
  @func()
  greet(name = 'you'): string {
    return \`hello, \${name}\`
  }

  @func({ cache: 'never' })
  now(): string {
    return new Date().toISOString()
  }
}
`

const cwd = workFolder({
  'shop/typedefs.json': SHOP,
  'shop/dagger.json': '{ "name": "shop", "engineVersion": "v0.18.10", "sdk": "typescript" }\n',
  'tools/greeter/dagger.json': '{ "name": "greeter", "engineVersion": "v0.18.0", "sdk": { "source": "typescript" } }\n',
  'tools/greeter/src/index.ts': GREETER,
  'tools/greeter/node_modules/other/typedefs.json': HELLO,
  'tools/lint/dagger.json': '{ "name": "lint", "engineVersion": "v0.18.0", "sdk": "php" }\n',
  'tools/bundle/dagger.json': '{ "name": "bundle", "engineVersion": "v0.18.0" }\n',
  'empty/readme.txt': '',
})
const matrix = (...args: string[]) => runCli(['matrix', ...args], { cwd })

describe('the grid', () => {
  it('has a column for each module of a workspace, scanned where it has no typedefs.json', async () => {
    expect(await matrix('--engine', 'v0.17.2..v0.19.8')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "tools/lint  warning  This module is made with the SDK php, whose sources are not read. Register it once with \`moduledefs capture -- COMMAND\`, or take its typedefs from an engine with \`moduledefs import --from engine\`, and keep them as typedefs.json in the folder.  [module-language-unread]
      1 warning
      ",
        "stdout": "module   path           v0.17.2  v0.18.0     v0.18.10    v0.19.4     v0.19.7
                                       to v0.18.9  to v0.19.3  to v0.19.6  to v0.19.8
      shop     shop           fails 1  fails 1     lossy 1     lossy 1     changed
      greeter  tools/greeter  fails 1  lossy 1     lossy 1     native      native

      Need the engine of their own engineVersion
        v0.18.0   tools/greeter
        v0.18.10  shop

      Both modules need a newer engine than v0.17.2; the whole repository loads on v0.18.10 to v0.19.8, with losses in 2 modules; 1 module was left out (tools/lint).
      ",
      }
    `)
  })

  it('begins at the oldest engineVersion of the modules, and older releases than its own do not fail a newer one', async () => {
    const folder = workFolder({
      'newer/typedefs.json': HELLO,
      'newer/dagger.json': '{ "name": "hello", "engineVersion": "v0.21.8" }\n',
      'older/typedefs.json': HELLO,
      'older/dagger.json': '{ "name": "hello", "engineVersion": "v0.21.0" }\n',
    })
    const look = async (...args: string[]) => {
      const { code, stdout } = await runCli(['matrix', ...args, '--json'], { cwd: folder })
      return { code, oldest: JSON.parse(stdout).releases[0] }
    }
    expect(await look('newer')).toEqual({ code: 0, oldest: 'v0.21.8' })
    expect(await look('newer', 'older')).toEqual({ code: 0, oldest: 'v0.21.0' })
    expect(await look('newer', '--engine', 'v0.21.0..')).toEqual({ code: 1, oldest: 'v0.21.0' })
  })

  it('counts a module once, however often it is named', async () => {
    expect(await matrix('shop', './shop/typedefs.json', '--engine', 'v0.19.7')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "module  path  v0.19.7
      shop    shop  changed

      Module shop loads on v0.19.7.
      ",
      }
    `)
  })

  it('--details: every finding of every row below it', async () => {
    expect(await matrix('shop', '--engine', 'v0.18.9,v0.18.10,v0.19.7', '--details')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "module  path  v0.18.9  v0.18.10  v0.19.7
      shop    shop  fails 1  lossy 1   changed

      Need the engine of their own engineVersion
        v0.18.10  shop

      shop
        v0.18.10 to v0.19.7
          shop/typedefs.json:20:5  info     Enum Size is registered by its values on v0.19.7 with view v0.18.10: callers see small, large and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.  [enum-by-value]
        v0.18.10
          shop/typedefs.json:8:9  warning  Function order of Shop is not a check on v0.18.10 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for \`dagger check\`.  [check-dropped]
        v0.18.9
          shop/typedefs.json:1:1  error    module requires dagger v0.18.10, but you have v0.18.9. Use engine v0.18.10 or later, or lower the engineVersion of the module.  [module-version-too-new]

      Module shop needs a newer engine than v0.18.9; it loads on v0.18.10 to v0.19.7, with losses.
      ",
      }
    `)
  })

  it('--engine-version: a column for each engineVersion', async () => {
    expect(
      await matrix('shop', '--engine', 'v0.18.10..v0.18.13', '--engine-version', 'v0.18.10,v0.18.12'),
    ).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "module            path  v0.18.10     v0.18.12
                              to v0.18.11  to v0.18.13
      shop at v0.18.10  shop  lossy 1      lossy 1
      shop at v0.18.12  shop  fails 1      lossy 1

      Need the engine of their own engineVersion
        v0.18.12  shop (shop at v0.18.12)

      Module shop needs a newer engine than v0.18.10; it loads on v0.18.12 to v0.18.13, with losses.
      ",
      }
    `)
  })

  it('--strict: exits 3 where something is lost', async () => {
    expect((await matrix('shop', '--engine', 'v0.18.10')).code).toBe(0)
    expect((await matrix('shop', '--engine', 'v0.18.10', '--strict')).code).toBe(3)
    expect((await matrix('shop', '--engine', 'v0.19.7', '--strict')).code).toBe(0)
  })

  it('--keys: every finding with what to write into the ignore file', async () => {
    expect(await matrix('shop', '--engine', 'v0.18.10', '--keys')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "shop/typedefs.json:20:5  info     Enum Size is registered by its values on v0.18.10 with view v0.18.10: callers see small, large and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on. Key: enum-by-value@shop:Size  [enum-by-value]
      shop/typedefs.json:8:9  warning  Function order of Shop is not a check on v0.18.10 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for \`dagger check\`. Key: check-dropped@shop:Shop.order  [check-dropped]
      1 warning, 1 info

      module  path  v0.18.10
      shop    shop  lossy 1

      Module shop loads on v0.18.10, with losses.
      ",
      }
    `)
  })
})

describe('formats', () => {
  const both = ['shop', 'tools/greeter', '--engine', 'v0.18.9..v0.18.10']

  it('github: annotations at the module sources, as paths of the repository', async () => {
    expect(await matrix(...both, '--format', 'github')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "::notice file=shop/typedefs.json,line=20,col=5,title=enum-by-value on v0.18.10::Enum Size is registered by its values on v0.18.10 with view v0.18.10: callers see small, large and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.
      ::warning file=shop/typedefs.json,line=8,col=9,title=check-dropped on v0.18.10::Function order of Shop is not a check on v0.18.10 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for \`dagger check\`.
      ::error file=shop/typedefs.json,line=1,col=1,title=module-version-too-new on v0.18.9::module requires dagger v0.18.10, but you have v0.18.9. Use engine v0.18.10 or later, or lower the engineVersion of the module.
      ::warning file=tools/greeter/src/index.ts,line=11,col=3,title=cache-policy-dropped on v0.18.9 to v0.18.10::Function now of Greeter loses its cache policy Never on v0.18.10 (supported since v0.19.4): results are cached per session. Use engine v0.19.4 or later if callers depend on it.
      ",
      }
    `)
  })

  it('markdown: for a comment on a pull request', async () => {
    expect(await matrix(...both, '--format', 'markdown')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stderr": "",
        "stdout": "**1 of 2 modules needs a newer engine than v0.18.9; the whole repository loads on v0.18.10, with losses in 2 modules.**

      | module | path | v0.18.9 | v0.18.10 |
      |---|---|---|---|
      | shop | \`shop\` | ❌ fails | ⚠️ lossy |
      | greeter | \`tools/greeter\` | ⚠️ lossy | ⚠️ lossy |

      ### Need the engine of their own engineVersion

      - v0.18.10: \`shop\`

      <details><summary>shop: 3 findings</summary>

      - **info** on v0.18.10: Enum Size is registered by its values on v0.18.10 with view v0.18.10: callers see small, large and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on. \`shop/typedefs.json:20:5\`
      - **warning** on v0.18.10: Function order of Shop is not a check on v0.18.10 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for \\\`dagger check\\\`. \`shop/typedefs.json:8:9\`
      - **error** on v0.18.9: module requires dagger v0.18.10, but you have v0.18.9. Use engine v0.18.10 or later, or lower the engineVersion of the module. \`shop/typedefs.json:1:1\`

      </details>

      <details><summary>greeter: 1 finding</summary>

      - **warning** on v0.18.9 to v0.18.10: Function now of Greeter loses its cache policy Never on v0.18.10 (supported since v0.19.4): results are cached per session. Use engine v0.19.4 or later if callers depend on it. \`tools/greeter/src/index.ts:11:3\`

      </details>
      ",
      }
    `)
  })

  it('junit: a suite for each module and range', async () => {
    const { code, stdout } = await matrix(...both, '--format', 'junit')
    expect(
      [code, ...stdout.matchAll(/<testsuite name="[^"]*" tests="\d+" failures="\d+"/g)].map(String),
    ).toMatchInlineSnapshot(`
      [
        "1",
        "<testsuite name="shop/typedefs.json on v0.18.10" tests="2" failures="0"",
        "<testsuite name="shop/typedefs.json on v0.18.9" tests="1" failures="1"",
        "<testsuite name="tools/greeter on v0.18.9 to v0.18.10" tests="1" failures="0"",
      ]
    `)
  })

  it('sarif: a rule for each code', async () => {
    const { code, stdout } = await matrix(...both, '--format', 'sarif')
    const log = JSON.parse(stdout)
    expect({
      code,
      rules: log.runs[0].tool.driver.rules.map((rule: { id: string }) => rule.id),
      places: log.runs[0].results.map(
        (result: { locations: { physicalLocation: unknown }[] }) => result.locations[0]?.physicalLocation,
      ),
    }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "places": [
          {
            "artifactLocation": {
              "uri": "shop/typedefs.json",
            },
            "region": {
              "startColumn": 5,
              "startLine": 20,
            },
          },
          {
            "artifactLocation": {
              "uri": "shop/typedefs.json",
            },
            "region": {
              "startColumn": 9,
              "startLine": 8,
            },
          },
          {
            "artifactLocation": {
              "uri": "shop/typedefs.json",
            },
            "region": {
              "startColumn": 1,
              "startLine": 1,
            },
          },
          {
            "artifactLocation": {
              "uri": "tools/greeter/src/index.ts",
            },
            "region": {
              "startColumn": 3,
              "startLine": 11,
            },
          },
        ],
        "rules": [
          "cache-policy-dropped",
          "check-dropped",
          "enum-by-value",
          "module-version-too-new",
        ],
      }
    `)
  })

  it('json: as its schema says, with what is beside the matrix', async () => {
    const { code, stdout, stderr } = await matrix('--engine', 'v0.18.10', '--format', 'json')
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'schemas/matrix.schema.json'), 'utf8'))
    const validate = new Ajv2020({ strict: false }).compile(schema)
    const value = JSON.parse(stdout)
    validate(value)
    expect({ code, stderr, errors: validate.errors }).toEqual({ code: 0, stderr: '', errors: null })
    expect(value.modules.map((module: { name: string; file: string }) => [module.name, module.file])).toEqual([
      ['shop', 'shop/typedefs.json'],
      ['greeter', 'tools/greeter'],
    ])
    expect(value.reports.map((report: { file: string }) => report.file)).toEqual(['tools/lint'])
  })
})

describe('--html', () => {
  it('writes one file, with excerpts of the sources, and leaves nothing beside it', async () => {
    const run = await matrix('tools/greeter', '--engine', 'v0.18.10', '--html', 'report.html')
    expect({ ...run, stdout: run.stdout.split('\n')[1] }).toEqual({
      code: 0,
      stdout: 'greeter  tools/greeter  lossy 1',
      stderr: '',
    })
    const page = readFileSync(path.join(cwd, 'report.html'), 'utf8')
    expect(page).toContain('<b>   11  ')
    expect(readdirSync(cwd).filter((name) => name.includes('report'))).toEqual(['report.html'])
  })

  it('says so where that is impossible, and writes nothing', async () => {
    expect(await matrix('shop', '--engine', 'v0.19.7', '--html', 'nowhere/report.html')).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "error    nowhere/report.html cannot be written: no such file or directory. Nothing was changed. Name a path in an existing, writable directory.  [output-unwritable]
      1 error
      ",
        "stdout": "",
      }
    `)
    expect(existsSync(path.join(cwd, 'nowhere'))).toBe(false)
  })

  it('shows no file from outside of the module', async () => {
    const hostile = {
      formatVersion: 1,
      name: 'spy',
      objects: [
        {
          name: 'Spy',
          functions: [
            {
              name: 'look',
              returnType: { kind: 'STRING' },
              check: true,
              sourceMap: { filename: '../secret.txt', line: 1, column: 1 },
            },
          ],
        },
      ],
    }
    const folder = workFolder({ 'spy/typedefs.json': JSON.stringify(hostile), 'secret.txt': 'the secret\n' })
    const { code } = await runCli(['matrix', 'spy', '--engine', 'v0.18.10', '--html', 'report.html'], { cwd: folder })
    const page = readFileSync(path.join(folder, 'report.html'), 'utf8')
    expect([code, page.includes('../secret.txt'), page.includes('the secret')]).toEqual([0, true, false])
  })
})

describe('what cannot be looked at', () => {
  it.each([
    [
      ['nowhere'],
      'nowhere  error    nowhere does not exist. Name a typedefs file, a directory that holds typedefs.json, or - for standard input.  [input-missing]\n1 error\n',
    ],
    [
      ['empty'],
      'empty  error    empty contains no module: no typedefs.json, dagger.json or dagger-module.toml. Name a typedefs file, or a folder that contains modules.  [modules-none]\n1 error\n',
    ],
    [
      ['shop', '--engine', 'v0.18.x'],
      'error    "v0.18.x" does not name any versions. Did you mean v0.18.0, v0.18.1, v0.18.2? Sets are latest, latest-beta, all, boundaries, a release, a range such as v0.18.10..v0.19.5, or several of these with commas.  [version-set-unknown]\n1 error\n',
    ],
    [
      ['shop', '--engine-version', 'v0.18.10..v0.18.9'],
      'error    v0.18.10..v0.18.9 contains no known release. A range goes from the older release to the newer one; v0.9.7 to ' +
        newestRelease +
        ' are known.  [version-set-empty]\n1 error\n',
    ],
  ])('%j', async (args, stderr) => {
    expect(await matrix(...args)).toEqual({ code: 2, stdout: '', stderr })
  })

  it('is said on standard output in the formats for machines', async () => {
    expect(await matrix('nowhere', '--format', 'github')).toEqual({
      code: 2,
      stdout:
        '::error file=nowhere,title=input-missing::nowhere: nowhere does not exist. Name a typedefs file, a directory that holds typedefs.json, or - for standard input.\n',
      stderr: '',
    })
    const { code, stdout } = await matrix('nowhere', '--format', 'json')
    expect([code, JSON.parse(stdout).reports[0].findings[0].code]).toEqual([2, 'input-missing'])
  })

  it('exits 2 although the other modules are shown', async () => {
    expect(await matrix('nowhere', 'shop', '--engine', 'v0.19.7')).toMatchInlineSnapshot(`
      {
        "code": 2,
        "stderr": "nowhere  error    nowhere does not exist. Name a typedefs file, a directory that holds typedefs.json, or - for standard input.  [input-missing]
      1 error
      ",
        "stdout": "module  path  v0.19.7
      shop    shop  changed

      Module shop loads on v0.19.7; 1 module was left out (nowhere).
      ",
      }
    `)
  })
})
