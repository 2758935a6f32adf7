import { expect, test } from 'vitest'
import { demo, jsonOf, lines, scanText, typedefsOf } from './scanText.ts'

test('state that is not decorated is private, whatever its modifier; parameters that are properties too', async () => {
  const { objects } = typedefsOf(
    await scanText(
      demo(`
    plain = 1
    private readonly secret!: Secret
    protected tags: string[] = []
    static shared = 'nothing of one object'
    @func() shown = ''
    constructor(private source: Directory, readonly depth: number = 2, image?: string) {}`),
    ),
  )
  expect(objects[0]?.fields.map(({ name, private: hidden, type }) => [name, hidden, type.kind])).toEqual([
    ['plain', true, 'INTEGER'],
    ['secret', true, 'OBJECT'],
    ['tags', true, 'LIST'],
    ['shown', false, 'STRING'],
    ['source', true, 'OBJECT'],
    ['depth', true, 'INTEGER'],
  ])
  expect(objects[0]?.constructorFunction?.arguments.map(({ name, type }) => [name, type.optional])).toEqual([
    ['source', false],
    ['depth', false],
    ['image', true],
  ])
})

test('private state may be of any type; what does not survive is said', async () => {
  const result = await scanText(
    demo(`
    private cache = new Map<string, number>()
    private settings: { depth: number } = { depth: 1 }
    private later?: () => void
    #secret = ''
    @func() f(): void {}`),
  )
  expect(typedefsOf(result).objects[0]?.fields).toEqual([])
  expect(lines(result)).toEqual([
    'info src/index.ts:4:13 Field Demo.cache has the type Map<string, number>, so it is passed between calls as plain JSON',
    'info src/index.ts:5:13 Field Demo.settings has the type { depth: number; }, so it is passed between calls as plain JSON',
    'info src/index.ts:6:13 Field Demo.later has the type (() => void) | undefined, so it is passed between calls as plain JSON',
    'warning src/index.ts:7:5 Demo.#secret cannot be reached from outside the class, so it is empty in every call',
  ])
})

test('the main object always has a constructor, others never', async () => {
  const { objects } = typedefsOf(
    await scanText(
      demo('@func() f(): Other { throw 0 }', '@object() export class Other { constructor(x: unknown) {} }'),
    ),
  )
  expect(objects.map(({ name, constructorFunction }) => [name, constructorFunction])).toEqual([
    ['Demo', { description: '', sourceMap: { filename: 'src/index.ts', line: 3, column: 24 }, arguments: [] }],
    ['Other', undefined],
  ])
})

test('static create makes the object, where it returns one', async () => {
  const made = async (members: string) => {
    const { constructorFunction } = typedefsOf(await scanText(demo(members))).objects[0] ?? {}
    return [constructorFunction?.arguments.map(({ name }) => name), constructorFunction?.extensions?.['x-typescript']]
  }
  const written = 'constructor(a: string) {}'
  const [create, own] = [
    [['b'], '{"static":"create"}'],
    [['a'], undefined],
  ]
  expect(await made(`${written} static async create(b: string): Promise<Demo> { return new Demo(b) }`)).toEqual(create)
  expect(await made(`${written} static create(b: string) { return new Demo(b) }`)).toEqual(create)
  expect(await made(`${written} static create(b: string): string { return b }`)).toEqual(own)
  expect(await made(`${written} private static create(b: string): Demo { return new Demo(b) }`)).toEqual(own)
  expect(await made(`${written} create(b: string): Demo { return new Demo(b) }`)).toEqual(own)
})

test('a class has what its base class has', async () => {
  const { objects } = typedefsOf(
    await scanText({
      'src/index.ts': demo('@func() own(): void {} @func() both(): string { return "" }')
        .replace('class Demo', 'class Demo extends Base')
        .replace('import *', "import { Base } from './base.ts'\nimport *"),
      'src/base.ts': `import { func, Directory } from '@dagger.io/dagger'
        export class Base {
          private kept?: Directory
          constructor(source: Directory) {}
          @func() inherited(): void {}
          @func() both(): number { return 1 }
        }`,
    }),
  )
  expect(objects.map(({ name }) => name)).toEqual(['Demo'])
  expect(objects[0]?.fields.map(({ name }) => name)).toEqual(['kept'])
  expect(objects[0]?.functions.map(({ name, returnType }) => [name, returnType.kind])).toEqual([
    ['inherited', 'VOID'],
    ['both', 'STRING'],
    ['own', 'VOID'],
  ])
  expect(objects[0]?.constructorFunction?.arguments.map(({ name }) => name)).toEqual(['source'])
})

test('overloads count as their implementation, accessors and undecorated methods not at all', async () => {
  const { objects } = typedefsOf(
    await scanText(
      demo(`
    f(a: string): void
    f(a: string, b: string): void
    @func() f(a: string, b?: string): void {}
    get g(): string { return '' }
    h(): void {}`),
    ),
  )
  expect(objects[0]?.functions.map(({ name, arguments: args }) => [name, args.length])).toEqual([['f', 2]])
})

