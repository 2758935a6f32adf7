/** An input that gives a finding, and what it is after the way out was taken: then it gives it no more. */
export interface FindingExample {
  /** Files by name, as they give it. */
  readonly files: Readonly<Record<string, string>>
  /** The command that says it, in the folder of the files. */
  readonly run: string
  /** What is different after the way out: files, or the command. */
  readonly fixed: { readonly files?: Readonly<Record<string, string>>; readonly run?: string }
}

export type FindingExamples = Readonly<Record<string, FindingExample>>

const WIDTH = 100

/** JSON for people: what fits on a line is on one. */
export function shownJson(value: unknown, indent = ''): string {
  const line = JSON.stringify(value)?.replace(/^\{(.+)\}$/s, '{$1}') ?? 'null'
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return spaced(value)
  const inner = `${indent}  `
  const parts = Array.isArray(value)
    ? value.map((item) => `${inner}${shownJson(item, inner)}`)
    : Object.entries(value).map(([key, item]) => `${inner}${JSON.stringify(key)}: ${shownJson(item, inner)}`)
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  return `${open}\n${parts.join(',\n')}\n${indent}${close}`
}

function spaced(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spaced).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${spaced(item)}`)
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
}

type Json = Readonly<Record<string, unknown>>

export const STRING: Json = { kind: 'STRING' }
export const VOID: Json = { kind: 'VOID' }
export const object = (name: string): Json => ({ kind: 'OBJECT', name })
export const enumType = (name: string): Json => ({ kind: 'ENUM', name })
export const listOf = (elementType: Json): Json => ({ kind: 'LIST', elementType })

/** A function of the main object. */
export const fn = (more: Json = {}): Json => ({ name: 'build', returnType: STRING, ...more })

/** The document of a module `shop` with those functions, and what else it has. */
export const shop = (functions: readonly Json[], more: Json = {}, main: Json = {}): string =>
  `${shownJson({ formatVersion: 1, name: 'shop', objects: [{ name: 'Shop', ...main, functions }, ...((more['objects'] as readonly Json[]) ?? [])], ...Object.fromEntries(Object.entries(more).filter(([key]) => key !== 'objects')) })}\n`

/** A document, the same after the way out, and a command about it. */
export const document = (
  before: string,
  after: string,
  run = 'check typedefs.json --engine latest',
): FindingExample => ({
  files: { 'typedefs.json': before },
  run,
  fixed: { files: { 'typedefs.json': after } },
})

/** A document that only newer engines take as it is. */
export const onOlder = (text: string, older: string, newer: string): FindingExample => ({
  files: { 'typedefs.json': text },
  run: `check typedefs.json --engine ${older}`,
  fixed: { run: `check typedefs.json --engine ${newer}` },
})

/** Two documents: what a change of the first into the second breaks, and a second that does not. */
export const change = (before: string, after: string, instead: string = before): FindingExample => ({
  files: { 'before.json': before, 'after.json': after },
  run: 'diff before.json after.json',
  fixed: { files: { 'after.json': instead } },
})
