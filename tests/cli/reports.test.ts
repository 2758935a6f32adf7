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
      "stderr": "dagger.json:9:9  warning  Customization 1 of toolchain hello has no effect: Hello has no function "container-echo". Engines skip it without a word. Closest there: ContainerEcho, LintAll.  [customization-unmatched]
    dagger.json:16:9  warning  Customization 2 of toolchain hello has no effect: the constructor of Hello has no argument "config-file". Engines skip it without a word. Closest there: ConfigFile.  [customization-unmatched]
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
    dagger.json:9:9  warning  Customization 1 of toolchain hello has no effect: Hello has no function "container-echo". Engines skip it without a word. Closest there: ContainerEcho, LintAll.  [customization-unmatched]
    dagger.json:16:9  warning  Customization 2 of toolchain hello has no effect: the constructor of Hello has no argument "config-file". Engines skip it without a word. Closest there: ConfigFile.  [customization-unmatched]
    dagger.json on v0.20.4
    dagger.json:9:9  info     Argument StringArg of function ContainerEcho of Hello is changed by customization 1 of toolchain hello: default "hola". Nothing to do; callers of this toolchain see it so.  [customization-applied]
    dagger.json:16:9  info     Argument ConfigFile of the constructor of Hello is changed by customization 2 of toolchain hello: default "x". Nothing to do; callers of this toolchain see it so.  [customization-applied]
    2 warnings, 2 info
    ",
      "stdout": "engine                  app     hello for app
    v0.20.3 to v0.20.4 (2)  native  native

    2 modules on 2 releases: 4 native
    ",
    }
  `)
})
