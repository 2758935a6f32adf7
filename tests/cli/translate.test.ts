import { describe, expect, it } from 'vitest'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({
  'shop/typedefs.json': SHOP,
  'hello.json': HELLO,
  'smallest.json': '{"formatVersion":1,"name":"a"}',
})
const translate = (...args: string[]) => runCli(['translate', ...args], { cwd })

const byValue =
  'Enum Size is registered by its values on v0.18.10 with view v0.18.10: callers see small, large and these travel as JSON. Members have names of their own from engine and engineVersion v0.18.11 on.'
const noCheck =
  'Function order of Shop is not a check on v0.18.10 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for `dagger check`.'

const calls = `const shopObject = dag
  .typeDef()
  .withObject("Shop")
  .withFunction(
    dag
      .function_("order", dag.typeDef().withKind(TypeDefKind.StringKind))
      .withArg("size", dag.typeDef().withEnum("Size"), { defaultValue: "\\"large\\"" }),
  )

const sizeEnum = dag
  .typeDef()
  .withEnum("Size")
  .withEnumValue("small")
  .withEnumValue("large")

return dag.module().withObject(shopObject).withEnum(sizeEnum)
`

describe('what could be kept as it is', () => {
  it('comes out as calls, with nothing said', async () => {
    expect(await translate('hello.json', '--engine', 'v0.21.8')).toEqual({
      code: 0,
      stdout: `const helloObject = dag
  .typeDef()
  .withObject("Hello")
  .withFunction(dag.function_("greet", dag.typeDef().withKind(TypeDefKind.StringKind)))

return dag.module().withObject(helloObject)
`,
      stderr: '',
    })
  })

  it('is one line for a module of nothing', async () => {
    expect(await translate('smallest.json')).toEqual({ code: 0, stdout: 'return dag.module()\n', stderr: '' })
  })

  it('comes from standard input as from a file', async () => {
    const fromFile = await translate('hello.json')
    expect(await runCli(['translate', '-'], { cwd, stdin: HELLO })).toEqual(fromFile)
  })
})

describe('what is lost', () => {
  it('is said beside the calls, and still a success', async () => {
    expect(await translate('shop', '--engine', 'v0.18.10')).toEqual({
      code: 0,
      stdout: calls,
      stderr: `shop/typedefs.json:20:5  info     ${byValue}  [enum-by-value]
shop/typedefs.json:8:9  warning  ${noCheck}  [check-dropped]
1 warning, 1 info
`,
    })
  })

  it('fails with --strict, and --quiet leaves out what did not fail', async () => {
    expect(await translate('shop', '--engine', 'v0.18.10', '--strict', '--quiet')).toEqual({
      code: 3,
      stdout: calls,
      stderr: `shop/typedefs.json:8:9  warning  ${noCheck}  [check-dropped]\n1 warning\n`,
    })
  })

  it('is not said with --quiet', async () => {
    expect(await translate('shop', '--engine', 'v0.18.10', '--quiet')).toEqual({ code: 0, stdout: calls, stderr: '' })
  })

  it('is a line for GitHub', async () => {
    expect(await translate('shop', '--engine', 'v0.18.10', '--format', 'github')).toEqual({
      code: 0,
      stdout: `::notice file=shop/typedefs.json,line=20,col=5,title=enum-by-value on v0.18.10::${byValue}
::warning file=shop/typedefs.json,line=8,col=9,title=check-dropped on v0.18.10::${noCheck}
`,
      stderr: '',
    })
  })

  it('is a test case for JUnit', async () => {
    expect(await translate('shop', '--engine', 'v0.18.10', '--format', 'junit')).toEqual({
      code: 0,
      stdout: `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="moduledefs" tests="2" failures="0">
  <testsuite name="shop/typedefs.json on v0.18.10" tests="2" failures="0">
    <testcase classname="shop/typedefs.json on v0.18.10" name="enum-by-value shop/typedefs.json:20:5">
      <system-out>info: ${byValue}</system-out>
    </testcase>
    <testcase classname="shop/typedefs.json on v0.18.10" name="check-dropped shop/typedefs.json:8:9">
      <system-out>warning: ${noCheck}</system-out>
    </testcase>
  </testsuite>
</testsuites>
`,
      stderr: '',
    })
  })
})

