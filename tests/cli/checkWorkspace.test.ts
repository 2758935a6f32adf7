import { expect, test } from 'vitest'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const typedefs = (name: string, main: string) =>
  JSON.stringify({
    formatVersion: 1,
    name,
    objects: [
      {
        name: main,
        constructorFunction: { arguments: [{ name: 'greeting', type: { kind: 'STRING', optional: true } }] },
      },
    ],
  })
const toml = (name: string) => `name = "${name}"\nengineVersion = "v1.0.0-beta.10"\n[runtime]\nsource = "go"\n`
const modules = {
  'hello/typedefs.json': typedefs('hello', 'Hello'),
  'hello/dagger-module.toml': toml('hello'),
  'bye/typedefs.json': typedefs('bye', 'Bye'),
  'bye/dagger-module.toml': toml('bye'),
}

test('check of a workspace holds the settings against each module, and says once what is wrong with the file', async () => {
  const cwd = workFolder({
    ...modules,
    'dagger.toml':
      'ignored = []\n[modules.hello]\nsource = "./hello"\nsettings.gretting = "x"\n[modules.bye]\nsource = "./bye"\n',
  })
  const { code, stdout, stderr } = await runCli(['check', '.', '--engine', 'v1.0.0-beta.10'], { cwd })
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: 'bye  bye/typedefs.json\nv1.0.0-beta.10  native\nhello  hello/typedefs.json\nv1.0.0-beta.10  native\n',
    stderr: expect.stringMatching(
      /^dagger\.toml:1:1 {2}warning .*\[config-key-unknown\]\ndagger\.toml:4:1 {2}warning {2}Setting "gretting" of module hello .* Closest matches: greeting\. {2}\[setting-unmatched\]\n2 warnings\n$/,
    ),
  })
})

test('modules that cannot be read are named, and the others are checked', async () => {
  const cwd = workFolder({ ...modules, 'lint/dagger.json': '{"name":"lint","sdk":"python"}' })
  const { code, stdout, stderr } = await runCli(['check', '.', '--engine', 'v1.0.0-beta.10'], { cwd })
  expect({ code, stdout, stderr }).toEqual({
    code: 2,
    stdout: 'bye  bye/typedefs.json\nv1.0.0-beta.10  native\nhello  hello/typedefs.json\nv1.0.0-beta.10  native\n',
    stderr:
      'lint  error    Module lint has no Python sources. Check the `source` of its configuration, or name the folder that holds its dagger.json.  [read-no-sources]\n1 error\n',
  })
})

test('a folder without modules is told how to get one', async () => {
  const { code, stderr } = await runCli(['check', '.'], { cwd: workFolder({ 'readme.txt': '' }) })
  expect([code, stderr]).toEqual([2, expect.stringContaining('[input-directory-empty]')])
})
