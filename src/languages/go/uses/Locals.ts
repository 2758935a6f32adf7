import type { GoType } from '../types/goTypes.ts'

/** What is known of a value: its type, or nothing. */
export type Known = GoType | undefined

/** Names that a block declares, inside those around it. */
export class Locals {
  readonly #types = new Map<string, Known>()
  readonly #outer: Locals | undefined

  constructor(outer?: Locals) {
    this.#outer = outer
  }

  declare(name: string, type: Known): void {
    if (name !== '_') this.#types.set(name, type)
  }

  /** The block that declares a name. */
  #home(name: string): Locals | undefined {
    for (let scope: Locals | undefined = this; scope !== undefined; scope = scope.#outer)
      if (scope.#types.has(name)) return scope
    return undefined
  }

  has(name: string): boolean {
    return this.#home(name) !== undefined
  }

  typeOf(name: string): Known {
    const home = this.#home(name)
    return home === undefined ? undefined : home.#types.get(name)
  }

  /** Whether this very block declares it. */
  declares(name: string): boolean {
    return this.#types.has(name)
  }
}
