import { expect, test } from 'vitest'
import { demo, jsonOf, lines, scanText, typedefsOf } from './scanText.ts'

const declarations = `
import { TAG, LIMITS, Mode as Renamed } from './shared.ts'
import * as shared from './shared.ts'
import fallback from './shared.ts'
export enum Color { Red = 'red', Blue = 'blue' }
export enum Level { Low, High = 10 }
@enumType() export class Old { static readonly A: string = 'a' }
const LOCAL = TAG
const LOOP: string = AGAIN
const AGAIN: string = LOOP
let changing = 'now'
const SETTINGS = { image: { name: 'alpine' }, 'max-size': 7, list: ['a', TAG] } as const
class Config { static readonly PORT = 8080 }
const favourite = Color.Blue
`

const shared = `
export const TAG = 'v1'
export const LIMITS = [1, 2] as const
export enum Mode { Fast = 'fast' }
const fallback = 0.10
export default fallback
`

const defaultOf = async (parameter: string): Promise<unknown> => {
  const source = demo(`@func() f(${parameter}): void {}`, declarations)
  const result = await scanText({ 'src/index.ts': source, 'src/shared.ts': shared })
  const argument = typedefsOf(result).objects[0]?.functions[0]?.arguments[0]
  return [argument?.type.kind, argument?.type.optional, argument?.defaultValue, argument?.extensions?.['x-typescript']]
}

test.each([
  ["a = 'text'", 'STRING', '"text"'],
  ["a = 'it\\'s \\u00e9 \\n'", 'STRING', '"it\'s é \\n"'],
  ['a = `template`', 'STRING', '"template"'],
  ["a: string = ''", 'STRING', '""'],
  ['a = true', 'BOOLEAN', 'true'],
  ['a = !true', 'BOOLEAN', 'false'],
  ['a = 42', 'INTEGER', '42'],
  ['a = -3', 'INTEGER', '-3'],
  ['a = +3', 'INTEGER', '3'],
  ['a = 1_000_000', 'INTEGER', '1000000'],
  ['a = 0xff', 'INTEGER', '255'],
  ['a = 0b11', 'INTEGER', '3'],
  ['a = 1e3', 'INTEGER', '1000'],
  ['a = 2.0', 'INTEGER', '2'],
  ['a: number = 12345678901234567890', 'INTEGER', '12345678901234567890'],
  ['a: float = 1.50', 'FLOAT', '1.50'],
  ['a: float = .5', 'FLOAT', '0.5'],
  ['a: float = -1e-7', 'FLOAT', '-1e-7'],
  ['a: float = 0.1000000000000000055511151231257827', 'FLOAT', '0.1000000000000000055511151231257827'],
  ['a: float = 2', 'FLOAT', '2'],
  ['a: number = 1.5', 'FLOAT', '1.5'],
  ['a: float = fallback', 'FLOAT', '0.10'],
  ['a = TAG', 'STRING', '"v1"'],
  ['a = LOCAL', 'STRING', '"v1"'],
  ['a = shared.TAG', 'STRING', '"v1"'],
  ["a = ('x' as string)!", 'STRING', '"x"'],
  ['a: string = SETTINGS.image.name', 'STRING', '"alpine"'],
  ["a: number = SETTINGS['max-size']", 'INTEGER', '7'],
  ['a: string = SETTINGS.list[1]', 'STRING', '"v1"'],
  ['a: number = Config.PORT', 'INTEGER', '8080'],
  ["a = ['x', 'y']", 'LIST', '["x","y"]'],
  ["a: string[] = [...SETTINGS.list, 'z']", 'LIST', '["a","v1","z"]'],
  ['a: readonly number[] = LIMITS', 'LIST', '[1,2]'],
  ['a: number[][] = [[1], []]', 'LIST', '[[1],[]]'],
  ["a: Platform = 'linux/amd64' as Platform", 'SCALAR', '"linux/amd64"'],
  ['a = Color.Red', 'ENUM', '"Red"'],
  ['a: Color = favourite', 'ENUM', '"Blue"'],
  ["a: Color = 'blue' as Color", 'ENUM', '"Blue"'],
  ['a = Level.High', 'ENUM', '"High"'],
  ['a = Renamed.Fast', 'ENUM', '"Fast"'],
  ['a: Old = Old.A', 'ENUM', '"A"'],
  ['a = NetworkProtocol.Udp', 'ENUM', '"UDP"'],
])('%s', async (parameter, kind, json) => {
  expect(await defaultOf(parameter)).toEqual([kind, false, json, undefined])
})

