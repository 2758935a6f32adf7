import { expect, test } from 'vitest'
import type { TypeReference } from '../../../src/typedefs/types.ts'
import { demo, lines, scanText, typedefsOf } from './scanText.ts'

/** `string`, `[int]?`, `Obj:Directory`, as the facts write types. */
function plain(type: TypeReference): string {
  const short = { STRING: 'string', INTEGER: 'int', FLOAT: 'float', BOOLEAN: 'bool', VOID: 'void' } as const
  const named = { OBJECT: 'Obj', INTERFACE: 'Iface', ENUM: 'Enum', SCALAR: 'Scalar' } as const
  const text =
    type.kind === 'LIST'
      ? `[${plain(type.elementType)}]`
      : 'name' in type
        ? `${named[type.kind]}:${type.name}`
        : short[type.kind]
  return type.optional ? `${text}?` : text
}

const declarations = `
@object() export class Thing { @func() me(): this { return this } }
export type Point = { x: number; y: float; label?: string }
export type Named = Point & { name: string }
export type Sides = Partial<Pick<Point, 'x'>>
export enum Color { Red = 'red', Blue = 'blue' }
export interface Duck { quack(): Promise<string> }
export type Ratio = float
export type Names = string[]
export type Maybe = string | null
export type Brand = string & { __brand: 'x' }
export type Size = 'small' | 'large'
@enumType() export class Old { static readonly A: string = 'a' }
`

const results: readonly [code: string, plain: string][] = [
  ['string', 'string'],
  ['number', 'int'],
  ['float', 'float'],
  ['dagger.float', 'float'],
  ['Ratio[]', '[float]'],
  ['bigint', 'int'],
  ['boolean', 'bool'],
  ['void', 'void'],
  ['Promise<void>', 'void'],
  ['Promise<undefined>', 'void'],
  ['Void', 'void'],
  ['(string)', 'string'],
  ['string | null', 'string?'],
  ['string | undefined', 'string?'],
  ['Promise<boolean | undefined>', 'bool?'],
  ['Maybe', 'string?'],
  ['string[]', '[string]'],
  ['readonly string[]', '[string]'],
  ['Array<number[]>', '[[int]]'],
  ['ReadonlyArray<float>', '[float]'],
  ['(string | null)[]', '[string?]'],
  ['Promise<Array<Container | null>> ', '[Obj:Container?]'],
  ['Names', '[string]'],
  ['Container', 'Obj:Container'],
  ['dagger.Directory', 'Obj:Directory'],
  ['dagger.Module_', 'Obj:Module'],
  ['Platform', 'Scalar:Platform'],
  ['JsonText', 'Scalar:JSON'],
  ['NetworkProtocol', 'Enum:NetworkProtocol'],
  ['Thing', 'Obj:Thing'],
  ['Demo | null', 'Obj:Demo?'],
  ['Point[]', '[Obj:Point]'],
  ['Named', 'Obj:Named'],
  ['Sides', 'Obj:Sides'],
  ['Color', 'Enum:Color'],
  ['Color.Red', 'Enum:Color'],
  ['Color | null', 'Enum:Color?'],
  ['Old', 'Enum:Old'],
  ['Duck', 'Iface:Duck'],
  ['Brand', 'string'],
  ['Size', 'string'],
  ["'a' | 'b'", 'string'],
  ['1 | 2', 'int'],
  ["Point['label']", 'string?'],
  ['this', 'Obj:Demo'],
]

test('types as they are written', async () => {
  const methods = results.map(([code], index) => `@func() f${index}(): ${code} { throw 0 }`).join('\n')
  const typedefs = typedefsOf(await scanText(demo(methods, declarations)))
  const functions = typedefs.objects.find(({ name }) => name === 'Demo')?.functions ?? []
  expect(functions.map(({ returnType }, index) => [results[index]?.[0], plain(returnType)])).toEqual(results)
})

