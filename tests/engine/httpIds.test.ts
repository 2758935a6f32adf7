import { describe, expect, it } from 'vitest'
import { createSession, objectOfId } from '../../src/engine/api/index.ts'
import { coreResolvers } from '../../src/engine/api/resolvers/index.ts'
import { createRecipeBuilder, recipeFormat } from '../../src/ids/index.ts'
import { type EngineClient, pick } from '../support/engineClient.ts'
import { targetOf } from '../support/targetOf.ts'
import { withEngine } from '../support/withEngine.ts'

const text = JSON.stringify

/** The `id` at the end of a chain of fields. */
async function idOf(client: EngineClient, chain: string): Promise<string> {
  const fields = chain.split('.')
  const { data, errors } = await client.ask(`{${fields.join('{')}{id}${'}'.repeat(fields.length)}`)
  if (errors) throw new Error(errors[0]?.message)
  return String(pick(data, ...fields.map((field) => field.replace(/\(.*/s, '')), 'id'))
}

const message = async (client: EngineClient, query: string): Promise<string | undefined> =>
  (await client.ask(query)).errors?.[0]?.message

const shop = 'typeDef.withObject(name:"Shop")'

describe('IDs', () => {
  it('are recipes before v0.21.0, handles from then on, recipes again where asked for', async () => {
    const first = (version: string, recipeIds = false) =>
      withEngine({ version, recipeIds }, async (client) => {
        const id = Buffer.from(await idOf(client, shop), 'base64').toString('latin1')
        const [one, other] = [await idOf(client, shop), await idOf(client, shop)]
        return { recipe: id.includes('withObject'), same: one === other }
      })
    expect(await first('v0.20.8')).toEqual({ recipe: true, same: true })
    expect(await first('v0.21.0')).toEqual({ recipe: false, same: true })
    expect(await first('v0.21.0', true)).toEqual({ recipe: true, same: true })
  })

  it('are equal for equal calls, however they were made, and for no others (recordings builder v0.21.8, list.of-string, case.arg)', () =>
    withEngine({ version: 'v0.21.8' }, async (client) => {
      const text = 'typeDef.withKind(kind:STRING_KIND)'
      const id = await idOf(client, text)
      const alone = await idOf(client, `function(name:"a",returnType:"${id}")`)
      const again = await idOf(client, `function(name:"a",returnType:"${await idOf(client, text)}")`)
      expect(again).toBe(alone)
      const others = [
        await idOf(client, `function(name:"b",returnType:"${id}")`),
        await idOf(
          client,
          `function(name:"a",returnType:"${await idOf(client, `${text}.withOptional(optional:true)`)}")`,
        ),
        await idOf(client, `function(name:"a",returnType:"${id}").withDescription(description:"a")`),
      ]
      expect(new Set([alone, ...others]).size).toBe(4)
    }))

  it('that say another type than their object has are refused where the type matters, read before or not', () =>
    withEngine({ version: 'v0.21.8' }, async (client) => {
      const builder = createRecipeBuilder(recipeFormat(targetOf('v0.21.8'))!)
      const root = builder.call({ type: { namedType: 'Function', nonNull: true }, field: 'typeDef', arguments: [] })
      const id = builder.encode(root)!
      const passed = `{typeDef{withListOf(elementType:${text(id)}){id}}}`
      const refused = (await message(client, passed)) ?? ''
      expect(refused).toContain('expected "TypeDef" ID, got Function! ID')
      expect((await client.ask(`{node(id:${text(id)}){id}}`)).errors).toBeUndefined()
      expect(await message(client, passed)).toBe(refused)
    }))

  it('differ where one text is cut into arguments otherwise', () =>
    withEngine({ version: 'v0.21.8' }, async (client) => {
      const split = 'function(name:"a",returnType:"ID").withArg(name:"b,description:1\\"c",typeDef:"ID")'
      const joined = 'function(name:"a",returnType:"ID").withArg(name:"b",description:"c",typeDef:"ID")'
      const id = await idOf(client, 'typeDef.withKind(kind:STRING_KIND)')
      const [one, other] = [split, joined].map((query) => query.replaceAll('ID', id))
      expect(await idOf(client, one!)).not.toBe(await idOf(client, other!))
    }))

  it('made by one engine are understood by another, where they are recipes', async () => {
    const options = { version: 'v0.18.10' }
    const id = await withEngine(options, (client) => idOf(client, shop))
    await withEngine(options, async (client) => {
      expect((await client.ask(`{loadTypeDefFromID(id:${text(id)}){asObject{name}}}`)).data).toEqual({
        loadTypeDefFromID: { asObject: { name: 'Shop' } },
      })
    })
  })

  it('are refused as arguments where they are of another type', () =>
    withEngine({ version: 'v0.18.10' }, async (client) => {
      const module = await idOf(client, 'module')
      const query = `{typeDef{withListOf(elementType:${text(module)}){kind}}}`
      expect(await message(client, query)).toBe(
        `query:\n${query}\n\nerror: parse selections: parse field "withListOf": init arg "elementType" value as dagql.ID[*github.com/dagger/dagger/core.TypeDef] (TypeDefID!) using dagql.ID[*github.com/dagger/dagger/core.TypeDef]: expected "TypeDef" ID, got Module! ID`,
      )
    }))

  it('of a type are loaded as that type only', () =>
    withEngine({ version: 'v1.0.0-beta.10', view: 'v0.21.0' }, async (client) => {
      const id = await idOf(client, 'module')
      expect((await client.ask(`{node(id:${text(id)}){__typename}}`)).data).toEqual({ node: { __typename: 'Module' } })
    }))

  it('that nobody gave are unknown', () =>
    withEngine({ version: 'v0.21.0' }, async (client) => {
      const forged = Buffer.from([0x12, 0x11, 8, 0xff, 0xff, 3, 0x12, 11, 10, 7, ...Buffer.from('TypeDef'), 0x18, 1])
      const answer = await message(client, `{loadTypeDefFromID(id:${text(forged.toString('base64'))}){kind}}`)
      expect(answer).toBe('load: resolve result 65535: missing shared result')
    }))

  it.each(['', 'garbage', 'AAAA', '____', '"', '\u0000', 'Cg==', '🦆', 'A'.repeat(100_000)])(
    'of nonsense fail in one error: %j',
    (id) =>
      withEngine({ version: 'v0.18.10' }, async (client) => {
        const query = '($id:TypeDefID!){loadTypeDefFromID(id:$id){kind}}'
        const { errors, data } = await client.ask(`query${query}`, { variables: { id } })
        expect(errors).toHaveLength(1)
        expect(errors?.[0]?.message).toMatch(/^(?:query:\n|load: |internal system error$)/)
        expect(data).toBeNull()
        expect((await client.ask('{version}')).data).toEqual({ version: 'v0.18.10' })
      }),
  )

  it('run each call in the view it records', async () => {
    const member = 'typeDef.withEnum(name:"Level").withEnumMember(name:"lowLevel",value:"low")'
    const old = await withEngine({ version: 'v0.18.12', view: 'v0.18.10' }, (client) => idOf(client, member))
    const read = `loadTypeDefFromID(id:${text(old)}){asEnum{members{name}}}`
    await withEngine({ version: 'v0.18.12' }, async (client) => {
      expect((await client.ask(`{${read}}`)).data).toEqual({
        loadTypeDefFromID: { asEnum: { members: [{ name: 'low' }] } },
      })
      const fresh = await idOf(client, member)
      expect((await client.ask(`{loadTypeDefFromID(id:${text(fresh)}){asEnum{members{name}}}}`)).data).toEqual({
        loadTypeDefFromID: { asEnum: { members: [{ name: 'LOW_LEVEL' }] } },
      })
    })
  })

  it('name objects of a session without a request', async () => {
    const target = targetOf('v0.18.10')
    const session = createSession({ target, resolvers: coreResolvers() })!
    const id = await withEngine({ version: 'v0.18.10' }, (client) => idOf(client, shop))
    expect(objectOfId(session, id)).toMatchObject({ object: { type: 'TypeDef', state: { kind: 'OBJECT_KIND' } } })
    expect(objectOfId(session, 'garbage')).toMatchObject({
      error: 'failed to decode base64: illegal base64 data at input byte 4',
    })
  })

  it('of what would run something are recorded and not run', () =>
    withEngine({ version: 'v0.18.10' }, async (client) => {
      const id = await idOf(client, 'container.from(address:"alpine").withExec(args:["ls"])')
      expect((await client.ask(`{loadContainerFromID(id:${text(id)}){id}}`)).data).toEqual({
        loadContainerFromID: { id },
      })
    }))
})
