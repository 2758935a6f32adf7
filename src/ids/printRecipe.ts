import { NameGiver } from './NameGiver.ts'
import { printLiteral } from './printLiteral.ts'
import { printWord } from './printWord.ts'
import { reachableCalls } from './reachableCalls.ts'
import { references } from './references.ts'
import type { Digest, Recipe, RecipeCall } from './types.ts'

/**
 * A recipe as the calls it stands for, as a person would write them.
 *
 * In: any decoded recipe, damaged ones too. Out: text; what is used more than once or is long has a line of its own,
 * so the text grows with the number of calls and not with the ways to them. Views, modules and list elements are
 * shown behind the call.
 *
 * @example
 * helloFunction = function(name: "hello", returnType: typeDef.withKind(kind: STRING_KIND))
 * module.withObject(object: typeDef.withObject(name: "Foo").withFunction(function: helloFunction))
 */
export function printRecipe(recipe: Recipe): string {
  const printer = new Printer(recipe)
  return printer.print()
}

// The longest text that may stand inside another call.
const INLINE = 72
// The longest chain on one line.
const LINE = 110

class Printer {
  readonly #recipe: Recipe
  readonly #texts = new Map<Digest, string>()
  readonly #order: readonly Digest[]
  readonly #chained: ReadonlySet<Digest>
  readonly #names: NameGiver
  readonly #lines: string[] = []

  constructor(recipe: Recipe) {
    this.#recipe = recipe
    this.#order = reachableCalls(recipe)
    this.#chained = chainedOnce(this.#order, recipe)
    this.#names = new NameGiver(recipe, this.#order)
  }

  print(): string {
    const { root, calls } = this.#recipe
    if (!calls.has(root)) return `<no call ${printWord(root)}>\n`
    for (const digest of this.#order) {
      // A link in the middle of a chain is written where the chain ends.
      if (digest === root || !this.#chained.has(digest)) this.#end(digest)
    }
    return this.#lines.join('')
  }

  // Writes the chain that ends in this call: a short one is kept for where it is used, a long one gets a name.
  #end(digest: Digest): void {
    const links = this.#chain(digest)
    const isRoot = digest === this.#recipe.root
    const flat = links.join('.')
    if (!isRoot && flat.length <= INLINE) {
      this.#texts.set(digest, flat)
      return
    }
    const text = flat.length <= LINE && links.length <= 4 ? flat : links.join('\n  .')
    if (isRoot) {
      this.#lines.push(`${text}\n`)
      return
    }
    const name = this.#names.give(digest)
    this.#texts.set(digest, name)
    this.#lines.push(`${name} = ${text}\n`)
  }

  #chain(digest: Digest): string[] {
    const links: string[] = []
    const seen = new Set<Digest>()
    for (let at: Digest | undefined = digest; at !== undefined; ) {
      const known = this.#texts.get(at)
      const call = this.#recipe.calls.get(at)
      // A call of another chain that is not written yet stands on this one.
      const elsewhere = at !== digest && !this.#chained.has(at)
      if (known !== undefined || call === undefined || elsewhere || seen.has(at)) {
        links.push(known ?? this.#reference(at))
        break
      }
      seen.add(at)
      links.push(this.#link(call))
      at = call.receiver
    }
    return links.reverse()
  }

  #link(call: RecipeCall): string {
    const args = call.arguments.map(
      ({ name, value }) => `${printWord(name)}: ${printLiteral(value, (digest) => this.#reference(digest))}`,
    )
    const listed = args.length > 0 ? `(${args.join(', ')})` : ''
    const nth = call.nth ? `[${call.nth - 1}]` : ''
    const view = call.view ? ` /* view ${printWord(call.view)} */` : ''
    const module = call.module ? ` /* module ${printWord(call.module.name)} */` : ''
    return `${printWord(call.field)}${listed}${nth}${view}${module}`
  }

  #reference(digest: Digest): string {
    const text = this.#texts.get(digest)
    if (text !== undefined) return text
    return this.#recipe.calls.has(digest) ? `<cycle to ${printWord(digest)}>` : `<no call ${printWord(digest)}>`
  }
}

// Calls that only the next link of their own chain refers to.
function chainedOnce(order: readonly Digest[], { calls }: Recipe): ReadonlySet<Digest> {
  const uses = new Map<Digest, number>()
  const receivers = new Set<Digest>()
  for (const digest of order) {
    const call = calls.get(digest)!
    for (const reference of references(call)) uses.set(reference, (uses.get(reference) ?? 0) + 1)
    if (call.receiver !== undefined) receivers.add(call.receiver)
  }
  return new Set(order.filter((digest) => receivers.has(digest) && uses.get(digest) === 1))
}
