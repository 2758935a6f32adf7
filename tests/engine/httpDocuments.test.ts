import { describe, expect, it } from 'vitest'
import type { Answer } from '../support/engineClient.ts'
import { pick } from '../support/engineClient.ts'
import { withEngine } from '../support/withEngine.ts'

const ask = (version: string, query: string, variables?: unknown): Promise<Answer> =>
  withEngine({ version }, (client) => client.ask(query, variables === undefined ? {} : { variables }))

/** The messages of an answer's errors. */
const messages = async (version: string, query: string, variables?: unknown): Promise<readonly string[]> =>
  (await ask(version, query, variables)).errors?.map(({ message }) => message) ?? []

const anyRelease = ['v0.15.3', 'v0.18.10', 'v0.20.8', 'v1.0.0-beta.10']

describe('answers', () => {
  it.each(anyRelease)('of %s list every failure, and then have no data', async (version) => {
    expect(
      await ask(version, '{ a:typeDef{withObject(name:""){kind}} b:typeDef{withEnum(name:""){kind}} version }'),
    ).toEqual({
      errors: [
        { message: 'object type def must have a name', path: ['typeDef', 'withObject'] },
        { message: 'enum type def must have a name', path: ['typeDef', 'withEnum'] },
      ],
      data: null,
    })
  })

  it('of releases before v0.15.0 say resolve: before each', async () => {
    const query = '{typeDef{withObject(name:""){kind}}}'
    expect(await messages('v0.12.4', query)).toEqual(['resolve: object type def must have a name'])
    expect(await messages('v0.15.0', query)).toEqual(['object type def must have a name'])
  })

  it('have sorted keys, equal ones once, and the escapes of Go', () =>
    withEngine({ version: 'v0.18.10' }, async (client) => {
      const body = JSON.stringify({
        query:
          '{ z:typeDef{optional kind} z:typeDef{optional} a:sourceMap(filename:"<&>\\u2028 \\u0001 é",line:1,column:2){filename} }',
      })
      const answer = await client.raw({ headers: { 'content-type': 'application/json' }, body })
      expect(answer.body).toBe(
        '{"data":{"a":{"filename":"\\u003c\\u0026\\u003e\\u2028 \\u0001 é"},"z":{"optional":false}}}',
      )
    }))

  it.each(anyRelease)('of %s to what has to run say that this engine runs nothing', async (version) => {
    expect(await ask(version, '{container{from(address:"alpine"){stdout}}}')).toEqual({
      errors: [
        {
          message: `Container.stdout gives a value that something has to run for, and this embedded engine (${version}) runs no containers. Connect to a real Dagger engine for it, or fake Container.stdout.`,
          path: ['container', 'from', 'stdout'],
        },
      ],
      data: null,
    })
  })

  it('never name a type twice where a field asks for an object as a whole', async () => {
    expect(await messages('v0.20.4', '{typeDef}')).toEqual([
      'field "typeDef" of type "TypeDef" must have a selection of subfields',
    ])
    expect((await ask('v0.19.11', '{typeDef}')).data).toEqual({
      typeDef: {
        AsEnum: null,
        AsInput: null,
        AsInterface: null,
        AsList: null,
        AsObject: null,
        AsScalar: null,
        Kind: '',
        Optional: false,
      },
    })
  })
})

