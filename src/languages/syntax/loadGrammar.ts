import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Parser } from 'web-tree-sitter'

export type Grammar = 'python'

/** Where the build puts the grammars: `grammars/` of the package's `dist`. Undefined in a checkout, where they are installed. */
function shippedFolder(): string | undefined {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  for (let up = 0; up < 4; up++) {
    if (existsSync(path.join(folder, 'grammars', 'web-tree-sitter.wasm'))) return path.join(folder, 'grammars')
    folder = path.dirname(folder)
  }
  return undefined
}

const shipped = shippedFolder()
const require = createRequire(import.meta.url)

/** A file inside the single executable; undefined where this is none. */
function embedded(name: string): Uint8Array | undefined {
  try {
    const sea = require('node:sea') as { isSea(): boolean; getAsset(name: string): ArrayBuffer }
    return sea.isSea() ? new Uint8Array(sea.getAsset(name)) : undefined
  } catch {
    return undefined
  }
}

const grammarBytes = (grammar: Grammar): Uint8Array =>
  embedded(`tree-sitter-${grammar}.wasm`) ??
  readFileSync(
    shipped === undefined
      ? require.resolve(`tree-sitter-${grammar}/tree-sitter-${grammar}.wasm`)
      : path.join(shipped, `tree-sitter-${grammar}.wasm`),
  )

async function loadLibrary(): Promise<typeof import('web-tree-sitter')> {
  const library: typeof import('web-tree-sitter') =
    shipped === undefined
      ? await import('web-tree-sitter')
      : await import(pathToFileURL(path.join(shipped, 'web-tree-sitter.js')).href)
  const wasmBinary = embedded('web-tree-sitter.wasm')
  if (wasmBinary !== undefined) {
    await library.Parser.init({ wasmBinary })
    return library
  }
  const wasm = shipped === undefined ? require.resolve('web-tree-sitter/web-tree-sitter.wasm') : undefined
  await library.Parser.init({ locateFile: (name: string) => wasm ?? path.join(shipped ?? '', name) })
  return library
}

let library: ReturnType<typeof loadLibrary> | undefined
const parsers = new Map<Grammar, Promise<Parser>>()

async function loadParser(grammar: Grammar): Promise<Parser> {
  library ??= loadLibrary()
  const { Parser, Language } = await library
  const parser = new Parser()
  parser.setLanguage(await Language.load(grammarBytes(grammar)))
  return parser
}

/** A parser for sources in that language, loaded once. Trees it makes hold memory outside the heap: `delete()` them. */
export function loadGrammar(grammar: Grammar): Promise<Parser> {
  let parser = parsers.get(grammar)
  if (parser === undefined) {
    parser = loadParser(grammar)
    parsers.set(grammar, parser)
  }
  return parser
}
