import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startEngine } from '../../src/engine/server/index.ts'
import { engineClient, type Json, pick } from '../support/engineClient.ts'

interface Variant {
  readonly name: string
  readonly id?: string
  readonly loaded: boolean
  readonly via: 'loadModuleFromID' | 'node'
  readonly readback?: Json
  readonly errors?: readonly { readonly via: 'loadModuleFromID' | 'node'; readonly errors: readonly string[] }[]
}

const recorded: { engine: string; view: string; tests: Variant[] }[] = JSON.parse(
  gunzipSync(
    readFileSync(new URL('../../compat-fixtures/recordings/recipe-variants.json.gz', import.meta.url)),
  ).toString(),
)

const plain = (message: string): string =>
  message
    .replace(/^query:\n[\s\S]*\n\nerror: /, '')
    .replace(/ ?\[traceparent:[^\]]*\]/g, '')
    .trim()

test.each(recorded)('recipe IDs, whole and damaged, on $engine', async ({ engine: version, view, tests }) => {
  const engine = await startEngine({ version, view })
  const client = engineClient(engine)
  const value = engine.target.has('EnumValueTypeDef.value') ? 'value' : ''
  const fields = `{description objects{asObject{name}} enums{asEnum{values{description name ${value}}}}}`
  const problems: unknown[] = []
  try {
    for (const { name, id, loaded, via, readback, errors } of tests) {
      if (id === undefined) continue
      const answers = {
        loadModuleFromID: await client.ask(`{loadModuleFromID(id:"${id}")${fields}}`),
        node: await client.ask(`{node(id:"${id}"){... on Module${fields}}}`),
      }
      const said = (by: Variant['via']): string[] => (answers[by].errors ?? []).map((error) => plain(error.message))
      if (!loaded) {
        const wrong = errors?.filter((one) => JSON.stringify(said(one.via)) !== JSON.stringify(one.errors.map(plain)))
        if (wrong?.length) problems.push([name, wrong, wrong.map((one) => said(one.via))])
        continue
      }
      const module = pick(answers[via].data, via)
      const object = pick(module, 'objects', 0, 'asObject', 'name')
      const members = pick(module, 'enums', 0, 'asEnum', 'values')
      const wanted = pick(readback, 'objectGot')
      const description = pick(readback, 'description')
      if (said(via).length > 0) problems.push([name, said(via)])
      else if (wanted !== undefined && object !== wanted) problems.push([name, object, wanted])
      else if (Array.isArray(readback)) {
        if (JSON.stringify(members) !== JSON.stringify(readback)) problems.push([name, members, readback])
      } else if (description !== undefined && pick(module, 'description') !== description) {
        problems.push([name, pick(module, 'description'), description])
      }
    }
    expect(problems).toEqual([])
  } finally {
    client.close()
    await engine.close()
  }
})
