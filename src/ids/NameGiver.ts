import { uncapitalize } from '../text/capitalize.ts'
import type { Digest, Recipe } from './types.ts'

/** Gives calls names for a printed recipe: after the `name` that their chain was given, and their type. */
export class NameGiver {
  readonly #recipe: Recipe
  readonly #given = new Map<Digest, string>()
  readonly #counts = new Map<string, number>()
  readonly #taken = new Set<string>()

  /** `order` has each call after those it refers to. */
  constructor(recipe: Recipe, order: readonly Digest[]) {
    this.#recipe = recipe
    for (const digest of order) {
      const call = recipe.calls.get(digest)!
      // Members and arguments have names too, but the thing itself is named first in its chain.
      const inherited = call.receiver === undefined ? undefined : this.#given.get(call.receiver)
      const own = call.arguments.find(({ name }) => name === 'name')?.value
      const given = inherited ?? (own?.kind === 'string' ? own.value : undefined)
      if (given !== undefined) this.#given.set(digest, given)
    }
  }

  give(digest: Digest): string {
    const given = this.#given.get(digest) ?? ''
    const namedType = this.#recipe.calls.get(digest)?.type.namedType ?? ''
    const type = IDENTIFIER.test(namedType) ? namedType : 'Result'
    const base = uncapitalize(IDENTIFIER.test(given) ? given + type : `some${type}`)
    let count = this.#counts.get(base) ?? 0
    let name: string
    do {
      count++
      name = count === 1 ? base : `${base}${count}`
    } while (this.#taken.has(name))
    this.#counts.set(base, count)
    this.#taken.add(name)
    return name
  }
}

const IDENTIFIER = /^[A-Za-z]\w{0,60}$/
