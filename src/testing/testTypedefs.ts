import { test as nodeTest } from 'node:test'
import { assertLoads, type Wanted } from './assertLoads.ts'
import { type AnyTypedefs, documentOf } from './documentOf.ts'
import { targetsOf } from './targetsOf.ts'

/** How test runners register a test. */
export type RegisterTest = (name: string, run: () => void) => unknown

export interface TestTypedefsOptions {
  readonly typedefs: AnyTypedefs
  /** Which engines: `boundaries` (default: every release where an answer can change), `all`, `latest`, a range, a list. */
  readonly engines?: string
  /** The module's engineVersion; absent: on each engine its own. */
  readonly engineVersion?: string
  /** `loads` (default), or `lossless`: no warning either. */
  readonly wanted?: Wanted
  /** Keys of findings to be left out, as `--keys` prints them; `*` stands for any characters. */
  readonly ignore?: readonly string[]
  /** The runner's `test`; absent: a global one, else that of node:test. Under vitest without globals it has to be given. */
  readonly test?: RegisterTest
}

/**
 * Registers one test for each engine: does the module load there? A test that fails prints every finding with its place.
 *
 * @example
 * import { test } from 'vitest'
 * testTypedefs({ typedefs: readFileSync('typedefs.json'), engines: 'v0.18.0..', test })
 */
export function testTypedefs(options: TestTypedefsOptions): void {
  const test = runnerOf(options.test)
  const typedefs = documentOf(options.typedefs)
  for (const target of targetsOf(options.engines ?? 'boundaries', options.engineVersion)) {
    const version = options.engineVersion === undefined ? '' : ` with engineVersion ${options.engineVersion}`
    test(`${typedefs.name} on engine ${target.release}${version}`, () => assertLoads(typedefs, target, options))
  }
}

function runnerOf(given: RegisterTest | undefined): RegisterTest {
  if (given !== undefined) return given
  const { test } = globalThis as { readonly test?: RegisterTest }
  if (typeof test === 'function') return test
  if (process.env['VITEST'] !== undefined) {
    throw new TypeError(
      "vitest has no global test here: import { test } from 'vitest' and pass it on, testTypedefs({ …, test })",
    )
  }
  return nodeTest
}
