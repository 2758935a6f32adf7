import { describe, expect, it } from 'vitest'
import { createRecipeBuilder } from '../../src/ids/createRecipeBuilder.ts'
import { recipeFormat } from '../../src/ids/recipeFormat.ts'
import type { RecipeArgument, RecipeLiteral } from '../../src/ids/types.ts'
import { targetOf } from '../support/targetOf.ts'
import { readRecording } from './readRecording.ts'

type Value =
  | { str: string }
  | { int: number }
  | { bool: boolean }
  | { enum: string }
  | { ref: number }
  | { list: Value[] }
interface Vector {
  engine: string
  view: string
  calls: { n: number; on: number | null; field: string; args: Record<string, Value>; view?: string; digest: string }[]
  root: string
  id: string
}

const vectors = readRecording('recipe-vectors') as Vector[]

// What each field of the vectors gives; the recording leaves it out, as the schema says it.
const typeOf = (field: string, receiver: string | undefined): string =>
  ({ typeDef: 'TypeDef', function: 'Function', module: 'Module', sourceMap: 'SourceMap' })[field] ?? receiver ?? ''

describe('IDs that engines made', () => {
  it.each(vectors.map((vector, i) => [`${vector.engine} (${i})`, vector] as const))(
    '%s: equal byte for byte',
    (_, vector) => {
      const builder = createRecipeBuilder(recipeFormat(targetOf(vector.engine, vector.view))!)
      const types: string[] = []
      const digests: string[] = []
      for (const call of vector.calls) {
        const type = typeOf(call.field, call.on === null ? undefined : types[call.on])
        const literal = (value: Value): RecipeLiteral => {
          if ('str' in value) return { kind: 'string', value: value.str }
          if ('int' in value) return { kind: 'int', value: BigInt(value.int) }
          if ('bool' in value) return { kind: 'bool', value: value.bool }
          if ('enum' in value) return { kind: 'enum', value: value.enum }
          if ('ref' in value) return { kind: 'call', digest: digests[value.ref]! }
          return { kind: 'list', values: value.list.map(literal) }
        }
        const args = Object.entries(call.args).map(([name, value]): RecipeArgument => ({ name, value: literal(value) }))
        types.push(type)
        digests.push(
          builder.call({
            ...(call.on === null ? {} : { receiver: digests[call.on]! }),
            type: { namedType: type, nonNull: true },
            field: call.field,
            arguments: args,
            ...(call.view ? { view: call.view } : {}),
          }),
        )
      }
      expect(digests).toEqual(vector.calls.map((call) => call.digest))
      expect(builder.encode(vector.root)).toBe(vector.id)
    },
  )
})
