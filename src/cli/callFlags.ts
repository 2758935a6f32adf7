import type { CallFlags } from './verbs/runtime.ts'

/**
 * Flags of the command itself that stand right behind the folder. What comes later belongs to the module, which may have flags
 * of these names.
 */
export function ownCallFlags(
  words: readonly string[],
  given: CallFlags,
): { readonly flags: CallFlags; readonly rest: readonly string[] } {
  const flags = new Map<string, string | boolean>(Object.entries(given))
  let at = 0
  for (; at < words.length; at++) {
    const [, name, value] = /^--(engine|engine-version|json)(?:=(.*))?$/s.exec(words[at]!) ?? []
    if (name === undefined) break
    if (name === 'json') flags.set(name, true)
    else flags.set(name === 'engine' ? name : 'engineVersion', value ?? words[++at] ?? '')
  }
  return { flags: Object.fromEntries(flags), rest: words.slice(at) }
}
