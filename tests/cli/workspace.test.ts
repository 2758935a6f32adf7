import { describe, expect, it } from 'vitest'
import { HELLO } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const GREETER = JSON.stringify({
  formatVersion: 1,
  name: 'greeter',
  objects: [
    {
      name: 'Greeter',
      constructorFunction: {
        arguments: [
          { name: 'greeting', type: { kind: 'STRING', optional: true } },
          { name: 'max_times', type: { kind: 'INTEGER', optional: true } },
        ],
      },
      functions: [{ name: 'test', returnType: { kind: 'VOID' }, check: true }],
    },
  ],
})
const CONFIG = 'name = "greeter"\nengineVersion = "v1.0.0-beta.7"\n[runtime]\nsource = "go"\n'

describe('the settings of a workspace', () => {
  const cwd = workFolder({
    'dagger.toml': `[modules.greeter]
source = "./greeter"
entrypiont = true

[modules.greeter.settings]
gretting = "x"
maxTimes = "many"

[modules.greeter.check]
skip = ["tets"]

[env.dev.modules.greeter.settings]
greetings = "hello"

[modules.gone]
source = "modules/gone"

[modules.remote]
source = "github.com/acme/remote@v1"
settings.anything = 1
`,
    'greeter/typedefs.json': GREETER,
    'greeter/dagger-module.toml': CONFIG,
    'dist/made/typedefs.json': HELLO,
  })

  it('are checked against the module they name, each at its place', async () => {
    const { code, stderr } = await runCli(['check', 'greeter', '--engine', 'v1.0.0-beta.23'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toMatchInlineSnapshot(`
      "dagger.toml:3:1  warning  dagger.toml has the key modules.greeter.entrypiont, which no known engine reads. Did you mean entrypoint? If not, remove it.  [config-key-unknown]
      dagger.toml:6:1  warning  Setting "gretting" of module greeter in dagger.toml has no effect: the constructor of Greeter has no argument "gretting". Engines silently ignore it. Closest matches: greeting, max_times.  [setting-unmatched]
      dagger.toml:7:1  warning  Setting "maxTimes" of module greeter in dagger.toml is "many", but Argument max_times of the constructor of Greeter takes a whole number. Write a whole number.  [setting-unusable]
      dagger.toml:13:1  warning  Setting "greetings" of module greeter in dagger.toml has no effect: the constructor of Greeter has no argument "greetings". Engines silently ignore it. Closest matches: greeting, max_times.  [setting-unmatched]
      dagger.toml:10:1  warning  check.skip of module greeter has the pattern "tets", which matches no check. Closest matches: test. If none fits, remove it.  [skip-unmatched]
      dagger.toml:16:1  error    dagger.toml installs the module gone from "modules/gone", but that folder holds none. Correct the path, which is relative to the file, or remove the module.  [workspace-module-missing]
      1 error, 5 warnings
      "
    `)
  })

  it('are found where they are written in the table of the module', async () => {
    const cwd = workFolder({
      'dagger.toml': '[modules.greeter]\nsource = "./greeter"\nsettings.gretting = "x"\n',
      'greeter/typedefs.json': GREETER,
    })
    const { code, stderr } = await runCli(['check', 'greeter', '--engine', 'v1.0.0-beta.23', '--strict'], { cwd })
    expect(code).toBe(3)
    expect(stderr).toContain('dagger.toml:3:1  warning  Setting "gretting" of module greeter')
  })

  it('are told once by matrix', async () => {
    const { stdout, stderr } = await runCli(['matrix', '.', '--engine', 'v1.0.0-beta.22..v1.0.0-beta.23'], { cwd })
    expect(`${stdout}${stderr}`.split('"gretting"').length - 1).toBe(2)
  })
})

describe('a workspace', () => {
  it('names modules that lie elsewhere', async () => {
    const cwd = workFolder({
      'app/dagger.toml': '[modules.greeter]\nsource = "../greeter"\n',
      'app/hello/typedefs.json': HELLO,
      'greeter/typedefs.json': GREETER,
    })
    const { stdout } = await runCli(['matrix', 'app', '--engine', 'v1.0.0-beta.23', '--format', 'json'], { cwd })
    expect(
      JSON.parse(stdout)
        .modules.map(({ name }: { name: string }) => name)
        .sort(),
    ).toEqual(['greeter', 'hello'])
  })

  it('that is no TOML is said with its place', async () => {
    const cwd = workFolder({ 'dagger.toml': '[modules\n', 'greeter/typedefs.json': GREETER })
    const { code, stderr } = await runCli(['check', 'greeter', '--engine', 'v1.0.0-beta.23'], { cwd })
    expect(code).toBe(1)
    expect(stderr).toContain('dagger.toml:1:')
    expect(stderr).toContain('[workspace-config-unreadable]')
  })
})
