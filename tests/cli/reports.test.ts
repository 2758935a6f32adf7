import { expect, test } from 'vitest'
import { runCli } from './runCli.ts'

const run = (name: string, ...args: readonly string[]) => runCli(args, { cwd: `compat-fixtures/reports/${name}` })

test('02: a key whose type changed fails on engines that took the older one', async () => {
  const { code, stdout, stderr } = await run(
    '02-sdk-object-on-old-engine',
    'check',
    '.',
    '--engine',
    'v0.13.3..v0.15.4',
  )
  expect({ code, stdout, stderr }).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "dagger.json on v0.13.3 to v0.15.3
    dagger.json:4:3  error    sdk in dagger.json is an object, which engines take from v0.15.4 on; v0.15.3 takes a text and cannot read the file. Use an engine that takes it, or write a text.  [config-value-elsewhere]
    1 error
    ",
      "stdout": "v0.13.3 … v0.15.3, view v0.13.3  fails
    v0.15.4, view v0.13.3            native
    ",
    }
  `)
  const min = await run('02-sdk-object-on-old-engine', 'min-version', '.', '--format', 'json')
  expect(JSON.parse(min.stdout)).toMatchObject({ modules: [{ needed: 'v0.15.4' }] })
})

test('42: customizations are found by the names that their release looks for', async () => {
  const old = await run('42-toolchain-names-as-in-cli', 'check', '.', '--engine', 'v0.19.10')
  expect(old).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "dagger.json:9:9  warning  Customization 1 of toolchain hello has no effect: Hello has no function "container-echo". Engines silently ignore it. Closest matches: ContainerEcho, LintAll.  [customization-unmatched]
    dagger.json:16:9  warning  Customization 2 of toolchain hello has no effect: the constructor of Hello has no argument "config-file". Engines silently ignore it. Closest matches: ConfigFile.  [customization-unmatched]
    2 warnings
    ",
      "stdout": "v0.19.10  native
    ",
    }
  `)
  const both = await run('42-toolchain-names-as-in-cli', 'matrix', '.', '--engine', 'v0.20.3..v0.20.4', '--details')
  expect(both).toMatchInlineSnapshot(`
    {
      "code": 0,
      "stderr": "dagger.json on v0.20.3
    dagger.json:9:9  warning  Customization 1 of toolchain hello has no effect: Hello has no function "container-echo". Engines silently ignore it. Closest matches: ContainerEcho, LintAll.  [customization-unmatched]
    dagger.json:16:9  warning  Customization 2 of toolchain hello has no effect: the constructor of Hello has no argument "config-file". Engines silently ignore it. Closest matches: ConfigFile.  [customization-unmatched]
    dagger.json on v0.20.4
    dagger.json:9:9  info     Argument StringArg of function ContainerEcho of Hello is changed by customization 1 of toolchain hello: default "hola". Nothing to do; callers of this toolchain see it this way.  [customization-applied]
    dagger.json:16:9  info     Argument ConfigFile of the constructor of Hello is changed by customization 2 of toolchain hello: default "x". Nothing to do; callers of this toolchain see it this way.  [customization-applied]
    2 warnings, 2 info
    ",
      "stdout": "module         path           v0.20.3
                                  to v0.20.4
    app            typedefs.json  native
    hello for app  hello          native

    Both modules load on v0.20.3 to v0.20.4.
    ",
    }
  `)
})

const messages = ({ stderr }: { readonly stderr: string }) => stderr.trimEnd().split('\n')

