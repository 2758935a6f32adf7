import { createFinding, type Finding, type FindingCode, findingTable } from '../findings/index.ts'
import type { Target } from '../versions/types.ts'
import { checkDigests } from './checkDigests.ts'
import { checkEntries } from './checkEntries.ts'
import { checkCalls, checkEra, checkForm } from './checkForTarget.ts'
import type { DigestEra, Recipe, RecipeType } from './types.ts'
import { readId } from './wire/readId.ts'

/** What an ID is. `ok` says that an engine takes it: no finding is an error. */
export type DecodedId =
  | {
      readonly ok: boolean
      readonly kind: 'recipe'
      /** The form of v0.21.0 and later. */
      readonly wrapped: boolean
      /** The eras whose engines give every call the digest it has here; empty where digests are wrong or invented. */
      readonly eras: readonly DigestEra[]
      readonly recipe: Recipe
      readonly findings: readonly Finding[]
    }
  | {
      readonly ok: boolean
      readonly kind: 'handle'
      /** Number of the result in the session of the engine that gave it; it means nothing elsewhere. */
      readonly result: bigint
      readonly type?: RecipeType
      readonly findings: readonly Finding[]
    }
  | { readonly ok: false; readonly kind: 'unreadable'; readonly findings: readonly Finding[] }

export interface DecodeIdOptions {
  /** `false`: digests are taken as given, as engines take them; `eras` is then empty. */
  readonly digests?: boolean
  /** Look also for what this engine would not take. */
  readonly target?: Target
}

/**
 * Reads any Dagger ID: what it stands for, whose engines made it, and what is wrong with it.
 *
 * In: the base64 text; line ends are read over. Out: a recipe (in the form of any time) with its digests computed
 * again, a handle (v0.21.0 and later: a number that only one engine's session knows), or neither. A damaged recipe is
 * given as far as it could be read. Findings: the `id-*` rows, errors for what engines refuse (recording
 * recipe-variants), warnings for what loads and then surprises. Without a target nobody asks whether the engine at hand
 * has the calls.
 *
 * @example
 * const decoded = decodeId(text)
 * if (decoded.kind === 'recipe') console.log(printRecipe(decoded.recipe), decoded.eras)
 */
export function decodeId(text: string, options: DecodeIdOptions = {}): DecodedId {
  const bytes = decodeBase64(text)
  if (!(bytes instanceof Uint8Array)) return { ok: false, kind: 'unreadable', findings: [bytes] }
  const read = readId(bytes)
  if (read.kind === 'malformed') {
    const finding = createFinding('id-malformed', '', { what: read.what, at: read.at, length: bytes.length })
    return { ok: false, kind: 'unreadable', findings: [finding] }
  }
  const { target } = options
  if (read.kind === 'handle') {
    const findings = target ? checkForm(true, target) : []
    return { ok: findings.length === 0, findings, ...read }
  }

  const { wrapped, root, entries, unknownFields } = read
  const recipe: Recipe = { root, calls: new Map(entries.map(({ key, call }) => [key, call])) }
  const findings = [...checkEntries(recipe, entries)]
  if (unknownFields.length > 0)
    findings.push(createFinding('id-unknown-fields', '', { fields: unknownFields.join(', ') }))
  if (target) findings.push(...checkForm(wrapped, target), ...checkCalls(recipe, target))
  const ok = findings.every((finding) => finding.severity !== 'error')
  if (options.digests === false || !ok)
    return { ok, kind: 'recipe', wrapped, eras: [], recipe, findings: capFindings(findings) }
  const { eras, findings: wrong } = checkDigests(recipe, wrapped)
  findings.push(...wrong)
  if (target) findings.push(...checkEra(eras, target))
  return { ok, kind: 'recipe', wrapped, eras, recipe, findings: capFindings(findings) }
}

const SHOWN = 10

/** The first ten findings of each code, and how many more there are: a damaged ID can have one for every call. */
function capFindings(findings: readonly Finding[]): readonly Finding[] {
  const counts = new Map<FindingCode, number>()
  const shown: Finding[] = []
  for (const finding of findings) {
    const count = (counts.get(finding.code) ?? 0) + 1
    counts.set(finding.code, count)
    if (count <= SHOWN) shown.push(finding)
  }
  for (const [code, count] of counts) {
    if (count > SHOWN)
      shown.push(createFinding('id-more', '', { count: count - SHOWN, title: findingTable[code].title }))
  }
  return shown
}

/** The bytes of an ID's text, or why engines would not take it: the standard alphabet, padded; line ends are read over. */
function decodeBase64(text: string): Uint8Array | Finding {
  const plain = text.replace(/[\r\n]/g, '')
  if (plain === '') return createFinding('id-empty', '', {})
  let length = plain.length
  while (length > 0 && plain[length - 1] === '=') length--
  const data = plain.slice(0, length)
  const wrong = /[^A-Za-z0-9+/]/u.exec(data)
  if (wrong !== null) {
    const character = JSON.stringify(wrong[0])
    const code = /^[A-Za-z0-9_-]*$/.test(data) ? 'id-base64-url' : 'id-base64-character'
    return createFinding(code, '', { character, at: wrong.index + 1 })
  }
  const padding = plain.length - length
  if (length % 4 === 1) return createFinding('id-base64-length', '', { length })
  const missing = ((4 - (length % 4)) % 4) - padding
  if (missing > 0) return createFinding('id-base64-padding', '', { missing })
  if (missing < 0) return createFinding('id-base64-character', '', { character: '"="', at: plain.length + missing + 1 })
  return Buffer.from(data, 'base64')
}