test.each([
  ['a?: string', 'STRING', undefined],
  ['a: string | undefined', 'STRING', undefined],
  ['a: string | undefined = undefined', 'STRING', undefined],
  ['a: string | null = null', 'STRING', 'null'],
  ["a: string | null = 'x'", 'STRING', '"x"'],
  ['a: string[] | null = null', 'LIST', 'null'],
])('%s is optional', async (parameter, kind, json) => {
  expect(await defaultOf(parameter)).toEqual([kind, true, json, undefined])
})

test.each([
  ['a: string = new Date().toISOString()', 'STRING'],
  ["a: string = process.env['HOME']!", 'STRING'],
  ['a = changing', 'STRING'],
  ['a = LOOP', 'STRING'],
  ['a = `${TAG}-${changing}`', 'STRING'],
  ['a: Directory = dag.directory()', 'OBJECT'],
  ['a: Directory | null = null', 'OBJECT'],
  ['a: Color[] = [Color.Red]', 'LIST'],
  ['a: Color | null = null', 'ENUM'],
])('%s is for the function itself to work out: optional, and the runtime leaves it alone', async (parameter, kind) => {
  expect(await defaultOf(parameter)).toEqual([kind, true, undefined, '{"runtimeDefault":true}'])
})

test('left out, a parameter that takes null but no undefined gets null', async () => {
  expect(await defaultOf('a: string | null')).toEqual(['STRING', true, undefined, '{"absent":"null"}'])
  expect(await defaultOf('a: string | null | undefined')).toEqual(['STRING', true, undefined, undefined])
  expect(await defaultOf('a?: string | null')).toEqual(['STRING', true, undefined, undefined])
})

test('what a default could not be is said once, with its place', async () => {
  const parameters = "a: number = 1.5, b: string = process.cwd(), c: Color = 'green' as Color"
  const result = await scanText({
    'src/index.ts': demo(`@func() f(${parameters}): void {}`, declarations),
    'src/shared.ts': shared,
  })
  expect(lines(result)).toEqual([
    'info src/index.ts:3:41 Argument a of Demo.f is a number, which means an integer, but its default 1.5 has a fraction, so it becomes a float',
    'info src/index.ts:3:58 Argument b of Demo.f has a default that is only known at run time: callers see an optional argument without a default',
    'error src/index.ts:3:85 Argument c of Demo.f has the default "green", which is not a member of enum Color',
    'info src/index.ts:3:85 Argument c of Demo.f has a default that is only known at run time: callers see an optional argument without a default',
  ])
})

test('defaults by path and address, with what to leave out, through constants', async () => {
  const source = demo(
    `@func() f(
      @argument({ defaultPath: '/', ignore: [...LEFT_OUT, '*.md'] }) a: Directory,
      @argument({ ...BY_ADDRESS }) b: Container,
      @dagger.argument({ 'defaultPath': PATHS.file }) c?: File,
      @argument() d: string = 'x',
    ): void {}`,
    "const LEFT_OUT = ['node_modules']\nconst BY_ADDRESS = { defaultAddress: 'alpine:3' }\nconst PATHS = { file: 'go.mod' }",
  )
  expect(jsonOf(typedefsOf(await scanText(source)))).toMatchObject({
    objects: [
      {
        functions: [
          {
            arguments: [
              {
                name: 'a',
                type: { kind: 'OBJECT', name: 'Directory' },
                defaultPath: '/',
                ignore: ['node_modules', '*.md'],
              },
              { name: 'b', type: { kind: 'OBJECT', name: 'Container', optional: true }, defaultAddress: 'alpine:3' },
              { name: 'c', type: { kind: 'OBJECT', name: 'File', optional: true }, defaultPath: 'go.mod' },
              { name: 'd', defaultValue: 'x' },
            ],
          },
        ],
      },
    ],
  })
})
