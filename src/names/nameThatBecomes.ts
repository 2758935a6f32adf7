import { capitalize } from '../text/capitalize.ts'
import type { Target } from '../versions/types.ts'
import { toCamel } from './toCamel.ts'

/**
 * A name for a type, in Pascal case, that engines turn into what they make of `text`: `K8sDeploy` for `k8s-deploy`, since
 * `K8SDeploy` would come out as `K8Sdeploy`. Undefined where none does (`a-b-test`), or where that is no GraphQL name.
 */
export function nameThatBecomes(target: Target, text: string): string | undefined {
  const wanted = toCamel(target, text)
  if (!/^[A-Za-z_]\w*$/.test(wanted)) return undefined
  const words = text.split(/[^A-Za-z0-9]+/).map(capitalize)
  return [wanted, words.join(''), text].find((name) => /^[A-Za-z_]\w*$/.test(name) && toCamel(target, name) === wanted)
}