describe('what is refused', () => {
  it('has no calls and every reason', async () => {
    expect(await translate('shop', '--engine', 'v0.11.9')).toEqual({
      code: 1,
      stdout: '',
      stderr: `shop/typedefs.json:20:5  error    Enum Size needs enums, introduced in engine v0.12.0; the target is v0.11.9. Use engine v0.12.0 or later, or leave it out for this target.  [feature-refused]
shop/typedefs.json:13:13  error    Argument size of function order of Shop (/objects/0/functions/0/arguments/0) uses enum Size, which is itself refused (/enums/0). Fix /enums/0; this error then goes away.  [uses-refused]
shop/typedefs.json:8:9  warning  Function order of Shop is not a check on v0.11.9 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for \`dagger check\`.  [check-dropped]
2 errors, 1 warning
`,
    })
  })

  it('fails as an error before it fails as a loss', async () => {
    const { code } = await translate('shop', '--engine', 'v0.11.9', '--strict')
    expect(code).toBe(1)
  })

  it('is JSON without a plan for --format json', async () => {
    const { code, stdout, stderr } = await translate('shop', '--engine', 'v0.11.9', '--format', 'json')
    const parsed = JSON.parse(stdout)
    expect({
      code,
      stderr,
      keys: Object.keys(parsed),
      codes: parsed.findings.map((finding: { code: string }) => finding.code),
    }).toEqual({
      code: 1,
      stderr: '',
      keys: ['release', 'view', 'findings', 'wire'],
      codes: ['feature-refused', 'uses-refused', 'check-dropped'],
    })
  })
})

describe('--format json with --emit', () => {
  const keysOf = async (...args: string[]) => {
    const { stdout } = await translate('shop', '--engine', 'v0.18.10', '--format', 'json', ...args)
    return JSON.parse(stdout)
  }

  it('has the GraphQL documents too', async () => {
    const answer = await keysOf('--emit', 'graphql')
    expect(Object.keys(answer)).toEqual(['release', 'view', 'findings', 'plan', 'wire', 'graphql'])
    expect(answer.graphql[0]).toEqual({
      number: 0,
      type: 'TypeDef',
      origins: ['/objects/0/functions/0'],
      document: '{\n  typeDef {\n    withKind(kind: STRING_KIND) {\n      id\n    }\n  }\n}',
    })
  })

  it('has the typedefs too, digit by digit', async () => {
    const { stdout } = await translate('shop', '--engine', 'v0.18.10', '--format', 'json', '--emit', 'typedefs')
    const alone = await translate('shop', '--engine', 'v0.18.10', '--emit', 'typedefs', '--quiet')
    expect(Object.keys(JSON.parse(stdout))).toEqual(['release', 'view', 'findings', 'plan', 'wire', 'typedefs'])
    expect(stdout.split('"typedefs": ')[1]!.replaceAll('\n  ', '\n')).toBe(`${alone.stdout.trimEnd()}\n}\n`)
  })
})

