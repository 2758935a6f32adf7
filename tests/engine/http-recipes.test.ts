import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { startEngine } from '../../src/engine/http/index.ts'
import { engineClient } from '../support/engineClient.ts'

interface Variant {
  readonly name: string
  readonly id?: string
  readonly loaded: boolean
  readonly via: 'loadModuleFromID' | 'node'
  readonly readback: any
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
      const said = (by: Variant['via']): string[] =>
        (answers[by].errors ?? []).map((error: { message: string }) => plain(error.message))
      if (!loaded) {
        const wrong = errors?.filter((one) => JSON.stringify(said(one.via)) !== JSON.stringify(one.errors.map(plain)))
        if (wrong?.length) problems.push([name, wrong, wrong.map((one) => said(one.via))])
        continue
      }
      const module = answers[via].data?.[via]
      const object = module?.objects?.[0]?.asObject.name
      const members = module?.enums?.flatMap((one: any) => one.asEnum.values)
      if (said(via).length > 0) problems.push([name, said(via)])
      else if (readback?.objectGot !== undefined && object !== readback.objectGot)
        problems.push([name, object, readback])
      else if (Array.isArray(readback)) {
        if (JSON.stringify(members) !== JSON.stringify(readback)) problems.push([name, members, readback])
      } else if (readback?.description !== undefined && module.description !== readback.description) {
        problems.push([name, module.description, readback.description])
      }
    }
    expect(problems).toEqual([])
  } finally {
    client.close()
    await engine.close()
  }
})
