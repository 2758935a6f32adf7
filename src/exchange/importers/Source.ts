import { createFinding, type Finding } from '../../findings/index.ts'
import { joinPointer } from '../../typedefs/index.ts'
import type { OrderedJson } from './orderedJson.ts'

/** Collects what is wrong while a foreign description is read. */
export interface Reading {
  /** Name of the form, for messages. */
  readonly form: string
  readonly findings: Finding[]
}

/**
 * One value of a foreign description, with its path. Asking for what it is not gives nothing and a finding; unknown keys are
 * left alone, since the form belongs to somebody else.
 */
export class Source {
  readonly reading: Reading
  readonly json: OrderedJson
  readonly path: string

  constructor(reading: Reading, json: OrderedJson, path = '') {
    this.reading = reading
    this.json = json
    this.path = path
  }

  /** The value of a key; undefined where it is missing or null. */
  get(key: string): Source | undefined {
    const value = this.json.kind === 'object' ? this.json.entries.get(key) : undefined
    if (value === undefined || (value.kind === 'token' && value.text === 'null')) return undefined
    return new Source(this.reading, value, joinPointer(this.path, key))
  }

  /** Keys and values of an object, in their order. */
  entries(): readonly (readonly [string, Source])[] {
    if (this.json.kind !== 'object') return this.wrong('an object', [])
    return [...this.json.entries].map(([key, value]) => [
      key,
      new Source(this.reading, value, joinPointer(this.path, key)),
    ])
  }

  items(): readonly Source[] {
    if (this.json.kind !== 'array') return this.wrong('a list', [])
    return this.json.items.map((item, i) => new Source(this.reading, item, joinPointer(this.path, i)))
  }

  /** Values of a list or of an object, which some forms use for lists with names. */
  values(): readonly Source[] {
    return this.json.kind === 'array' ? this.items() : this.entries().map(([, value]) => value)
  }

  text(): string {
    return this.json.kind === 'string' ? this.json.value : this.wrong('a text', '')
  }

  number(): number {
    return this.json.kind === 'token' ? Number(this.json.text) : this.wrong('a number', 0)
  }

  isTrue(): boolean {
    return this.json.kind === 'token' && this.json.text === 'true'
  }

  /** The text of a key, or `''`. */
  textAt(key: string): string {
    return this.get(key)?.text() ?? ''
  }

  isTrueAt(key: string): boolean {
    return this.get(key)?.isTrue() ?? false
  }

  private wrong<Result>(expected: string, instead: Result): Result {
    const data = {
      path: this.path === '' ? 'The whole' : this.path,
      actual: NAMES[this.json.kind],
      form: this.reading.form,
      expected,
    }
    this.reading.findings.push(createFinding('import-part-wrong', '', data))
    return instead
  }
}

const NAMES = { object: 'an object', array: 'a list', string: 'a text', token: 'a number, a flag or null' } as const
