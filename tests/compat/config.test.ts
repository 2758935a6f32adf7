import { describe, expect, test } from 'vitest'
import { applyCustomizations } from '../../src/config/applyCustomizations.ts'
import { checkConfig } from '../../src/config/checkConfig.ts'
import { checkIgnoredAnnotations } from '../../src/config/checkIgnoredAnnotations.ts'
import type { Config } from '../../src/config/config.ts'
import { toolchainsOf } from '../../src/config/customization.ts'
import { defaultText } from '../../src/config/defaultText.ts'
import { readConfig } from '../../src/config/readConfig.ts'
import { writeEngineVersion } from '../../src/config/writeEngineVersion.ts'
import type { Finding } from '../../src/findings/index.ts'
import { type ConfigKeys, jsonKeys, readModuleConfig, releaseIndex, tomlKeys } from '../../src/versions/index.ts'
import { fixture } from '../support/fixtures.ts'
import { targetOf } from '../support/targetOf.ts'
import { document } from './support.ts'

const config = (text: string, file = 'dagger.json'): Config => {
  const read = readConfig(text, file)
  if (!read.ok) throw new Error(read.findings[0]?.message)
  return read.config
}

const said = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ severity, location, message, hint, engineMessage }) => {
    const engine = engineMessage === undefined ? '' : ` [${engineMessage}]`
    return `${location ? `${location.line}:${location.column} ` : ''}${severity}: ${message}.${engine} ${hint}`
  })

const check = (text: string, release: string, file = 'dagger.json') =>
  said(checkConfig(config(text, file), targetOf(release)))

