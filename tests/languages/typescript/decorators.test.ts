import { expect, test } from 'vitest'
import { demo, lines, scanText, typedefsOf } from './scanText.ts'

const functionsOf = async (members: string, rest = '') => {
  const demoObject = typedefsOf(await scanText(demo(members, rest))).objects.find(({ name }) => name === 'Demo')
  return demoObject?.functions ?? []
}

test('marks', async () => {
  const functions = await functionsOf(`
    @func() @check() a(): void {}
    @generate() @func() b(): dagger.Changeset { throw 0 }
    @func() @up() c(): Service { throw 0 }
    @func() @agent() d(llm: dagger.LLM): dagger.LLM { return llm }
    @func() e(): void {}`)
  expect(functions.map(({ name, check, generator, up, agent }) => ({ name, check, generator, up, agent }))).toEqual([
    { name: 'a', check: true, generator: false, up: false, agent: false },
    { name: 'b', check: false, generator: true, up: false, agent: false },
    { name: 'c', check: false, generator: false, up: true, agent: false },
    { name: 'd', check: false, generator: false, up: false, agent: true },
    { name: 'e', check: false, generator: false, up: false, agent: false },
  ])
})

test('aliases and cache policies, given in every way; a plain function has no cache policy', async () => {
  const functions = await functionsOf(
    `
    @func('first') a(): void {}
    @func({ alias: 'second', cache: 'never' }) b(): void {}
    @func({ alias, cache: TTL }) c(): void {}
    @func({ cache: 'session' }) d(): void {}
    @func(NAMES.e) e(): void {}
    @func({}) f(): void {}
    @func(undefined) g(): void {}`,
    "const alias = 'third'\nconst TTL = '1h30m'\nconst NAMES = { e: 'fifth' }",
  )
  expect(
    functions.map(({ name, cachePolicy, extensions }) => [name, cachePolicy, extensions?.['x-typescript']]),
  ).toEqual([
    ['first', undefined, '{"method":"a"}'],
    ['second', { policy: 'Never' }, '{"method":"b"}'],
    ['third', { policy: 'Default', timeToLive: '1h30m' }, '{"method":"c"}'],
    ['d', { policy: 'PerSession' }, undefined],
    ['fifth', undefined, '{"method":"e"}'],
    ['f', undefined, undefined],
    ['g', undefined, undefined],
  ])
})

test('decorators are known by what they are: namespaced, renamed; those of others that look alike are not', async () => {
  const functions = await functionsOf(
    `
    @dagger.func() @dagger.check() a(): void {}
    @expose('b') @update() private internal(): void {}
    @func() @upload() @checked @own.generate() c(): void {}
    @function_() d(): void {}`,
    `import { func as expose } from '@dagger.io/dagger'
    const nothing = () => {}
    const update = () => nothing
    const upload = () => nothing
    const function_ = () => nothing
    const checked = nothing
    const own = { generate: () => nothing }`,
  )
  expect(functions.map(({ name, check, up, generator }) => [name, check, up, generator])).toEqual([
    ['a', true, false, false],
    ['b', false, false, false],
    ['c', false, false, false],
  ])
})

test('fields: decorated ones with their alias, by the old decorator too', async () => {
  const { objects } = typedefsOf(
    await scanText(
      demo(
        `@func() a = 1
        @func('shown') hidden: string = ''
        @func({ alias: NAME }) c?: boolean
        @field() d!: string[]
        @field('last') e: Directory | null = null
        /** State. @deprecated gone soon */
        @func() f: string | undefined`,
        "const NAME = 'flag'",
      ),
    ),
  )
  expect(
    objects[0]?.fields.map(({ name, type, extensions }) => [
      name,
      type.kind,
      type.optional,
      extensions?.['x-typescript'],
    ]),
  ).toEqual([
    ['a', 'INTEGER', false, undefined],
    ['shown', 'STRING', false, '{"property":"hidden"}'],
    ['flag', 'BOOLEAN', true, '{"property":"c"}'],
    ['d', 'LIST', false, undefined],
    ['last', 'OBJECT', true, '{"property":"e"}'],
    ['f', 'STRING', true, undefined],
  ])
  expect(objects[0]?.fields.at(-1)).toMatchObject({ description: 'State.', deprecated: 'gone soon' })
})

test('what is wrong with decorators is said all at once', async () => {
  const result = await scanText(
    demo(
      `@func a(): void {}
      @func({ alais: 'x' }) b(): void {}
      @func({ cache: 'forever' }) c(): void {}
      @func({ alias: changing }) d(): void {}
      @func() e(@argument({ ignore: 'node_modules' }) x: Directory): void {}
      @func() f(@argument({ defaultPath: process.cwd() }) x: Directory): void {}
      @check() g(): void {}
      @func() static h(): void {}
      @func() get i(): string { return '' }
      @func() j = (): string => ''
      @func({ cache: 'never' }) k = 'x'
      @func(settings()) l(): void {}`,
      "let changing = 'x'\nfunction settings(): { alias: string } { return { alias: changing } }",
    ),
  )
  expect(lines(result)).toEqual([
    'error src/index.ts:3:32 @func is not called',
    'error src/index.ts:4:15 @func has no option alais here',
    'error src/index.ts:5:35 Function Demo.c has the cache policy "forever", which is neither never, session nor a duration',
    'error src/index.ts:6:15 Option alias of @func is not a constant string',
    'error src/index.ts:7:29 Option ignore of @argument is not a constant list of strings',
    'error src/index.ts:8:29 Option defaultPath of @argument is not a constant string',
    'warning src/index.ts:9:16 Demo.g has @check() but no @func(), so it is not part of the module',
    'error src/index.ts:10:22 Demo.h has @func(), which belongs on methods and properties of an object',
    'error src/index.ts:11:19 Demo.i has @func(), which belongs on methods and properties of an object',
    'error src/index.ts:12:15 Field Demo.j is a function and cannot be a field',
    'error src/index.ts:13:15 @func has no option cache here',
    'error src/index.ts:14:13 The argument of @func is not a constant object',
  ])
})
