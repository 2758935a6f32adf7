import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diffTypedefs } from '../../src/diff/index.ts'
import { importTypedefs } from '../../src/exchange/index.ts'
import { scanModule } from '../../src/languages/typescript/index.ts'
import type { Typedefs } from '../../src/typedefs/index.ts'

/** What the published scanner takes: it resolves core types from generated bindings only. */
const SOURCE = `/** A shop to order from. */
import { object, func, check } from "@dagger.io/dagger"
import { Directory } from "./client.gen"

/** How big. */
export enum Size {
  /** Not big. */
  Small = "small",
  Big = "big",
}

export interface Priced {
  price(currency: string): Promise<number>
}

/** What was ordered. */
@object()
export class Receipt {
  /** In cents. */
  @func()
  total: number
}

/** Sells. */
@object()
export class MyShop {
  @func("title")
  name: string
  private secret: string
  constructor(name: string = "corner") { this.name = name }

  /** Orders something. */
  @func({ cache: "10m" })
  @check()
  order(item: string, size: Size = Size.Big, again?: Receipt, source?: Directory, ...extras: string[]): Receipt { return new Receipt() }

  /** @deprecated use order */
  @func("buy")
  oldBuy(count: number = 2): void {}

  @func()
  cheapest(of: Priced): Priced { return of }
}
`

const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-published-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
mkdirSync(path.join(folder, 'src'))
const files = ['index.ts', 'client.gen.ts'].map((name) => path.join(folder, 'src', name))
writeFileSync(files[0]!, SOURCE)
writeFileSync(files[1]!, 'export class Directory {}\n')

type Scan = (files: readonly string[], name: string, load: boolean, generated: readonly string[]) => Promise<object>

// The package hides its scanner, so it is imported by its file.
const published = async (version: string, file: string): Promise<Record<string, unknown>> =>
  import(
    pathToFileURL(path.resolve('node_modules', `dagger-sdk-${version}`, 'dist/src/module/introspector', file)).href
  )
const scanned = async (version: string): Promise<object> => {
  const { scan } = (await published(version, 'index.js')) as { scan: Scan }
  return scan(files, 'my-shop', false, [files[1]!])
}

let own: Typedefs
beforeAll(async () => {
  const text = readFileSync(files[0]!, 'utf8')
    .replace('import { Directory } from "./client.gen"\n', '')
    .replace('check }', 'check, Directory }')
  const result = await scanModule({ files: [{ path: 'src/index.ts', text }], name: 'my-shop' })
  if (!result.ok) throw new Error(result.findings[0]?.message)
  own = result.typedefs
}, 60_000)

const compared = (
  value: object,
  form: 'typescript-scan' | 'typescript-typedefs' | 'introspection',
): readonly string[] => {
  const imported = importTypedefs(JSON.stringify(value), form, { name: 'my-shop' })
  if (!imported.ok) return imported.findings.map(({ message }) => message)
  return diffTypedefs(own, imported.typedefs).map(({ message }) => message)
}

describe('what the published TypeScript SDK writes comes to what the reference scanner finds', {
  timeout: 60_000,
}, () => {
  test.each(['0.21', '1.0'])('scan of %s, but for caching and marks', async (version) => {
    expect(compared(await scanned(version), 'typescript-scan')).toEqual([
      'Function order of MyShop is cached by default instead of for 10m',
      'Function order of MyShop is no longer annotated as check',
    ])
  })
  test('typedefs file of 1.0, in everything', async () => {
    const { serializeModule } = (await published('1.0', 'typedef_json.js')) as {
      serializeModule: (module: object) => object
    }
    expect(compared(serializeModule(await scanned('1.0')), 'typescript-typedefs')).toEqual([])
  })
  test('introspection of 1.0, in what it can say', async () => {
    const { serializeIntrospection } = (await published('1.0', 'introspection_json.js')) as {
      serializeIntrospection: (module: object) => object
    }
    expect(compared(serializeIntrospection(await scanned('1.0')), 'introspection')).toEqual([
      'The description of The module changed',
      'Function total of Receipt was a field',
      'Function title of MyShop was a field',
      'Argument size of function order of MyShop is now required',
      'Function order of MyShop is cached by default instead of for 10m',
      'Function order of MyShop is no longer annotated as check',
      'Member Small of enum Size is now spelled SMALL',
      'Member SMALL of enum Size has the value "SMALL" instead of "small"',
      'Member Big of enum Size is now spelled BIG',
      'Member BIG of enum Size has the value "BIG" instead of "big"',
    ])
  })
})