describe('keys of dagger.json', () => {
  test('one that no engine reads, with what may have been meant', () => {
    expect(check('{\n  "name": "shop",\n  "engineVerson": "v0.18.10"\n}', 'v0.18.10')).toEqual([
      '3:3 warning: dagger.json has the key engineVerson, which no known engine reads. Did you mean engineVersion? If not, remove it.',
    ])
  })
  test('one that is too new, and one that is retired', () => {
    const text = '{"name": "shop", "sdk": "go", "toolchains": [], "views": [{"name": "all"}]}'
    expect(check(text, 'v0.15.3')).toEqual([
      '1:31 warning: dagger.json has the key toolchains, which engines read from v0.19.4 on; v0.15.3 ignores it. Remove it, or use an engine that reads it.',
    ])
    expect(check(text, 'v0.19.4')).toEqual([
      '1:49 warning: dagger.json has the key views, which engines read from v0.10.3 to v0.15.4; v0.19.4 ignores it. Remove it, or use an engine that reads it.',
    ])
  })
  test('inside of lists and objects', () => {
    const text = JSON.stringify({
      name: 'shop',
      sdk: { source: 'go', config: { anything: true } },
      dependencies: [{ name: 'till', source: './till', pin: 'abc', version: 1 }],
      clients: [{ generator: 'go', directory: './client', dev: true }],
    })
    expect(check(text, 'v0.18.19')).toEqual([
      '1:126 warning: dagger.json has the key dependencies[0].version, which no known engine reads. Did you mean pin? If not, remove it.',
      '1:192 warning: dagger.json has the key clients[0].dev, which engines read from v0.18.3 to v0.18.10; v0.18.19 ignores it. Remove it, or use an engine that reads it.',
    ])
  })
  test('values of the wrong type', () => {
    expect(check('{"name": "shop", "include": "src", "codegen": {"automaticGitignore": "yes"}}', 'v0.20.8')).toEqual([
      '1:18 error: include in dagger.json is a text, but engines expect a list of texts. Write a list of texts.',
      '1:48 error: codegen.automaticGitignore in dagger.json is a text, but engines expect true or false. Write true or false.',
    ])
    expect(check('{"name": "shop", "dependencies": [], "sdk": {"source": "go"}, "source": null}', 'v0.20.8')).toEqual(
      [],
    )
  })
  test('values that another release takes', () => {
    const text = '{"name": "shop", "sdk": {"source": "go"}, "dependencies": ["../a"]}'
    expect(check(text, 'v0.13.3')).toEqual([
      '1:18 error: sdk in dagger.json is an object, which engines take from v0.15.4 on; v0.13.3 takes a text and cannot read the file. Use an engine that takes it, or write a text.',
    ])
    expect(check(text, 'v0.15.4')).toEqual([])
    const flags = '{"name": "shop", "sdk": {"source": "go", "experimental": {"SELF_CALLS": "yes"}}}'
    expect(check(flags, 'v0.19.3').map((line) => line.split('. ')[0])).toEqual([
      '1:42 error: sdk.experimental in dagger.json is an object, but engines expect an object of true or false',
    ])
  })
  test('nested keys have a history of their own', () => {
    const customized = (key: string) =>
      check(`{"name": "shop", "toolchains": [{"name": "a", "arguments": [{"${key}": "x"}]}]}`, 'v0.19.7').map(
        (line) => line.split(';')[0],
      )
    expect(customized('name')).toEqual([])
    expect(customized('argument')).toEqual([
      '1:62 warning: dagger.json has the key toolchains[0].arguments[0].argument, which engines read from v0.19.8 on',
    ])
  })
  test('in another case, which engines accept', () => {
    const text = '{"Name": "shop", "SDK": {"Source": "go"}, "Engineversion": "v0.18.10", "TOOLCHAINS": "x"}'
    expect(check(text, 'v0.20.8')).toEqual([
      '1:72 error: toolchains in dagger.json is a text, but engines expect a list of objects or a list of texts. Write a list of objects or a list of texts.',
    ])
    expect(readModuleConfig(text, 'dagger.json')).toMatchObject({
      config: { name: 'shop', engineVersion: 'v0.18.10' },
    })
    expect(writeEngineVersion(text, 'dagger.json', 'v0.20.0')).toMatchObject({
      text: text.replace('v0.18.10', 'v0.20.0'),
    })
    const toml = 'NAME = "shop"\nEngineVersion = "v1.0.0"\nengineversion = "v0.20.8"\n'
    expect(check(toml, 'v1.0.0-beta.10', 'dagger-module.toml').map((line) => line.split(', ')[0])).toEqual([
      '2:1 warning: dagger-module.toml has the key EngineVersion',
    ])
    expect(readModuleConfig(toml, 'dagger-module.toml')).toMatchObject({ config: { engineVersion: 'v0.20.8' } })
  })
  test('a name that every object has is a key like others', () => {
    expect(
      check('{"name": "shop", "constructor": 1, "__proto__": 2}', 'v0.20.8').map((line) => line.split(', which')[0]),
    ).toEqual(['1:18 warning: dagger.json has the key constructor', '1:36 warning: dagger.json has the key __proto__'])
  })
})