test('01: an interface of properties is refused where engines break over it, and nowhere else', async () => {
  const scanned = await run('01-interface-of-properties', 'scan', '.')
  expect({ code: scanned.code, interfaces: JSON.parse(scanned.stdout).interfaces.length }).toEqual({
    code: 0,
    interfaces: 1,
  })
  expect(messages(scanned)).toMatchInlineSnapshot(`
    [
      "src/index.ts:3:18  warning  Interface Outcome has no functions: callers can do nothing with it, and it crashes engines from v0.21.1 on. Write plain data as a type alias, \`type Outcome = …\`, or give it a function.  [scan-interface-without-functions]",
      "src/index.ts:4:3  warning  Outcome.ok is a property: callers cannot read it, because interfaces only have functions. Write \`ok(): Promise<…>\`.  [scan-interface-property]",
      "src/index.ts:5:3  warning  Outcome.note is a property: callers cannot read it, because interfaces only have functions. Write \`note(): Promise<…>\`.  [scan-interface-property]",
      "3 warnings",
    ]
  `)
  const matrix = await run('01-interface-of-properties', 'matrix', '.', '--engine', 'v0.19.10..v0.21.1')
  expect(matrix.stdout).toMatchInlineSnapshot(`
    "module  path  v0.19.10    v0.21.1
                  to v0.21.0
    site    .     native      refused 2

    site breaks since v0.21.1  .
      v0.21.1  src/index.ts:11:9  error    Function push of Site (/objects/0/functions/0) uses interface Outcome, which is itself refused (/interfaces/0). Fix /interfaces/0; this error then goes away.  [uses-refused]
      v0.21.1  src/index.ts:3:18  error    Interface Outcome has no functions; it loads, but the next module load in another session crashes the engine. Give the interface a function, or leave it out.  [interface-empty]

    Module site breaks on v0.21.1; it loads on v0.19.10 to v0.21.0.
    "
  `)
})

test('24: what follows from a client that is not generated is said, and the rest is read', async () => {
  const { code, stdout, ...rest } = await run('24-dependency-types', 'scan', '.')
  expect(code).toBe(0)
  const { functions, fields } = JSON.parse(stdout).objects[0]
  const shown = [...functions, ...fields].map(({ name, returnType, type }) => [name, returnType ?? type])
  expect(shown).toEqual([
    ['active', { kind: 'STRING' }],
    ['dep', { kind: 'OBJECT', name: 'Dep' }],
    ['status', { kind: 'ENUM', name: 'DepStatus' }],
  ])
  expect(messages(rest)).toMatchInlineSnapshot(`
    [
      "src/index.ts:9:9  warning  The result of User.post follows from the client of the module, which is not generated here, so it is left out. Run \`dagger develop\` to generate it, or write the type out.  [scan-client-missing]",
      "1 warning",
    ]
  `)
})

test('33: sources that the SDK does not look at', async () => {
  const scanned = await run('33-sources-not-in-src', 'scan', '.')
  expect(messages(scanned)).toMatchInlineSnapshot(`
    [
      "dagger.json:7:3  warning  The sources of module proteus are in src, and the TypeScript SDK looks in src/src only: it finds none and puts its template there. Move them to src/src.  [scan-sources-elsewhere]",
      "1 warning",
    ]
  `)
  expect(messages(await run('33-sources-not-in-src', 'functions', '.'))).toMatchInlineSnapshot(`
    [
      "../dagger.json:7:3  warning  The sources of module proteus are in src, and the TypeScript SDK looks in src/src only: it finds none and puts its template there. Move them to src/src.  [scan-sources-elsewhere]",
      "1 warning",
    ]
  `)
})

test('34: paths of a tsconfig that extends another', async () => {
  const { code, stdout } = await run('34-tsconfig-paths', 'scan', '.')
  expect(code).toBe(0)
  expect(JSON.parse(stdout).objects[0].functions[0].returnType).toEqual({ kind: 'OBJECT', name: 'Report' })
})

test('60: the advice is a name that engines keep', async () => {
  expect(messages(await run('60-main-class-with-digits', 'scan', '.'))).toMatchInlineSnapshot(`
    [
      "src/index.ts:4:14  warning  No class is named K8sDeploy, so module k8s-deploy has no main object: K8SDeploy are scanned, but callers cannot reach them. Name the main class K8sDeploy.  [scan-main-missing]",
      "1 warning",
    ]
  `)
})

test('57: a module in a language that is read is not told about TypeScript', async () => {
  const [functions, check] = await Promise.all(
    ['functions', 'check'].map((verb) => run('57-advice-for-another-language', verb, '.')),
  )
  // `check` adds what translating comes to.
  expect(messages(functions!)[0]).toEqual(messages(check!)[0])
  expect(messages(check!).join()).not.toMatch(/TypeScript|index\.ts|moduledefs scan/)
})
