import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  enumMemberName,
  functionName,
  namespacedName,
  toCamel,
  toLowerCamel,
  toScreamingSnake,
  trimSpace,
} from '../../src/names/index.ts'
import type { Target } from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

type Recorded = string | null | { readonly name: string }

interface Casing {
  readonly inputs: readonly string[]
  readonly byEngine: Readonly<Record<string, Readonly<Record<string, readonly Recorded[]>>>>
}

const casing = JSON.parse(
  readFileSync(new URL('../../compat-fixtures/recordings/casing.json', import.meta.url), 'utf8'),
) as Casing

const cases: Readonly<Record<string, (target: Target, text: string) => string>> = {
  object: toCamel,
  interface: toCamel,
  enum: toCamel,
  scalar: toCamel,
  field: toLowerCamel,
  arg: toLowerCamel,
  function: functionName,
}

const nameOf = (recorded: Recorded): string | undefined =>
  typeof recorded === 'string' ? recorded : (recorded?.name ?? undefined)

describe.each(Object.entries(casing.byEngine))('names on %s', (key, byKind) => {
  const [release, view] = key.split('__view-') as [string, string]
  const target = targetOf(release, view)

  it.each(Object.keys(cases))('are cased as recorded: %s', (kind) => {
    const got = casing.inputs.map((input) => cases[kind]?.(target, input))
    expect(got).toEqual(byKind[kind]?.map(nameOf))
  })

  it('of enum members are cased as recorded', () => {
    if (!target.supports('enum-members')) return
    const recorded = byKind['enummember'] ?? []
    const accepted = casing.inputs.filter((_, index) => typeof recorded[index] === 'object')
    expect(accepted.length).toBeGreaterThan(10)
    expect(accepted.map((input) => enumMemberName(target, input))).toEqual(
      recorded.filter((one) => typeof one === 'object').map((one) => nameOf(one)),
    )
  })
})

describe('namespacing', () => {
  const target = targetOf('v0.20.8')
  it.each([
    ['Foo', 'foo', 'foo', 'Foo'],
    ['Bar', 'foo', 'foo', 'FooBar'],
    ['FooBar', 'foo', 'foo', 'FooBar'],
    ['Foobar', 'foo', 'foo', 'FooFoobar'],
    ['Foo2', 'foo', 'foo', 'FooFoo2'],
    ['Result', 'my-module', 'my-module', 'MyModuleResult'],
    ['HTTPServer', 'http', 'http', 'HttpHttpserver'],
    ['JSON', 'json', 'json', 'JsonJson'],
    ['E2ETests', 'e2e-tests', 'e2e-tests', 'E2ETestsE2Etests'],
    ['K8sApp', 'k8s', 'k8s', 'K8SApp'],
    ['ABC', 'a', 'a', 'AAbc'],
    ['Overlay', 'module-a', 'module-a', 'ModuleAOverlay'],
    ['Orig', 'alias', 'orig', 'Alias'],
    ['OrigThing', 'alias', 'orig', 'AliasThing'],
    ['Dep', 'alias', 'orig', 'AliasDep'],
  ])('of %s in %s (made as %s) gives %s', (name, final, original, expected) => {
    expect(namespacedName(target, name, { final, original })).toBe(expected)
  })

  it.each([
    ['v0.20.8', 'ModuleAOverlay'],
    ['v0.21.0', 'ModuleAoverlay'],
    ['v0.21.4', 'ModuleAoverlay'],
    ['v0.21.5', 'ModuleAOverlay'],
    ['v1.0.0-beta.1', 'ModuleAoverlay'],
    ['v1.0.0-beta.3', 'ModuleAoverlay'],
    ['v1.0.0-beta.4', 'ModuleAOverlay'],
  ])('on %s re-cases the name or not: %s', (release, expected) => {
    expect(namespacedName(targetOf(release), 'Overlay', { final: 'module-a', original: 'module-a' })).toBe(expected)
  })
})

describe('screaming snake case', () => {
  it.each([
    ['sha256Sum', 'SHA_256_SUM'],
    ['getURLs', 'GET_UR_LS'],
    ['HTTPServer', 'HTTP_SERVER'],
    ['trailing_', 'TRAILING_'],
    ['with$dollar', 'WITH$DOLLAR'],
    ['naïve', 'NAïVE'],
    ['a😀b', 'A😀B'],
    ['', ''],
  ])('of %s is %s', (text, expected) => {
    expect(toScreamingSnake(text)).toBe(expected)
  })

  it.each([
    ['v0.21.6', 'P_256'],
    ['v0.21.7', 'P256'],
    ['v1.0.0-beta.3', 'P_256'],
    ['v1.0.0-beta.4', 'P256'],
  ])('of a member P256 on %s is %s', (release, expected) => {
    expect(enumMemberName(targetOf(release), 'P256')).toBe(expected)
  })
})

describe('hostile names', () => {
  const target = targetOf('v1.0.0-beta.10')
  it('take time in proportion to their length', () => {
    for (const unit of ['a', 'A', '1', '_', 'é', '😀', 'aB1_']) {
      const long = unit.repeat(100_000)
      expect(toCamel(target, long).length).toBeLessThanOrEqual(long.length)
      expect(toScreamingSnake(long).length).toBeLessThanOrEqual(2 * long.length)
    }
  })

  it('are no different for being those of every object', () => {
    expect(toLowerCamel(target, '__proto__')).toBe('Proto')
    expect(toLowerCamel(target, 'constructor')).toBe('constructor')
  })

  it('lose the white space Go knows, not that of JavaScript', () => {
    expect(trimSpace('\u0085\u00a0 x\ufeff\u2003\n')).toBe('x\ufeff')
  })
})