test('only what the main object leads to is part of the module, in the order it is written', async () => {
  const { objects, enums, interfaces } = typedefsOf(
    await scanText({
      'src/a.ts': `import { func, object } from '@dagger.io/dagger'
        @object() export class Last { }
        @object() export class Unused { @func() f(): void {} }
        export enum Hue { A = 'a' }
        export interface Duck { quack(): Promise<Last> }`,
      'src/index.ts': `import { func, object } from '@dagger.io/dagger'
        import type { Duck, Hue } from './a.ts'
        export type First = { hue: Hue }
        @object() export class Demo { @func() f(d: Duck): First { throw 0 } }
        export enum Unused { A = 'a' }`,
    }),
  )
  expect(objects.map(({ name }) => name)).toEqual(['First', 'Demo', 'Last'])
  expect(enums.map(({ name }) => name)).toEqual(['Hue'])
  expect(interfaces.map(({ name }) => name)).toEqual(['Duck'])
})

test('exports: by name, renamed, as default; a class that is not exported is said to be none', async () => {
  const exported = async (head: string, tail = '') => {
    const result = await scanText(`import { object } from '@dagger.io/dagger'\n@object() ${head} {}\n${tail}`)
    return [typedefsOf(result).objects[0]?.extensions?.['x-typescript'], lines(result)]
  }
  expect(await exported('export class Demo')).toEqual(['{"file":"src/index.ts","export":"Demo"}', []])
  expect(await exported('export default class Demo')).toEqual(['{"file":"src/index.ts","export":"default"}', []])
  expect(await exported('class Demo', 'export { Demo as Main }')).toEqual([
    '{"file":"src/index.ts","export":"Main"}',
    [],
  ])
  expect(await exported('class Demo')).toEqual([
    '{"file":"src/index.ts"}',
    [
      'warning src/index.ts:2:17 Class Demo is part of the module but not exported, so only a runtime that bundles its sources can reach it',
    ],
  ])
})

test('the main object is found as engines find it', async () => {
  const scanNamed = async (name: string, className: string) => {
    const { scanModule } = await import('../../../src/languages/typescript/index.ts')
    const text = `import { object } from '@dagger.io/dagger'\n@object() export class ${className} {}`
    return lines(await scanModule({ name, files: [{ path: 'index.ts', text }] }))
  }
  expect(await scanNamed('my-ci', 'MyCi')).toEqual([])
  expect(await scanNamed('my-ci', 'MyCI')).toEqual([])
  expect(await scanNamed('k8s-app', 'K8SApp')).toEqual([
    'warning index.ts:2:24 No class is named K8sApp, so module k8s-app has no main object: K8SApp are scanned, but callers cannot reach them',
  ])
  expect(await scanNamed('other', 'Demo')).toEqual([
    'warning index.ts:2:24 No class is named Other, so module other has no main object: Demo are scanned, but callers cannot reach them',
  ])
})

test('enums: values as written, numbers by the name, classes of static properties', async () => {
  const { enums } = typedefsOf(
    await scanText(
      demo(
        '@func() f(a: Status, b: Level, c: Old): void {}',
        `/** How it is. @deprecated enums cannot be */
        export enum Status {
          /** Works. */
          Active = 'active', 'on hold' = "on-hold", Gone = 'go' + 'ne' }
        enum Level { Low, High = 1 << 3,
          /** @deprecated */
          Top = -1 }
        /** Old. */
        @enumType() export class Old { static readonly A = 'a'
 /** b */
 static B: string = 'b' }`,
      ),
    ),
  )
  expect(jsonOf({ formatVersion: 1, name: 'x', description: '', objects: [], interfaces: [], enums })).toMatchObject({
    enums: [
      {
        name: 'Status',
        description: 'How it is.',
        members: [
          { name: 'Active', value: 'active', description: 'Works.' },
          { name: 'on hold', value: 'on-hold' },
          { name: 'Gone', value: 'gone' },
        ],
      },
      {
        name: 'Level',
        members: [
          { name: 'Low', 'x-typescript': { value: 0 } },
          { name: 'High', 'x-typescript': { value: 8 } },
          { name: 'Top', deprecated: '', 'x-typescript': { value: -1 } },
        ],
      },
      {
        name: 'Old',
        description: 'Old.',
        members: [
          { name: 'A', value: 'a' },
          { name: 'B', value: 'b', description: 'b' },
        ],
      },
    ],
  })
})

test('interfaces: methods, function properties and what is inherited', async () => {
  const result = await scanText(
    demo(
      '@func() f(duck: Duck): void {}',
      `export interface Named {
 /** Its name. */
 name(): Promise<string>
 colour: string }
      /** Quacks. */
      export interface Duck extends Named {
        /** @deprecated too loud */
        quack(times: number, ...others: Duck[]): Promise<string[]>
        swim: (far?: boolean) => Duck
      }`,
    ),
  )
  expect(jsonOf(typedefsOf(result))).toMatchObject({
    interfaces: [
      {
        name: 'Duck',
        description: 'Quacks.',
        functions: [
          {
            name: 'quack',
            deprecated: 'too loud',
            returnType: { kind: 'LIST', elementType: { kind: 'STRING' } },
            arguments: [
              { name: 'times', type: { kind: 'INTEGER' } },
              {
                name: 'others',
                type: { kind: 'LIST', elementType: { kind: 'INTERFACE', name: 'Duck' }, optional: true },
              },
            ],
          },
          {
            name: 'swim',
            returnType: { kind: 'INTERFACE', name: 'Duck' },
            arguments: [{ name: 'far', type: { kind: 'BOOLEAN', optional: true } }],
          },
          { name: 'name', description: 'Its name.' },
        ],
      },
    ],
  })
  expect(lines(result)).toEqual([
    'warning src/index.ts:7:2 Duck.colour is a property: callers cannot read it, because interfaces only have functions',
  ])
})