describe('documents', () => {
  const wrong = '{ typeDef { nope } }'

  it('are checked as a whole since v0.15.4 and read as far as needed before', async () => {
    expect(await messages('v0.15.3', wrong)).toEqual([
      `query:\n${wrong}\n\nerror: parse selections: parse field "nope": TypeDef has no such field: "nope"`,
    ])
    expect(await ask('v0.18.10', wrong)).toEqual({
      errors: [
        {
          message: 'Cannot query field "nope" on type "TypeDef".',
          locations: [{ line: 1, column: 13 }],
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ],
      data: null,
    })
  })

  it.each(anyRelease)('of %s with a wrong type of argument are refused where they are read', async (version) => {
    const query = '{ typeDef { withObject(name:5){kind} } }'
    expect(await messages(version, query)).toEqual([
      `query:\n${query}\n\nerror: parse selections: parse field "withObject": init arg "name" value as dagql.String (String!) using dagql.String: cannot create String from int64`,
    ])
  })

  it.each([
    ['{ typeDef ', 'Expected Name, found <EOF>'],
    ['{ a(', 'Expected Name, found <EOF>'],
    ['}', 'Unexpected }'],
    ['{ a(b:"', 'Unterminated string'],
    ['query Q($n:){a}', 'Expected Name, found )'],
  ])('that cannot be parsed: %j', async (query, message) => {
    for (const version of anyRelease) {
      expect((await ask(version, query)).errors).toEqual([
        { message, locations: [expect.anything()], extensions: { code: 'GRAPHQL_PARSE_FAILED' } },
      ])
    }
  })

  it('need an operation, and the one that is named', async () => {
    expect(await messages('v0.18.10', ' # nothing\n')).toEqual(['no operation provided'])
    await withEngine({ version: 'v0.18.10' }, async (client) => {
      const two = 'query A{version} query B{version}'
      expect((await client.ask(two)).errors?.[0]?.message).toBe('operation  not found')
      expect((await client.ask(two, { operationName: 'C' })).errors?.[0]?.message).toBe('operation C not found')
      expect((await client.ask(two, { operationName: 'B' })).data).toEqual({ version: 'v0.18.10' })
    })
  })

  it('ask for __typename since v0.21.1 only', async () => {
    const query = '{ __typename typeDef{__typename} }'
    expect(await messages('v0.15.3', query)).toEqual([
      `query:\n${query}\n\nerror: parse selections: parse field "__typename": Query has no such field: "__typename"`,
    ])
    expect((await ask('v1.0.0-beta.10', query)).data).toEqual({
      __typename: 'Query',
      typeDef: { __typename: 'TypeDef' },
    })
  })

  it('read their variables', async () => {
    const query = 'query($n:String!){ typeDef { withObject(name:$n){asObject{name}} } }'
    expect((await ask('v0.18.10', query, { n: 'my_shop' })).data).toEqual({
      typeDef: { withObject: { asObject: { name: 'MyShop' } } },
    })
    expect(await ask('v0.18.10', query)).toEqual({
      errors: [
        { message: 'must be defined', path: ['variable', 'n'], extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } },
      ],
      data: null,
    })
  })

  it('have fragments', async () => {
    const query =
      'fragment Its on TypeDef {kind asObject{...Named}} fragment Named on ObjectTypeDef {name} {typeDef{withObject(name:"a"){...Its}}}'
    for (const version of anyRelease) {
      expect((await ask(version, query)).data).toEqual({
        typeDef: { withObject: { kind: 'OBJECT_KIND', asObject: { name: 'A' } } },
      })
    }
    expect(await messages('v0.15.3', 'fragment A on Query {...A} {...A}')).toEqual([
      'query:\nfragment A on Query {...A} {...A}\n\nerror: parse selections: fragment cycle: A',
    ])
  })
})

