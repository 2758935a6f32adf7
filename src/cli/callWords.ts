import { existsSync } from 'node:fs'
import path from 'node:path'
import { moduleConfigFiles } from '../versions/index.ts'
import type { Io } from './io.ts'
import type { CallFlags } from './verbs/runtime.ts'

/** What was written behind a verb that calls a module: the module, the command's own flags, and the words of the call. */
export interface CallWords {
  /** Folder of the module, as it is shown. */
  readonly name: string
  /** How it was named in the command: ` -m shop`, ` shop`, or nothing. */
  readonly named: string
  readonly flags: CallFlags
  readonly words: readonly string[]
}

/**
 * Finds the module as `dagger` does: the one that `-m` names, else the one of the folder or the nearest folder above. A first word
 * that is a module's folder names it, too.
 */
export function callWords(io: Io, given: readonly string[], options: CallFlags): CallWords {
  const before = ownFlags(given, options)
  const [first] = before.words
  const isFolder = before.flags.module === undefined && first !== undefined && namesFolder(io, first)
  if (isFolder) return { ...ownFlags(before.words.slice(1), before.flags), name: first, named: ` ${first}` }
  const { module } = before.flags
  return { ...before, name: module ?? nearestModule(io.cwd) ?? '.', named: module === undefined ? '' : ` -m ${module}` }
}

const hasModule = (folder: string): boolean => moduleConfigFiles().some((name) => existsSync(path.join(folder, name)))

// A word that is neither is a function, unless there is no module that could have it.
function namesFolder(io: Io, word: string): boolean {
  if (word.startsWith('-')) return false
  if (/^\.{1,2}$|[\\/]/.test(word) || hasModule(path.resolve(io.cwd, word))) return true
  return nearestModule(io.cwd) === undefined
}

function nearestModule(cwd: string): string | undefined {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    if (hasModule(folder)) return path.relative(cwd, folder) || '.'
    if (path.dirname(folder) === folder) return undefined
  }
}

const OWN = /^(?:--(engine|engine-version|json|fake|module)|-([jm]))(?:=(.*))?$/s
const SHORT: Readonly<Record<string, string>> = { j: 'json', m: 'module' }

/** Takes the command's own flags that stand in front. What comes later may be a flag of the module's with the same name. */
function ownFlags(given: readonly string[], options: CallFlags): Pick<CallWords, 'flags' | 'words'> {
  let flags = options
  let at = 0
  for (; at < given.length; at++) {
    const [, long, short = '', inline] = OWN.exec(given[at]!) ?? []
    const name = long ?? SHORT[short]
    if (name === undefined) break
    if (name === 'json') flags = { ...flags, json: true }
    else {
      const value = inline ?? given[++at] ?? ''
      if (name === 'fake') flags = { ...flags, fake: [...(flags.fake ?? []), value] }
      else flags = { ...flags, [name === 'engine-version' ? 'engineVersion' : name]: value }
    }
  }
  return { flags, words: given.slice(at) }
}
