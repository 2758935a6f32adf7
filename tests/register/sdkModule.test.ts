import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { decodeId } from '../../src/ids/index.ts'
import { verify } from '../../src/register/index.ts'
import { openSession } from '../../src/session/index.ts'
import { translate } from '../../src/translate/index.ts'
import { decodeTypedefs } from '../../src/typedefs/index.ts'
import { introspectionOf } from '../support/introspectionOf.ts'
import { withPublishedSdk } from '../support/publishedSdk.ts'
import { targetOf } from '../support/targetOf.ts'
import { engineOf } from './engineOf.ts'

// What engines would hand to the SDK module: embedded ones have no files, so the test hands in what would be in them.
interface Handed {
  readonly engineVersion: string
  readonly introspection: string
}
interface SdkModule {
  moduleDefs(modSource: object, introspectionJson: object): Promise<{ id(): Promise<string> }>
  moduleTypes(modSource: object, introspectionJson: object, outputFilePath: string): Promise<{ id(): Promise<string> }>
}

const example = path.join(import.meta.dirname, '../../examples/sdk-module/src/index.ts')
const { SdkModule: Example } = (await import(example)) as { SdkModule: new () => SdkModule }

const TYPEDEFS = JSON.stringify({
  formatVersion: 1,
  name: 'deploy',
  enums: [
    {
      name: 'Status',
      members: [
        { name: 'Active', value: 'active' },
        { name: 'OnHold', value: 'on_hold' },
      ],
    },
  ],
})

const cleanups: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup()
})

async function engine(release: string, sdkVersion: string, recipeIds = false) {
  const started = await engineOf(release, sdkVersion, recipeIds)
  cleanups.push(() => started.close())
  const opened = openSession({ env: started.env })
  if (!opened.ok) throw new Error('not opened')
  cleanups.push(() => opened.session.close())
  return { started, session: opened.session }
}

const modSource = ({ engineVersion }: Handed): object => ({
  engineVersion: async () => engineVersion,
  sourceSubpath: async () => '.',
  contextDirectory: () => ({ directory: () => ({ file: () => ({ contents: async () => TYPEDEFS }) }) }),
})
const introspectionJson = ({ introspection }: Handed): object => ({ contents: async () => introspection })

const handed = (release: string, engineVersion: string): Handed => ({
  engineVersion,
  introspection: JSON.stringify(introspectionOf(release, engineVersion)),
})

async function memberNames(
  session: Awaited<ReturnType<typeof engine>>['session'],
  release: string,
  id: string,
): Promise<string[]> {
  const list = targetOf(release).has('EnumTypeDef.members') ? 'members' : 'members:values'
  const load = targetOf(release).has('Query.node')
    ? [`node(id:"${id}"){... on Module{`, '}}']
    : [`module:loadModuleFromID(id:"${id}"){`, '}']
  const answer = await session.query(`{${load[0]}enums{asEnum{${list}{name}}}${load[1]}}`)
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  const module = Object.values(answer.data)[0] as unknown as { enums: { asEnum: { members: { name: string }[] } }[] }
  return module.enums.flatMap(({ asEnum }) => asEnum.members.map(({ name }) => name))
}

const OLD = ['active', 'on_hold']
const NEW = ['ACTIVE', 'ON_HOLD']

// The session has the view of the SDK: an old one wherever it runs, a new one where the engine is new enough.
describe.each([
  ['v0.18.10', 'v0.18.9'],
  ['v0.18.11', 'v0.18.9'],
  ['v0.18.11', 'v0.18.11'],
  ['v0.19.4', 'v0.18.9'],
  ['v0.19.4', 'v0.19.4'],
  ['v0.21.8', 'v0.18.9'],
  ['v0.21.8', 'v0.21.8'],
  ['v1.0.0-beta.10', 'v0.18.9'],
  ['v1.0.0-beta.10', 'v0.21.9'],
])('on engine %s, called by an SDK of %s', (release, sdkVersion) => {
  const oldSdk = sdkVersion === 'v0.18.9'

  test.each([
    ['v0.18.10', OLD],
    ['v0.18.11', NEW],
  ])('a user’s module at %s', async (engineVersion, names) => {
    const { session, started } = await engine(release, sdkVersion)
    const user = handed(release, engineVersion)
    const direct = withPublishedSdk('0.21', started, async () => {
      const module = await new Example().moduleDefs(modSource(user), introspectionJson(user))
      return module.id()
    })
    if (release === 'v0.18.10' && engineVersion === 'v0.18.11') {
      await expect(direct).rejects.toThrow('module requires dagger v0.18.11, but you have v0.18.10')
      return
    }
    const id = await direct
    expect(await memberNames(session, release, id)).toEqual(names)
    const decoded = decodeTypedefs(TYPEDEFS)
    if (!decoded.ok) throw new Error('no document')
    const translation = translate(decoded.typedefs, targetOf(release, engineVersion))
    expect(await verify(session, id, translation)).toEqual({ ok: true, findings: [] })
  })

  test.each([
    ['v0.18.10', OLD],
    ['v0.18.11', NEW],
  ])('the published SDK’s own calls for a user’s module at %s', async (engineVersion, names) => {
    if (release === 'v0.18.10') return
    const { session, started } = await engine(release, sdkVersion)
    const decoded = decodeTypedefs(TYPEDEFS)
    if (!decoded.ok) throw new Error('no document')
    const id = await withPublishedSdk('0.21', started, ({ register }) => register(decoded.typedefs))
    const got = await memberNames(session, release, id)
    const opposite = oldSdk === (engineVersion === 'v0.18.11')
    if (opposite) expect(got).not.toEqual(names)
    else expect(got).toEqual(names)
    expect(got).toEqual(oldSdk ? OLD : NEW)
  })
})

test('moduleTypes returns a container that carries the file and has nothing left to do', async () => {
  const { started } = await engine('v0.19.4', 'v0.18.9')
  const user = handed('v0.19.4', 'v0.18.11')
  const id = await withPublishedSdk('0.21', started, async () => {
    const container = await new Example().moduleTypes(modSource(user), introspectionJson(user), '/module-typedefs.json')
    return container.id()
  })
  const container = decodeId(id)
  if (!container.ok || container.kind !== 'recipe') throw new Error('no recipe')
  const calls = new Map([...container.recipe.calls.values()].map((call) => [call.field, call.arguments]))
  expect([...calls.keys()].sort()).toEqual(['container', 'from', 'withEntrypoint', 'withNewFile'])
  const text = (field: string, name: string): string => {
    const value = calls.get(field)?.find((argument) => argument.name === name)?.value
    return value?.kind === 'string' ? value.value : JSON.stringify(value)
  }
  expect(text('withNewFile', 'path')).toBe('/module-typedefs.json')
  expect(text('withEntrypoint', 'args')).toBe('{"kind":"list","values":[{"kind":"string","value":"true"}]}')
  const module = decodeId(JSON.parse(text('withNewFile', 'contents')) as string)
  expect(module.ok && module.kind === 'recipe' && module.recipe.calls.get(module.recipe.root)?.type.namedType).toBe(
    'Module',
  )
})