describe('rules', () => {
  test('a blueprint has no code beside it', () => {
    const text =
      '{"name": "shop", "blueprint": {"name": "b", "source": "../b"}, "sdk": "go", "dependencies": [{"name": "a", "source": "../a"}], "source": "src"}'
    expect(check(text, 'v0.19.11')).toEqual([
      "1:64 error: dagger.json has both a blueprint and sdk, which engines refuse. [blueprint and sdk can't both be set] Remove one of them: a module made from a blueprint has no code of its own.",
      "1:77 error: dagger.json has both a blueprint and dependencies, which engines refuse. [blueprint and dependencies can't both be set] Remove one of them: a module made from a blueprint has no code of its own.",
      "1:128 error: dagger.json has both a blueprint and source, which engines refuse. [blueprint and source can't both be set] Remove one of them: a module made from a blueprint has no code of its own.",
    ])
    expect(check(text, 'v0.18.12')).toEqual([
      '1:18 warning: dagger.json has the key blueprint, which engines read from v0.18.13 on; v0.18.12 ignores it. Remove it, or use an engine that reads it.',
    ])
  })
  test('a source needs an SDK and stays inside', () => {
    expect(check('{"name": "shop", "source": "src"}', 'v0.19.11')).toEqual([
      '1:18 error: dagger.json names the source "src" but no SDK to build it. [source path "src" specified without sdk] Name the SDK, or remove "source".',
    ])
    for (const source of ['/src', '..', 'a/../../b']) {
      expect(check(JSON.stringify({ name: 'shop', sdk: 'go', source }), 'v0.19.11')).toEqual([
        `1:27 error: dagger.json names the source ${JSON.stringify(source)}, which is outside the module. Use a path inside the module, relative to the file.`,
      ])
    }
    expect(check('{"name": "shop", "sdk": "go", "source": "a/../b"}', 'v0.19.11')).toEqual([])
  })
  test('each file has its own words', () => {
    expect(check('{"name": "shop", "runtime": {"source": "go"}}', 'v1.0.0-beta.10')).toEqual([
      '1:18 error: dagger.json has the key runtime, which engines refuse there. [dagger.json uses sdk instead of runtime] Write "sdk" in dagger.json.',
    ])
    const toml =
      'name = "shop"\nsdk = "go"\n\n[[toolchains]]\nname = "lint"\n\n[[dependencies]]\nname = "a"\nsource = "../a"\n\n[[dependencies]]\nname = "b"\nignoreChecks = ["x"]\n'
    expect(check(toml, 'v1.0.0-beta.10', 'dagger-module.toml')).toEqual([
      '2:1 error: dagger-module.toml has the key sdk, which engines refuse there. [dagger-module.toml uses runtime instead of sdk] Write [runtime] in dagger-module.toml.',
      '4:1 error: dagger-module.toml has the key toolchains, which engines refuse there. [dagger-module.toml does not support "toolchains"] Keep it in dagger.json, or install the module in the workspace (dagger.toml).',
      '13:1 error: dagger-module.toml has the key dependencies[1].ignoreChecks, which engines refuse there. [dagger-module.toml dependency 1 does not support "ignoreChecks"] Customize modules of the workspace in dagger.toml.',
    ])
  })
  test('dagger-module.toml on an engine that does not look for it', () => {
    expect(
      check('name = "shop"\n[runtime]\nsource = "go"\npin = "a"\n', 'v1.0.0-beta.3', 'dagger-module.toml'),
    ).toEqual([
      '4:1 warning: dagger-module.toml has the key runtime.pin, which engines read from v1.0.0-beta.4 on; v1.0.0-beta.3 ignores it. Remove it, or use an engine that reads it.',
    ])
    expect(check('name = "shop"', 'v0.21.8', 'dagger-module.toml')[0]).toBe(
      'warning: dagger-module.toml is read by engines from v1.0.0-beta.3 on; v0.21.8 looks for dagger.json. Keep a dagger.json next to it for older engines.',
    )
  })
})

test('a file that cannot be read says where', () => {
  const read = readConfig('{\n  "name": \n}', 'dagger.json')
  expect(read.ok ? [] : said(read.findings)).toEqual([
    '3:1 error: dagger.json cannot be read: value expected in line 3. Fix the file, or pass --engine and --engine-version.',
  ])
})

test('every span of every key is one of known releases', () => {
  const spans = (keys: ConfigKeys): string[] =>
    [...keys.values()].flatMap(({ forms, keys: inner }) => [
      ...forms
        .flatMap(({ releases }) => releases)
        .flatMap(({ since, until }) => (until === undefined ? [since] : [since, until])),
      ...(inner === undefined ? [] : spans(inner)),
    ])
  expect([...spans(jsonKeys), ...spans(tomlKeys)].filter((release) => releaseIndex(release) === undefined)).toEqual([])
})

