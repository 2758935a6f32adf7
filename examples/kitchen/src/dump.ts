import { Color, colorName } from "./color.js"
import { engineIsAtLeast } from "./engine.js"

type Identified = { id(): Promise<string> }

const isIdentified = (value: object): value is Identified => typeof (value as Partial<Identified>).id === "function"

/**
 * State as JSON, the way it travels between calls: keys sorted, core objects as their IDs, colours by name (by value before
 * v0.18.11), what was never set left out.
 */
export async function dump(state: unknown): Promise<string> {
  const byName = await engineIsAtLeast(0, 18, 11)
  const colors = new Set<unknown>(Object.values(Color))
  const plain = async (value: unknown): Promise<unknown> => {
    if (colors.has(value)) return byName ? colorName(String(value)) : value
    if (typeof value !== "object" || value === null) return value
    if (Array.isArray(value)) return Promise.all(value.map(plain))
    if (isIdentified(value)) return value.id()
    const keys = Object.keys(value).sort()
    const entries = keys.map(async (key) => [key, await plain((value as Record<string, unknown>)[key])] as const)
    return Object.fromEntries(await Promise.all(entries))
  }
  return JSON.stringify(await plain(state))
}
