import { isLeft } from 'fp-ts/lib/Either.js'
import { createFinding, type Finding } from '../findings/index.ts'
import { errorFinding } from './codec/errorFinding.ts'
import { formatVersion, typedefsCodec } from './codec/typedefs.ts'
import { decodeUtf8 } from './json/decodeUtf8.ts'
import { interopFinding, syntaxFinding, valueFinding } from './json/jsonFindings.ts'
import { createJsonObject, isJsonObject, type JsonTree, NumberToken } from './json/jsonTree.ts'
import { readJson } from './json/readJson.ts'
import { readValue } from './json/readValue.ts'
import { type Location, textPlaces } from './json/textPlaces.ts'
import { maxProblems } from './maxProblems.ts'
import type { Typedefs } from './types.ts'

/** Where the value at a JSON pointer starts in the text, or the nearest part above it; nothing where there was no text. */
export type Locate = (pointer: string) => Location | undefined

export type DecodedTypedefs =
  | { readonly ok: true; readonly typedefs: Typedefs; readonly locate: Locate }
  | { readonly ok: false; readonly findings: readonly Finding[]; readonly locate: Locate }

/**
 * Reads a typedefs document: JSON text, its UTF-8 bytes, or a JSON value (a string is always text). Gives it deeply
 * frozen with every default filled in, or *all* that is wrong with it (10,000 findings at most, and then one that says
 * so), in document order, each with its JSON pointer and, in a text, its line and column. A `$schema` at the top is read and
 * forgotten. Only the form is checked; what a target makes of it is for `translate`.
 */
export function decodeTypedefs(input: unknown): DecodedTypedefs {
  if (typeof input === 'string') return decodeText(input)
  if (input instanceof Uint8Array) {
    const decoded = decodeUtf8(input)
    return typeof decoded === 'string' ? decodeText(decoded) : refuse([decoded], noPlaces)
  }
  return decodeValue(input)
}

const isRawKey = (key: string): boolean => key === 'defaultValue' || key.startsWith('x-')

const noPlaces: Locate = () => undefined

const refuse = (findings: readonly Finding[], locate: Locate): DecodedTypedefs =>
  Object.freeze({ ok: false, findings: Object.freeze(limited(findings)), locate })

const limited = (findings: readonly Finding[]): Finding[] =>
  findings.length < maxProblems
    ? [...findings]
    : [
        ...findings.slice(0, maxProblems),
        createFinding('document-many-problems', '', { limit: maxProblems }, { stage: 'document' }),
      ]

function decodeText(text: string): DecodedTypedefs {
  const places = textPlaces(text)
  const locate: Locate = (pointer) => places.of(pointer)
  const read = readJson(text, isRawKey)
  const interop = read.problems.map((problem) => interopFinding(problem, places.at(problem.at)))
  if (read.syntax !== undefined) {
    const { problem, pointer } = read.syntax
    return refuse([...interop, syntaxFinding(problem, pointer, places.at(problem.at))], locate)
  }
  const { typedefs, findings } = decodeTree(read.root)
  if (typedefs !== undefined && interop.length === 0) return Object.freeze({ ok: true, typedefs, locate })
  const placed = findings.map((finding) => {
    const which = finding.code === 'key-unknown' || finding.code === 'key-misspelt' ? 'key' : 'value'
    return Object.freeze({ ...finding, location: places.of(finding.pointer, which) })
  })
  return refuse(inDocumentOrder([...interop, ...placed]), locate)
}

function decodeValue(value: unknown): DecodedTypedefs {
  const read = readValue(value, isRawKey)
  const interop = read.problems.map((problem) => interopFinding(problem))
  if (read.broken !== undefined) return refuse([...interop, valueFinding(read.broken)], noPlaces)
  const { typedefs, findings } = decodeTree(read.root)
  if (typedefs !== undefined && interop.length === 0) return Object.freeze({ ok: true, typedefs, locate: noPlaces })
  return refuse([...interop, ...findings], noPlaces)
}

function decodeTree(root: JsonTree): { readonly typedefs?: Typedefs; readonly findings: readonly Finding[] } {
  const versionFinding = checkFormatVersion(root)
  if (versionFinding !== undefined) return { findings: [versionFinding] }
  const result = typedefsCodec.decode(withoutSchema(root))
  if (isLeft(result)) return { findings: result.left.map((error) => errorFinding(root, error)) }
  return { typedefs: result.right, findings: [] }
}

/** `$schema` is a word to editors: it is read and forgotten. */
function withoutSchema(root: JsonTree): JsonTree {
  if (!isJsonObject(root) || typeof root['$schema'] !== 'string') return root
  const { $schema: _, ...rest } = root
  return Object.assign(createJsonObject(), rest)
}

function checkFormatVersion(root: JsonTree): Finding | undefined {
  if (!isJsonObject(root)) return undefined
  const version = root['formatVersion']
  if (version === undefined)
    return createFinding('format-version-missing', '', { known: formatVersion }, { stage: 'document' })
  if (!(version instanceof NumberToken) || Number(version.text) === formatVersion) return undefined
  return createFinding(
    'format-version-unknown',
    '/formatVersion',
    { version: version.text, known: formatVersion },
    { stage: 'document' },
  )
}

function inDocumentOrder(findings: readonly Finding[]): readonly Finding[] {
  const line = (finding: Finding): number => finding.location?.line ?? 0
  const column = (finding: Finding): number => finding.location?.column ?? 0
  return findings.toSorted((a, b) => line(a) - line(b) || column(a) - column(b))
}