describe('--emit', () => {
  it('graphql: one document a step', async () => {
    expect(await translate('hello.json', '--engine', 'v0.18.10', '--emit', 'graphql')).toEqual({
      code: 0,
      stdout: `# {{0}}: TypeDef /objects/0/functions/0
{
  typeDef {
    withKind(kind: STRING_KIND) {
      id
    }
  }
}

# {{1}}: Function /objects/0/functions/0
{
  function(name: "greet", returnType: "{{0}}") {
    id
  }
}

# {{2}}: TypeDef /objects/0/functions/0
{
  typeDef {
    withObject(name: "Hello") {
      withFunction(function: "{{1}}") {
        id
      }
    }
  }
}

# {{3}}: Module /objects/0
{
  module {
    withObject(object: "{{2}}") {
      id
    }
  }
}
`,
      stderr: '',
    })
  })

  it('typedefs: the document as the target sees it', async () => {
    expect(await translate('shop', '--engine', 'v0.18.10', '--emit', 'typedefs', '--quiet')).toEqual({
      code: 0,
      stdout: `{
  "formatVersion": 1,
  "name": "shop",
  "objects": [
    {
      "name": "Shop",
      "functions": [
        {
          "name": "order",
          "returnType": { "kind": "STRING" },
          "arguments": [
            {
              "name": "size",
              "type": { "kind": "ENUM", "name": "Size" },
              "defaultValue": "large"
            }
          ]
        }
      ]
    }
  ],
  "enums": [
    {
      "name": "Size",
      "members": [
        { "name": "small" },
        { "name": "large" }
      ]
    }
  ]
}
`,
      stderr: '',
    })
  })

  it('typedefs: translates again without a finding', async () => {
    const applied = await translate('shop', '--engine', 'v0.18.10', '--emit', 'typedefs', '--quiet')
    const again = await runCli(['translate', '-', '--engine', 'v0.18.10'], { cwd, stdin: applied.stdout })
    expect(again).toEqual({ code: 0, stdout: calls, stderr: '' })
  })

  it('wire: what JSON stands for each member', async () => {
    const onOld = await translate('shop', '--engine', 'v0.18.10', '--emit', 'wire', '--quiet')
    const onNew = await translate('shop', '--engine', 'v0.21.8', '--emit', 'wire', '--quiet')
    const enumOf = (stdout: string) => JSON.parse(stdout).enums
    expect([enumOf(onOld.stdout), enumOf(onNew.stdout)]).toEqual([
      [
        {
          name: 'Size',
          members: [
            { name: 'Small', value: 'small', json: 'small' },
            { name: 'Large', value: 'large', json: 'large' },
          ],
        },
      ],
      [
        {
          name: 'Size',
          members: [
            { name: 'Small', value: 'small', json: 'Small' },
            { name: 'Large', value: 'large', json: 'Large' },
          ],
        },
      ],
    ])
  })

  it('plan: the calls as JSON, each with its origins', async () => {
    const { code, stdout, stderr } = await translate('smallest.json', '--engine', 'v0.18.10', '--emit', 'plan')
    expect({ code, stderr, plan: JSON.parse(stdout) }).toEqual({
      code: 0,
      stderr: '',
      plan: {
        release: 'v0.18.10',
        view: 'v0.18.10',
        calls: [{ field: 'module', arguments: [], type: 'Module', origins: [''] }],
        module: 0,
        roots: [],
      },
    })
  })
})

it('--legacy-enums member keeps the names in a pinned old view', async () => {
  expect(
    await translate('shop', '--engine', 'v0.19.11', '--engine-version', 'v0.18.10', '--legacy-enums', 'member'),
  ).toEqual({
    code: 0,
    stdout: `const shopObject = dag
  .typeDef()
  .withObject("Shop")
  .withFunction(
    dag
      .function_("order", dag.typeDef().withKind(TypeDefKind.StringKind))
      .withArg("size", dag.typeDef().withEnum("Size"), { defaultValue: "\\"Large\\"" })
      .withCheck(),
  )

const sizeEnum = dag
  .typeDef()
  .withEnum("Size")
  .withEnumMember("Small", { value: "small" })
  .withEnumMember("Large", { value: "large" })

return dag.module().withObject(shopObject).withEnum(sizeEnum)
`,
    stderr: `shop/typedefs.json:20:5  info     Enum Size is registered with names and values in the pinned view v0.18.10; only a module ID can carry that into a session with another view. Register by module ID, or in the session of the module itself.  [legacy-enums-pinned]
1 info
`,
  })
})

it('takes one target', async () => {
  expect(await translate('shop', '--engine', 'v0.18.10,v0.18.11')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error    --engine names 2 versions, but this command takes one. Name one version; `moduledefs check` and `moduledefs matrix` take several.  [targets-many]\n1 error\n',
  })
})