const inferred: readonly [body: string, plain: string][] = [
  ["return 'a'", 'string'],
  ['return 1.5', 'int'],
  ['return [true]', '[bool]'],
  ['return', 'void'],
  ['return new Thing()', 'Obj:Thing'],
  ['return Color.Red as Color', 'Enum:Color'],
  ["return Math.random() > 0.5 ? 'a' : null", 'string?'],
  ['return undefined as unknown as Container[]', '[Obj:Container]'],
  ['return undefined as unknown as Platform | undefined', 'Scalar:Platform?'],
  ['return undefined as unknown as Point', 'Obj:Point'],
  ['return undefined as unknown as Duck', 'Iface:Duck'],
  ['return 1n', 'int'],
]

test('types as the compiler infers them, awaited or not', async () => {
  const methods = inferred.flatMap(([body], index) => [
    `@func() f${index}() { ${body} }`,
    `@func() async g${index}() { ${body} }`,
  ])
  const typedefs = typedefsOf(await scanText(demo(methods.join('\n'), declarations)))
  const functions = typedefs.objects.find(({ name }) => name === 'Demo')?.functions ?? []
  expect(functions.map(({ name, returnType }) => [name, plain(returnType)])).toEqual(
    inferred.flatMap(([, type], index) => [
      [`f${index}`, type],
      [`g${index}`, type],
    ]),
  )
})

test('a type alias of an object is an object of fields; what a mapped type made of them counts', async () => {
  const { objects } = typedefsOf(await scanText(demo('@func() f(a: Named, b: Sides): void {}', declarations)))
  const fields = objects.map(({ name, fields }) => [
    name,
    ...fields.map((field) => `${field.name} ${plain(field.type)}`),
  ])
  expect(fields).toEqual([['Demo'], ['Named', 'x int', 'y float', 'label string?', 'name string'], ['Sides', 'x int?']])
})

const problem = async (type: string, rest = ''): Promise<readonly string[]> =>
  lines(await scanText(demo(`@func() f(): ${type} { throw 0 }`, rest)))

test.each([
  ['any', 'has the type any, which cannot be inferred'],
  ['Promise<unknown>', 'has the type unknown, which cannot be inferred'],
  ['object', 'has the type object, which the API cannot express'],
  ['{ a: string }', 'has the type { a: string; }, which the API cannot express'],
  ['Map<string, string>', 'has the type Map, which the API cannot express'],
  ['Record<string, string>', 'has the type Record<string, string>, which the API cannot express'],
  ['[string, number]', 'has the type [string, number], which the API cannot express'],
  ['() => string', 'has the type () => string, which the API cannot express'],
  ['string | number', 'has the type string | number, which the API cannot express'],
  ['Date', 'has the type Date, which the API cannot express'],
  ['AsyncIterable<string>', 'has the type AsyncIterable, which the API cannot express'],
  ['String', 'has the type String, which is a wrapper object'],
  ['Nowhere', 'has the undeclared type Nowhere'],
  ['dagger.Nothing', 'has the undeclared type dagger.Nothing'],
  ['dagger.Client', 'has the type Client, which is internal to the engine'],
  ['dagger.BuildArg', 'has the type BuildArg, which is internal to the engine'],
])('%s is no type of the API', async (type, message) => {
  expect(await problem(type)).toEqual([`error src/index.ts:3:39 The result of Demo.f ${message}`])
})

test('a type that holds itself is reported, not followed for ever', async () => {
  expect(await problem('Nest', 'export type Nest = Nest[]')).toEqual([
    'error src/index.ts:3:39 The result of Demo.f has the type Nest, which the API cannot express',
  ])
})

test('a union of strings is a string, and says what would be better', async () => {
  expect(await problem('"a" | "b"')).toEqual([
    'info src/index.ts:3:39 The result of Demo.f has the type "a" | "b": callers may pass any string',
  ])
})
