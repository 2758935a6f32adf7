import { expect, test } from 'vitest'
import { demo, lines, scanText, typedefsOf } from './scanText.ts'

test('names that every JavaScript object has already', async () => {
  const { objects, enums } = typedefsOf(
    await scanText(
      demo(
        `@func() __proto__ = '' ; @func() hasOwnProperty(constructor: string, __proto__: number = SETTINGS.__proto__): toString { throw 0 }
        @func({ ['__proto__']: 1 } as {}) valueOf(): void {}`,
        "export enum toString { constructor = 'constructor', __proto__ = '__proto__' }\nconst SETTINGS = { ['__proto__']: 7 }",
      ).replace("@func({ ['__proto__']: 1 } as {})", '@func()'),
    ),
  )
  expect(objects[0]?.fields.map(({ name }) => name)).toEqual(['__proto__'])
  expect(
    objects[0]?.functions.map(({ name, arguments: args }) => [name, args.map((arg) => [arg.name, arg.defaultValue])]),
  ).toEqual([
    [
      'hasOwnProperty',
      [
        ['constructor', undefined],
        ['__proto__', '7'],
      ],
    ],
    ['valueOf', []],
  ])
  expect(enums[0]?.members.map(({ name, value }) => [name, value])).toEqual([
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
  ])
})

test('long names, emoji, line ends of every kind', async () => {
  const long = 'x'.repeat(10_000)
  const { objects } = typedefsOf(
    await scanText(demo(`\r\n/** 🍕 größer */\r\n@func() ${long}(ünï: string = '🍕\\u2028', b = "\\0"): void {}`)),
  )
  const [scanned] = objects[0]?.functions ?? []
  expect(scanned?.name).toBe(long)
  expect(scanned?.description).toBe('🍕 größer')
  expect(scanned?.arguments.map(({ name, defaultValue }) => [name, JSON.parse(defaultValue ?? '')])).toEqual([
    ['ünï', '🍕\u2028'],
    ['b', '\0'],
  ])
})

test('types and expressions nested deeper than the compiler can follow are a finding', async () => {
  const result = await scanText(demo(`@func() f(a: ${'Array<'.repeat(20_000)}string${'>'.repeat(20_000)}): void {}`))
  expect(lines(result)).toEqual(['error The sources are nested more deeply than the TypeScript compiler can follow'])
})

test('thousands of functions', async () => {
  const members = Array.from(
    { length: 2_000 },
    (_, index) => `@func() f${index}(a: string, b = ${index}): Directory { throw 0 }`,
  )
  expect(typedefsOf(await scanText(demo(members.join('\n')))).objects[0]?.functions).toHaveLength(2_000)
})
