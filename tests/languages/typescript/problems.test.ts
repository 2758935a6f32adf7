import { expect, test } from 'vitest'
import { demo, lines, scanText } from './scanText.ts'

test('problems are reported all at once, in the order of the sources, each with its place and a way out', async () => {
  const result = await scanText({
    'src/index.ts': demo(
      `
  @func() nothing!: Map<string, string>
  @func() take({ a }: { a: string }): void {}
  @func() plain(): Plain { throw 0 }
  @func() other(): Other { throw 0 }
  @func() late(/** @deprecated unused */ a: string): void {}
  @func() colour(): Colour { throw 0 }
  @func() data(): Data { throw 0 }
  @func() box(): Box<string> { throw 0 }
  @func('late') same(): void {}`,
      `import { Other, Plain } from './other.ts'
declare const dynamic: string
export enum Colour { Red = dynamic.length, Blue = 'blue' }
export interface Data { a: string }
@object() export class Box<T> { @func() held!: T }`,
    ),
    'src/other.ts': `import { func, object } from '@dagger.io/dagger'
export class Plain {}
@object() export class Other { @func() a(): any {} @func('a') b = '' }`,
  })
  expect(result.ok).toBe(false)
  expect(lines(result)).toEqual([
    'error src/index.ts:4:11 Field Demo.nothing has the type Map, which the API cannot express',
    'error src/index.ts:5:16 A parameter of Demo.take is destructured in its declaration, so the argument has no name',
    'error src/index.ts:6:11 The result of Demo.plain uses the class Plain, which has no @object()',
    'error src/index.ts:8:42 Argument a of Demo.late is deprecated, but callers have to pass it',
    'error src/index.ts:12:17 Function Demo.late has the same name as Function Demo.late (src/index.ts:8)',
    'error src/index.ts:15:22 Member Colour.Red has no constant value',
    'warning src/index.ts:16:18 Interface Data has no functions: callers can do nothing with it, and it crashes engines from v0.21.1 on',
    'warning src/index.ts:16:25 Data.a is a property: callers cannot read it, because interfaces only have functions',
    'error src/index.ts:17:24 Box has type parameters, which the API cannot express',
    'error src/index.ts:17:41 Field Box.held has the type T, which the API cannot express',
    'error src/other.ts:3:40 The result of Other.a has the type any, which cannot be inferred',
  ])
  expect(result.findings[0]).toEqual({
    code: 'scan-type-unsupported',
    severity: 'error',
    pointer: '',
    message: 'Field Demo.nothing has the type Map, which the API cannot express',
    hint: 'Use string, number, float, boolean, a Dagger type, an enum, an interface with functions, a class with @object(), a named object type, or a list of these.',
    data: { thing: 'Field Demo.nothing', type: 'Map' },
    sourceMap: { filename: 'src/index.ts', line: 4, column: 11 },
  })
})

test('sources that TypeScript cannot read', async () => {
  expect(lines(await scanText(demo('@func() f(: void {}')))).toEqual([
    'error src/index.ts:3:41 TypeScript cannot parse this: Parameter declaration expected.',
    "error src/index.ts:3:43 TypeScript cannot parse this: Identifier expected. 'void' is a reserved word that cannot be used here.",
    "error src/index.ts:3:51 TypeScript cannot parse this: ',' expected.",
  ])
})

test('no sources, no objects, a main class without decorator, a class without name', async () => {
  expect(lines(await scanText({}))).toEqual(['error /module has no TypeScript sources'])
  expect(lines(await scanText('export const a = 1'))).toEqual(['error Module demo has no class with @object()'])
  expect(lines(await scanText('export class Demo {}'))).toEqual([
    'error src/index.ts:1:14 Module demo uses the class Demo, which has no @object()',
  ])
  expect(
    lines(await scanText("import { object } from '@dagger.io/dagger'\n@object() export default class {}")),
  ).toContain('error src/index.ts:2:1 A class with @object() has no name')
})

test('types of the same name in two files', async () => {
  const result = await scanText({
    'src/index.ts': demo(
      '@func() f(): a.Thing { throw 0 } @func() g(): b.Thing { throw 0 }',
      "import * as a from './a.ts'\nimport * as b from './b.ts'",
    ),
    'src/a.ts': "import { object } from '@dagger.io/dagger'\n@object() export class Thing {}",
    'src/b.ts': 'export enum Thing { A = "a" }',
  })
  expect(lines(result)).toEqual(['error src/b.ts:1:13 Enum Thing has the same name as Object Thing (src/a.ts:2)'])
})