describe('toolchains', () => {
  const target = targetOf('v0.20.8')
  const apply = (customizations: readonly object[]) => {
    const read = config(JSON.stringify({ name: 'shop', toolchains: [{ name: 'go', source: '../go', customizations }] }))
    const [toolchain] = toolchainsOf(read)
    return applyCustomizations(fixture('toolchain'), toolchain!, read, target)
  }
  test('defaults, paths, addresses and ignore patterns are applied', () => {
    const { typedefs, findings } = apply([
      { argument: 'vErSiOn', default: '1.25' },
      { argument: 'base', defaultAddress: 'golang:1.25' },
      { function: ['Test'], argument: 'source', defaultPath: '/services', ignore: ['vendor'] },
    ])
    const main = typedefs.objects[0]!
    expect(
      main.constructorFunction?.arguments.map(({ defaultValue, defaultAddress }) => defaultValue ?? defaultAddress),
    ).toEqual(['"1.25"', 'golang:1.25'])
    expect(main.functions[0]?.arguments[0]).toMatchObject({
      defaultPath: '/services',
      ignore: ['vendor'],
      type: { optional: true },
    })
    expect(said(findings).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'info: Argument version of the constructor of GoToolchain is changed by customization 1 of toolchain go: default "1.25". Nothing to do; callers of this toolchain see it this way.',
      'info: Argument base of the constructor of GoToolchain is changed by customization 2 of toolchain go: defaultAddress "golang:1.25". Nothing to do; callers of this toolchain see it this way.',
      'info: Argument source of function test of GoToolchain is changed by customization 3 of toolchain go: defaultPath "/services", ignore "vendor". Nothing to do; callers of this toolchain see it this way.',
    ])
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      '/objects/0/constructorFunction/arguments/0',
      '/objects/0/constructorFunction/arguments/1',
      '/objects/0/functions/0/arguments/0',
    ])
  })
  test('a default is read by the type of its argument', () => {
    const read = (kind: 'STRING' | 'INTEGER' | 'FLOAT' | 'BOOLEAN', ...texts: readonly string[]) =>
      texts.map((text) => defaultText({ kind, optional: false }, text))
    expect(read('STRING', '1', 'a"b')).toEqual(['"1"', '"a\\"b"'])
    expect(read('INTEGER', '12', '+3', '-007', '1.5', 'x', '')).toEqual([
      '12',
      '3',
      '-7',
      undefined,
      undefined,
      undefined,
    ])
    expect(read('FLOAT', '1.50', '.5', '1e3', 'x')).toEqual(['1.5', '0.5', '1000', undefined])
    expect(read('BOOLEAN', 'true', 'True', 'no')).toEqual(['true', 'false', 'false'])
    const list = { kind: 'LIST', elementType: { kind: 'STRING', optional: false }, optional: false } as const
    expect([defaultText(list, ' ["a"] '), defaultText(list, 'a')]).toEqual(['["a"]', '"a"'])
  })
  test('a default that fits no number is said', () => {
    const target = targetOf('v0.19.11')
    const read = config(
      JSON.stringify({
        name: 'n',
        toolchains: [{ name: 't', source: '.', customizations: [{ argument: 'count', default: 'many' }] }],
      }),
    )
    const toolchain = document({
      name: 't',
      objects: [{ name: 'T', constructorFunction: { arguments: [{ name: 'count', type: { kind: 'INTEGER' } }] } }],
    })
    const { typedefs, findings } = applyCustomizations(toolchain, toolchainsOf(read)[0]!, read, target)
    expect(typedefs).toBe(toolchain)
    expect(findings.map(({ message }) => message)).toEqual([
      'Customization 1 of toolchain t gives Argument count of the constructor of T the default "many", which is not a valid integer',
    ])
  })
  test('names and what a path does are those of the release', () => {
    const found = (release: string, argument: string) => {
      const text = JSON.stringify({
        name: 'shop',
        toolchains: [{ name: 'go', source: '.', customizations: [{ argument, defaultPath: '/' }] }],
      })
      const toolchain = document({
        name: 'go',
        objects: [
          {
            name: 'Go',
            constructorFunction: { arguments: [{ name: 'sourceDir', type: { kind: 'OBJECT', name: 'Directory' } }] },
          },
        ],
      })
      const read = config(text)
      const { typedefs } = applyCustomizations(toolchain, toolchainsOf(read)[0]!, read, targetOf(release))
      const changed = typedefs.objects[0]?.constructorFunction?.arguments[0]
      return [changed?.defaultPath, changed?.type.optional]
    }
    expect(found('v0.20.3', 'source-dir')).toEqual([undefined, false])
    expect(found('v0.20.3', 'SOURCEDIR')).toEqual(['/', false])
    expect(found('v0.20.4', 'source-dir')).toEqual(['/', true])
  })
  test('what matches nothing is said', () => {
    const { typedefs, findings } = apply([
      { function: ['tset'], argument: 'source', default: 'x' },
      { function: ['test'], argument: 'src', default: 'x' },
      { function: ['latest', 'more'], argument: 'x', default: 'x' },
      { argument: 'base' },
    ])
    expect(typedefs).toEqual(fixture('toolchain'))
    expect(said(findings).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'warning: Customization 1 of toolchain go has no effect: GoToolchain has no function "tset". Engines silently ignore it. Closest matches: test, vet, tidy.',
      'warning: Customization 2 of toolchain go has no effect: function test of GoToolchain has no argument "src". Engines silently ignore it. Closest matches: source.',
      'warning: Customization 3 of toolchain go has no effect: function latest of GoToolchain returns no object of the module. Engines silently ignore it. Closest matches: nothing.',
      'warning: Customization 4 of toolchain go sets nothing on Argument base of the constructor of GoToolchain. Give it default, defaultPath, defaultAddress or ignore, or remove it.',
    ])
  })
  test('patterns that leave out nothing are said', () => {
    const read = config(
      JSON.stringify({
        name: 'shop',
        toolchains: [
          {
            name: 'go',
            source: '../go',
            ignoreChecks: ['te*', 'go:vet', 'lint'],
            ignoreGenerators: ['tidy'],
            ignoreServices: ['*'],
          },
        ],
      }),
    )
    const [toolchain] = toolchainsOf(read)
    expect(
      said(checkIgnoredAnnotations(fixture('toolchain'), toolchain!, read, target)).map((line) =>
        line.replace(/^\S+ /, ''),
      ),
    ).toEqual([
      'warning: ignoreChecks of toolchain go has the pattern "lint", which matches no check. Closest matches: test, vet. If none fits, remove it.',
      'warning: ignoreServices of toolchain go has the pattern "*", which matches no service. Closest matches: nothing. If none fits, remove it.',
    ])
  })
})