describe('limits', () => {
  it('of depth', () =>
    withEngine({ version: 'v0.18.10', limits: { depth: 3 } }, async (client) => {
      expect((await client.ask('{typeDef{withObject(name:"{{{{"){kind}}}')).errors).toBeUndefined()
      expect(await client.ask('{typeDef{withObject(name:"a"){asObject{name}}}}')).toEqual({
        errors: [{ message: 'the document nests selections deeper than 3, a limit of this embedded engine' }],
        data: null,
      })
    }))

  it('of depth hold for chains of 4,000 calls, as real engines take them, and not for any', async () => {
    const chain = (calls: number, end = 'optional') =>
      `{typeDef{${'withOptional(optional:true){'.repeat(calls)}${end}${'}'.repeat(calls + 2)}`
    for (const version of ['v0.12.4', 'v0.18.10', 'v0.21.8', 'v1.0.0-beta.10']) {
      const { data } = await ask(version, chain(4000))
      let at = pick(data, 'typeDef')
      for (let level = 0; level < 4000; level++) at = pick(at, 'withOptional')
      expect([version, at]).toEqual([version, { optional: true }])
    }
    expect(await messages('v0.21.8', chain(2000, 'bogus'))).toEqual(['Cannot query field "bogus" on type "TypeDef".'])
    expect(await messages('v0.18.10', chain(100_000))).toEqual([
      'the document nests selections deeper than 5000, a limit of this embedded engine',
    ])
    expect(await messages('v0.18.10', `{a(b:${'{a:'.repeat(100_000)})}`)).toEqual([
      'the document nests values deeper than 500, a limit of this embedded engine',
    ])
    expect(await messages('v0.18.10', `{a(b:${'['.repeat(100_000)})}`)).toEqual([
      'the document nests deeper than this embedded engine can follow',
    ])
  })

  it('of fields, those of fragments among them each time they are spread', () =>
    withEngine({ version: 'v0.18.10', limits: { fields: 100 } }, async (client) => {
      const flat = (fields: number) =>
        `{${Array.from({ length: fields }, (_, index) => `f${index}:version`).join(' ')}}`
      expect((await client.ask(flat(100))).errors).toBeUndefined()
      const over = {
        errors: [{ message: 'the document has more than 100 fields, a limit of this embedded engine' }],
        data: null,
      }
      expect(await client.ask(flat(101))).toEqual(over)
      let bomb = 'fragment F0 on Query {version}'
      for (let index = 1; index < 30; index++)
        bomb += ` fragment F${index} on Query {...F${index - 1} ...F${index - 1}}`
      expect(await client.ask(`${bomb} {...F29}`)).toEqual(over)
    }))

  it('of the size of a body', () =>
    withEngine({ limits: { bodyBytes: 100 } }, async (client) => {
      const headers = { 'content-type': 'application/json' }
      const post = (length: number) =>
        client.raw({ headers, body: JSON.stringify({ query: '{version}' }).padEnd(length) })
      expect((await post(100)).status).toBe(200)
      expect(await post(101)).toMatchObject({
        status: 413,
        body: '{"errors":[{"message":"the request is larger than 100 bytes, a limit of this embedded engine"}],"data":null}',
      })
      expect((await post(20_000_000)).status).toBe(413)
    }))

  it('of the size of an answer', () =>
    withEngine({ version: 'v0.20.8', limits: { answerBytes: 50_000 } }, async (client) => {
      const over = {
        errors: [{ message: 'the answer is larger than 50000 bytes, a limit of this embedded engine' }],
        data: null,
      }
      const levels = 100
      const ids = `{module${'{id withDescription(description:"")'.repeat(levels)}{id}${'}'.repeat(levels)}}`
      expect(await client.ask(ids)).toEqual(over)
      const texts = Array.from({ length: 100 }, (_, nth) => `a${nth}:description`).join(' ')
      expect(await client.ask(`{module{withDescription(description:"${'x'.repeat(600)}"){${texts}}}}`)).toEqual(over)
      expect(await client.ask('{__schema{types{fields{type{ofType{fields{type{ofType{name}}}}}}}}}')).toEqual(over)
    }))

  it('of levels of introspection', async () => {
    const chain = `{__type(name:"Container"){${'fields{type{ofType{'.repeat(1000)}name${'}}}'.repeat(1000)}}}`
    expect(await messages('v0.12.4', chain)).toEqual([
      'introspection nests deeper than 500 levels, a limit of this embedded engine',
    ])
  })

  it('40,000 fragments, each in the one before, where nothing is validated', async () => {
    const chained = Array.from({ length: 40_000 }, (_, nth) => `fragment F${nth} on Query{...F${nth + 1}}`)
    const query = `{...F0} ${chained.join(' ')} fragment F40000 on Query{version}`
    expect(await ask('v0.12.4', query)).toEqual({ data: { version: 'v0.12.4' } })
  })

  it('fields with equal response keys by the thousand are one, or told of up to a limit', async () => {
    const equal = Array.from({ length: 2000 }, () => 'module{description name}').join(' ')
    expect(await ask('v0.21.8', `{${equal}}`)).toEqual({ data: { module: { description: '', name: '' } } })
    const aliased = (field: (nth: number) => string) =>
      messages('v0.21.8', `{${Array.from({ length: 1100 }, (_, nth) => `a:${field(nth)}`).join(' ')}}`)
    const advice = 'Use different aliases on the fields to fetch both if this was intentional.'
    const many = 'the document has more than 1000 problems, a limit of this embedded engine'
    const told = (reason: string): string[] => [
      ...Array.from({ length: 1000 }, () => `Fields "a" conflict because ${reason}. ${advice}`),
      many,
    ]
    expect(await aliased((nth) => `module{withDescription(description:"${nth}"){name}}`)).toEqual(
      told('subfields "withDescription" conflict because they have differing arguments'),
    )
    expect(await aliased((nth) => (nth === 0 ? 'version' : 'module{name}'))).toEqual(
      told('"version" and "module" are different fields'),
    )
    expect(
      (await messages('v0.21.8', `{${Array.from({ length: 1100 }, (_, nth) => `x${nth}`).join(' ')}}`)).at(-1),
    ).toBe(many)
  })

  it('of time', () =>
    withEngine({ version: 'v0.18.10', limits: { milliseconds: -1 } }, async (client) => {
      expect(await client.ask('{version}')).toEqual({
        errors: [{ message: 'the request takes longer than this embedded engine allows', path: ['version'] }],
        data: null,
      })
    }))
})

describe('what is large', () => {
  it('5,000 aliases in one document', () =>
    withEngine({ version: 'v0.20.8' }, async (client) => {
      const query = `{${Array.from({ length: 5000 }, (_, index) => `a${index}:typeDef{withObject(name:"Type${index}"){asObject{name}}}`).join(' ')}}`
      const { data } = await client.ask(query)
      expect(Object.keys(data as object)).toHaveLength(5000)
    }))

  it('a description of 20 MB', () =>
    withEngine({ version: 'v0.20.8' }, async (client) => {
      const description = 'x'.repeat(20_000_000)
      const { data } = await client.ask('query($d:String!){module{withDescription(description:$d){description}}}', {
        variables: { d: description },
      })
      expect(
        (data as { module: { withDescription: { description: string } } }).module.withDescription.description.length,
      ).toBe(20_000_000)
    }))
})
