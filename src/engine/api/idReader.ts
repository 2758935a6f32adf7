import { goQuote as q } from '../go/goQuote.ts'
import type { DecodeId } from './decodeInput.ts'
import { decodeObjectId, recipeTypeText } from './decodeObjectId.ts'
import { type GivenValue, goTypeOf } from './inputValue.ts'
import { loadObject } from './loadObject.ts'
import type { ObjectArgument } from './objectArgument.ts'
import type { EngineSession } from './session.ts'

/** A reader of the IDs that an argument takes; it loads the object. Errors that come while reading are marked so. */
export function idReader(session: EngineSession, of: ObjectArgument): DecodeId {
  return (given) => {
    if (typeof given !== 'string') {
      return {
        error: `cannot create ID[*core.${of.object ?? 'Object'}] from ${goTypeOf(given)}: ${given === null ? '<nil>' : goValue(given)}`,
      }
    }
    const text = given
    const known = session.knownIds.get(text)
    if (known && (of.anyId || of.object === undefined || of.object === known.type)) {
      return { value: { kind: 'object', object: known } }
    }
    const id = decodeObjectId(session.target, text)
    if (id.kind === 'error') return { error: of.anyId ? `invalid ID string: ${id.error}` : id.error }
    if (!of.anyId && of.object !== undefined && id.type?.namedType !== of.object) {
      return { error: `expected ${q(of.object)} ID, got ${recipeTypeText(id.type)} ID` }
    }
    // An object that cannot be loaded fails the call, not the document: the error then has a path.
    const loaded = loadObject(session, text, id)
    return { value: 'object' in loaded ? { kind: 'object', ...loaded } : { kind: 'unloadable', ...loaded } }
  }
}

/** A value as Go's `%#v` prints it. */
function goValue(given: GivenValue): string {
  if (given === null) return 'interface {}(nil)'
  if (typeof given === 'string') return q(given)
  if (typeof given !== 'object') return String(given)
  if ('number' in given) return q(String(given.number))
  if (!('fields' in given)) return `[]interface {}{${given.map(goValue).join(', ')}}`
  const fields = [...given.fields].sort(([a], [b]) => (a < b ? -1 : 1))
  return `map[string]interface {}{${fields.map(([name, value]) => `${q(name)}:${goValue(value)}`).join(', ')}}`
}