describe('engineVersion is written', () => {
  const write = (text: string, file = 'dagger.json') => {
    const written = writeEngineVersion(text, file, 'v0.19.11')
    return written.ok ? written.text : said(written.findings)
  }
  test('in dagger.json, and nothing else changes', () => {
    expect(write('{\n    "name":   "shop",\n    "engineVersion": "v0.18.10", "sdk": "go"}\n')).toBe(
      '{\n    "name":   "shop",\n    "engineVersion": "v0.19.11", "sdk": "go"}\n',
    )
    expect(write('{\n\t"name": "shop",\n\t"sdk": "go"\n}\n')).toBe(
      '{\n\t"name": "shop",\n\t"engineVersion": "v0.19.11",\n\t"sdk": "go"\n}\n',
    )
  })
  test('in dagger-module.toml, comments included', () => {
    expect(
      write(
        "# shop\nname = 'shop'\nengineVersion = 'v1.0.0' # pinned\n\n[runtime]\nengineVersion = 1\n",
        'dagger-module.toml',
      ),
    ).toBe('# shop\nname = \'shop\'\nengineVersion = "v0.19.11" # pinned\n\n[runtime]\nengineVersion = 1\n')
    expect(write('name = "shop"\r\n\r\n[runtime]\r\nsource = "go"\r\n', 'dagger-module.toml')).toBe(
      'name = "shop"\r\nengineVersion = "v0.19.11"\r\n\r\n[runtime]\r\nsource = "go"\r\n',
    )
  })
  test('never in a way that would not be read back', () => {
    expect(write('name = """\nengineVersion = "v1"\n"""\n', 'dagger-module.toml')).toEqual([
      'error: engineVersion cannot be set in dagger-module.toml: the file is laid out in a way that cannot be edited safely. Set it by hand; nothing was changed.',
    ])
  })
  test('what is there already is not touched', () => {
    expect(writeEngineVersion('{"engineVersion":"v0.19.11"}', 'dagger.json', 'v0.19.11')).toEqual({
      ok: true,
      text: '{"engineVersion":"v0.19.11"}',
      changed: false,
    })
  })
})
