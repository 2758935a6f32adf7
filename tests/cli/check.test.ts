import { describe, expect, it } from 'vitest'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({ 'shop/typedefs.json': SHOP, 'hello.json': HELLO })
const check = (...args: string[]) => runCli(['check', ...args], { cwd })

const byValue = (release: string) =>
  `Enum Size is registered by its values on ${release} with view ${release}: callers see small, large and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.`
const noCheck = (release: string) =>
  `Function order of Shop is not a check on ${release} (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for \`dagger check\`.`

describe('one engine', () => {
  it('native: a line for the target and nothing to say', async () => {
    expect(await check('hello.json', '--engine', 'v0.21.8')).toEqual({
      code: 0,
      stdout: 'v0.21.8  native\n',
      stderr: '',
    })
  })

  it('lossy: succeeds unless --strict', async () => {
    const lossy = {
      stdout: 'v0.18.10  lossy  enum-by-value, check-dropped\n',
      stderr: `shop/typedefs.json:20:5  info     ${byValue('v0.18.10')}  [enum-by-value]
shop/typedefs.json:8:9  warning  ${noCheck('v0.18.10')}  [check-dropped]
1 warning, 1 info
`,
    }
    expect(await check('shop', '--engine', 'v0.18.10')).toEqual({ code: 0, ...lossy })
    expect(await check('shop', '--engine', 'v0.18.10', '--strict')).toEqual({ code: 3, ...lossy })
  })

  it('refused: fails, with both ends of a chain named', async () => {
    expect(await check('shop', '--engine', 'v0.11.9', '--quiet')).toEqual({
      code: 1,
      stdout: '',
      stderr: `shop/typedefs.json:20:5  error    Enum Size needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
shop/typedefs.json:13:13  error    Argument size of function order of Shop (/objects/0/functions/0/arguments/0) uses enum Size, which is itself refused (/enums/0). Fix /enums/0; this error then goes away.  [uses-refused]
2 errors
`,
    })
  })

  it('--schema: the names that callers see', async () => {
    expect(await check('shop', '--engine', 'v0.19.11', '--schema')).toEqual({
      code: 0,
      stdout: `v0.19.11  native

# v0.19.11
extend type Query {
  shop: Shop!
}

type Shop {
  id: ShopID!
  order(size: ShopSize! = LARGE): String!
}

enum ShopSize {
  SMALL
  LARGE
}
`,
      stderr: '',
    })
  })
})

describe('several engines', () => {
  it('are one line where neighbours fare alike', async () => {
    expect(await check('shop', '--engine', 'v0.18.18..v0.19.8', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await check('shop', '--engine', 'v0.18.18..v0.19.8')).toEqual({
      code: 0,
      stdout: 'v0.18.18 … v0.19.6  lossy   check-dropped\nv0.19.7 … v0.19.8   native\n',
      stderr: `shop/typedefs.json on v0.18.18 … v0.19.6
shop/typedefs.json:8:9  warning  ${noCheck('v0.19.6')}  [check-dropped]
1 warning
`,
    })
  })

  it('fail if one of them fails', async () => {
    const { code, stdout } = await check('hello.json', '--engine', 'v0.9.7,v1.0.0-beta.10')
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'v0.9.7 … v1.0.0-beta.10  native\n' })
    expect((await check('shop', '--engine', 'v0.11.9,v1.0.0-beta.10')).code).toBe(1)
  })

  it('are a suite each for JUnit', async () => {
    expect(await check('shop', '--engine', 'v0.19.6,v0.19.7', '--format', 'junit')).toEqual({
      code: 0,
      stdout: `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="moduledefs" tests="2" failures="0">
  <testsuite name="shop/typedefs.json on v0.19.6" tests="1" failures="0">
    <testcase classname="shop/typedefs.json on v0.19.6" name="check-dropped shop/typedefs.json:8:9">
      <system-out>warning: ${noCheck('v0.19.6')}</system-out>
    </testcase>
  </testsuite>
  <testsuite name="shop/typedefs.json on v0.19.7" tests="1" failures="0">
    <testcase classname="shop/typedefs.json on v0.19.7" name="typedefs"/>
  </testsuite>
</testsuites>
`,
      stderr: '',
    })
  })

  it('are a report each for JSON', async () => {
    const { code, stdout, stderr } = await check('shop', '--engine', 'v0.19.6,v0.19.7', '--format', 'json')
    expect({ code, stderr, parsed: JSON.parse(stdout) }).toEqual({
      code: 0,
      stderr: '',
      parsed: {
        reports: [
          {
            file: 'shop/typedefs.json',
            target: 'v0.19.6',
            findings: [
              {
                code: 'check-dropped',
                severity: 'warning',
                evidence: 'source',
                pointer: '/objects/0/functions/0',
                message:
                  'Function order of Shop is not a check on v0.19.6 (checks need v0.19.7 or later); it can still be called as a function',
                hint: 'Use engine v0.19.7 or later for `dagger check`.',
                data: { thing: 'Function order of Shop', release: 'v0.19.6', since: 'v0.19.7', annotation: 'check' },
                stage: 'translate',
                feature: 'checks',
                location: { line: 8, column: 9 },
              },
            ],
          },
          { file: 'shop/typedefs.json', target: 'v0.19.7', findings: [] },
        ],
      },
    })
  })

  it('are commands of one line each for GitHub', async () => {
    expect(await check('shop', '--engine', 'v0.19.6,v0.19.7', '--format', 'github')).toEqual({
      code: 0,
      stdout: `::warning file=shop/typedefs.json,line=8,col=9,title=check-dropped on v0.19.6::${noCheck('v0.19.6')}\n`,
      stderr: '',
    })
  })
})
