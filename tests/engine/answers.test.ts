import { describe, expect, it } from 'vitest'
import { pick } from '../support/engineClient.ts'
import { withEngine } from '../support/withEngine.ts'

/** The errors of a document without the document in them. */
const errorsOf = (version: string, query: string) =>
  withEngine({ version }, async (client) => {
    const { errors = [] } = await client.ask(query)
    return errors.map(({ message, path }) => [message.split('\n\nerror: ').pop()!.trim(), ...(path ? [path] : [])])
  })

const releases = ['v0.12.4', 'v0.15.3', 'v0.20.8', 'v0.21.0', 'v1.0.0-beta.10']

describe('a session without a module', () => {
  const problem = 'failed to get current module: no current module: main client caller has no current module'
  const keyed = `failed to compute cache key for Query.currentModule: ${problem}`
  it.each([
    ['v0.12.4', `resolve: ${problem}`],
    ['v0.15.0', problem],
    ['v0.20.8', problem],
    ['v0.21.0', keyed],
    ['v1.0.0-beta.10', keyed],
  ])('has no current module on %s', async (version, message) => {
    expect(await errorsOf(version, '{currentModule{name}}')).toEqual([[message, ['currentModule']]])
  })
  it.each(['returnError(error: "x")', 'returnValue(value: "1")'])('has no function call for %s', async (field) => {
    const [version] = releases
    const query = `{currentFunctionCall{${field.startsWith('returnError') ? 'name' : field}}}`
    const problem = 'no current module: main client caller has no current module'
    expect(await errorsOf('v0.20.8', query)).toEqual([[problem, ['currentFunctionCall']]])
    expect(await errorsOf(version!, query)).toEqual([[`resolve: ${problem}`, ['currentFunctionCall']]])
  })
})

describe('numbers', () => {
  it.each(['v0.15.3', 'v0.18.10', 'v1.0.0-beta.10'])('beyond 64 bits are no literals on %s', async (version) => {
    const query = '{sourceMap(filename: "a", line: 9223372036854775808, column: 1){line}}'
    expect(await errorsOf(version, query)).toEqual([
      [
        'parse selections: parse field "sourceMap": strconv.ParseInt: parsing "9223372036854775808": value out of range',
      ],
    ])
  })
  it.each([
    ['v0.15.3', 'cannot create Int from float64'],
    ['v0.18.10', 'cannot create Int from 1.5'],
  ])('with a fraction are no Int on %s', async (version, end) => {
    const [[message] = []] = await errorsOf(version, '{sourceMap(filename: "a", line: 1.5, column: 1){line}}')
    expect(String(message).endsWith(end)).toBe(true)
  })
})

it('a null for a required argument is a missing one on v0.12.4', async () => {
  expect(await errorsOf('v0.12.4', '{typeDef{withObject(name: null){kind}}}')).toEqual([
    ['resolve: TypeDef.withObject: missing required argument: "name"', ['typeDef', 'withObject']],
  ])
})

it('an unset source map inside a list fails where it is read on v0.15.3', async () => {
  const errors = await withEngine({ version: 'v0.15.3' }, async (client) => {
    const made = await client.ask('{typeDef{withKind(kind: STRING_KIND){id}}}')
    const id = JSON.stringify(pick(made.data, 'typeDef', 'withKind', 'id'))
    const { errors = [] } = await client.ask(
      `{function(name: "f", returnType: ${id}){withArg(name: "a", typeDef: ${id}){args{sourceMap{line}}}}}`,
    )
    return errors
  })
  expect(errors.map(({ path }) => path)).toEqual([['function', 'withArg', 'args', 0, 'sourceMap', 'line']])
})

it('the name of a list says which elements are optional', async () => {
  const data = await withEngine({ version: 'v0.21.8' }, async (client) => {
    const idOf = async (calls: readonly string[]) => {
      const { data } = await client.ask(`{typeDef{${calls.join('{')}{id}${'}'.repeat(calls.length)}}`)
      return JSON.stringify(pick(data, 'typeDef', ...calls.map((call) => call.split('(', 1)[0]!), 'id'))
    }
    const optional = 'withOptional(optional: true)'
    const text = await idOf(['withKind(kind: STRING_KIND)', optional])
    const cells = await idOf([`withListOf(elementType: ${await idOf(['withObject(name: "Cell")'])})`, optional])
    const named = await client.ask(
      `{typeDef{a: withListOf(elementType: ${text}){name} b: withListOf(elementType: ${cells}){name}}}`,
    )
    return named.data
  })
  expect(data).toEqual({ typeDef: { a: { name: '[String?]' }, b: { name: '[[Cell]?]' } } })
})
