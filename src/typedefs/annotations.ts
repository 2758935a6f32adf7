import type { FindingCode } from '../findings/index.ts'
import type { CachePolicy, Collection } from './types.ts'

/** A part of the document that can carry annotations. */
export type AnnotatedPart = 'object' | 'field' | 'function' | 'constructor' | 'argument' | 'member'

/** What the value of an annotation is. */
export interface AnnotationValues {
  readonly flag: boolean
  readonly number: number
  readonly text: string
  readonly texts: readonly string[]
  readonly cachePolicy: CachePolicy
  readonly collection: Collection
}

type AnnotationKind = keyof AnnotationValues

/**
 * Something the document can say about a part, beside its name, its type and what is inside of it. One row is all that codec,
 * JSON Schema, translation, engine model, reading back, comparing, other tools' forms and the readers of sources need to know.
 */
export interface AnnotationRow {
  readonly on: readonly AnnotatedPart[]
  readonly kind: AnnotationKind
  /** For people: shown in the JSON Schema. */
  readonly docs: string
  /** What it is called in messages. */
  readonly title: string
  /** What several like it are called, where they are read or lost together. */
  readonly group: string
  /** The row of the feature table that says which engines have it, and what becomes of it below. */
  readonly feature: string
  /**
   * The call on a Function that registers it, and the argument with its value. Without: an argument of the call that makes the
   * part, or calls that its kind is known by.
   */
  readonly call?: { readonly field: string; readonly argument?: string }
  /** `""` says nothing: it is neither sent nor given back. */
  readonly emptyIsAbsent?: true
  /** Field of the engine's API that gives it back; without: none does. */
  readonly shown?: string
  /** Reported where it is dropped; without: `annotation-dropped`. */
  readonly dropped?: FindingCode
  /** Reported where the view hides it and an ID can pin another; without: no ID can. */
  readonly pinned?: 'agent-pinned'
  /** How a change counts: a command runs every function that has it, a rule of its own looks at it; without: `annotation-changed`. */
  readonly change?: { readonly mark: string; readonly failsWhenAdded: boolean } | 'own rule'
  readonly typescript: {
    /** The decorator that says it, or the option of `@func` or `@argument`. */
    readonly decorator?: string
    readonly option?: string
    /** Its key in the SDK's own description of a module; without: that cannot say it. */
    readonly key?: string
  }
}

const MARKS = 'marks (check, generator, up, agent)'
const DEFAULTS = 'defaultPath, defaultAddress and ignore'

/** Every annotation, in the order in which they are written and registered. */
export const annotationTable = Object.freeze({
  collection: {
    on: ['object'],
    kind: 'collection',
    docs: 'That callers choose some of it by key.',
    title: 'collection',
    group: 'collections',
    feature: 'collections',
    dropped: 'collection-dropped',
    change: 'own rule',
    typescript: { decorator: 'collection' },
  },
  cachePolicy: {
    on: ['function'],
    kind: 'cachePolicy',
    docs: 'How long results are kept.',
    title: 'cache policy',
    group: 'cache policies',
    feature: 'cache-policy',
    call: { field: 'withCachePolicy' },
    change: 'own rule',
    typescript: { option: 'cache', key: 'cache' },
  },
  deprecated: {
    on: ['object', 'field', 'function', 'constructor', 'argument', 'member'],
    kind: 'text',
    docs: 'Why it should no longer be used; "" gives no reason.',
    title: 'deprecation',
    group: 'deprecations',
    feature: 'deprecation',
    call: { field: 'withDeprecated', argument: 'reason' },
    shown: 'deprecated',
    change: 'own rule',
    typescript: { key: 'deprecated' },
  },
  defaultPath: {
    on: ['argument'],
    kind: 'text',
    docs: "Path in the caller's repository or workspace that is used where a caller gives none.",
    title: 'defaultPath',
    group: DEFAULTS,
    feature: 'default-path',
    emptyIsAbsent: true,
    shown: 'defaultPath',
    change: 'own rule',
    typescript: { option: 'defaultPath', key: 'defaultPath' },
  },
  defaultAddress: {
    on: ['argument'],
    kind: 'text',
    docs: 'Address that is used where a caller gives none, such as alpine:3.',
    title: 'defaultAddress',
    group: DEFAULTS,
    feature: 'default-address',
    emptyIsAbsent: true,
    shown: 'defaultAddress',
    change: 'own rule',
    typescript: { option: 'defaultAddress', key: 'defaultAddress' },
  },
  ignore: {
    on: ['argument'],
    kind: 'texts',
    docs: 'Patterns of what is left out of a directory.',
    title: 'ignore patterns',
    group: DEFAULTS,
    feature: 'ignore',
    shown: 'ignore',
    dropped: 'ignore-dropped',
    change: 'own rule',
    typescript: { option: 'ignore', key: 'ignore' },
  },
  check: {
    on: ['function'],
    kind: 'flag',
    docs: 'Whether it is a check: passes when it returns without an error.',
    title: 'check',
    group: MARKS,
    feature: 'checks',
    call: { field: 'withCheck' },
    dropped: 'check-dropped',
    change: { mark: 'check', failsWhenAdded: true },
    typescript: { decorator: 'check', key: 'isCheck' },
  },
  generator: {
    on: ['function'],
    kind: 'flag',
    docs: 'Whether it is a generator: returns a Changeset.',
    title: 'generator',
    group: MARKS,
    feature: 'generators',
    call: { field: 'withGenerator' },
    dropped: 'generator-dropped',
    change: { mark: 'generator', failsWhenAdded: true },
    typescript: { decorator: 'generate', key: 'isGenerator' },
  },
  up: {
    on: ['function'],
    kind: 'flag',
    docs: 'Whether it returns a service to bring up.',
    title: 'up',
    group: MARKS,
    feature: 'up',
    call: { field: 'withUp' },
    dropped: 'up-dropped',
    change: { mark: 'service', failsWhenAdded: false },
    typescript: { decorator: 'up', key: 'isUp' },
  },
  agent: {
    on: ['function'],
    kind: 'flag',
    docs: 'Whether it is an agent: takes and returns an LLM.',
    title: 'agent',
    group: MARKS,
    feature: 'agents',
    call: { field: 'withAgent' },
    dropped: 'agent-dropped',
    pinned: 'agent-pinned',
    change: { mark: 'agent', failsWhenAdded: false },
    typescript: { decorator: 'agent', key: 'isAgent' },
  },
} as const satisfies Record<string, AnnotationRow>)
