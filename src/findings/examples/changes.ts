import { change, enumType, type FindingExamples, fn, object, STRING, shop, VOID } from './example.ts'

const OPTIONAL = { kind: 'STRING', optional: true }
const taking = (argument: object): string => shop([fn({ arguments: [{ name: 'tag', type: STRING, ...argument }] })])
const NONE = shop([fn()])
const size = (members: readonly object[], more: object = {}): string =>
  shop([fn({ arguments: [{ name: 'size', type: enumType('Size') }], ...more })], { enums: [{ name: 'Size', members }] })
const SMALL = { name: 'Small', value: 'small' }
const LARGE = { name: 'Large', value: 'large' }
const duck = (functions: readonly object[]): string => shop([fn()], { interfaces: [{ name: 'Duck', functions }] })
const QUACK = { name: 'quack', returnType: STRING }
const field = (functions: readonly object[], fields: readonly object[]): string =>
  shop(functions as never, {}, { fields })

/** Of what changes for callers between two documents. */
export const changeExamples: FindingExamples = {
  'module-renamed': change(NONE, NONE.replace('"shop"', '"store"').replace('"Shop"', '"Store"')),
  'type-removed': change(shop([fn()], { objects: [{ name: 'Basket' }] }), NONE),
  'type-added': change(NONE, shop([fn()], { objects: [{ name: 'Basket' }] })),
  'function-removed': change(shop([fn(), fn({ name: 'test' })]), NONE),
  'function-added': change(NONE, shop([fn(), fn({ name: 'test' })])),
  'field-removed': change(field([fn()], [{ name: 'tag', type: STRING }]), NONE),
  'field-added': change(NONE, field([fn()], [{ name: 'tag', type: STRING }])),
  'field-now-function': change(field([], [{ name: 'tag', type: STRING }]), shop([fn({ name: 'tag' })])),
  'function-now-field': change(shop([fn({ name: 'tag' })]), field([], [{ name: 'tag', type: STRING }])),
  'interface-function-added': change(duck([QUACK]), duck([QUACK, { name: 'swim', returnType: VOID }])),
  'interface-result-changed': change(duck([QUACK]), duck([{ name: 'quack', returnType: VOID }])),
  'result-type-changed': change(
    NONE,
    shop([fn({ returnType: object('File') })]),
    shop([fn(), fn({ name: 'buildFile', returnType: object('File') })]),
  ),
  'result-may-be-null': change(NONE, shop([fn({ returnType: OPTIONAL })])),
  'result-never-null': change(shop([fn({ returnType: OPTIONAL })]), NONE),
  'argument-removed': change(taking({}), NONE),
  'argument-added': change(NONE, taking({ type: OPTIONAL })),
  'argument-added-required': change(NONE, taking({}), taking({ type: OPTIONAL })),
  'argument-now-required': change(taking({ type: OPTIONAL }), taking({})),
  'argument-now-optional': change(taking({}), taking({ type: OPTIONAL })),
  'argument-type-changed': change(taking({}), taking({ type: object('File') })),
  'default-changed': change(taking({ defaultValue: 'latest' }), taking({ defaultValue: 'edge' })),
  'default-removed': change(taking({ type: OPTIONAL, defaultValue: 'latest' }), taking({ type: OPTIONAL })),
  'default-added': change(taking({ type: OPTIONAL }), taking({ type: OPTIONAL, defaultValue: 'latest' })),
  'enum-member-removed': change(size([SMALL, LARGE]), size([SMALL])),
  'enum-member-added': change(size([SMALL]), size([SMALL, LARGE])),
  'enum-member-added-to-result': change(
    size([SMALL], { returnType: enumType('Size') }),
    size([SMALL, LARGE], { returnType: enumType('Size') }),
  ),
  'enum-value-changed': change(size([SMALL]), size([{ ...SMALL, value: 's' }])),
  'deprecated-now': change(NONE, shop([fn({ deprecated: 'use make' })])),
  'deprecated-no-more': change(shop([fn({ deprecated: 'use make' })]), NONE),
  'description-changed': change(NONE, shop([fn({ description: 'Builds it' })])),
  'cached-more': change(
    shop([fn({ cachePolicy: { policy: 'Never' } })]),
    shop([fn({ cachePolicy: { policy: 'Default', timeToLive: '10m' } })]),
  ),
  'cached-less': change(
    shop([fn({ cachePolicy: { policy: 'Default', timeToLive: '10m' } })]),
    shop([fn({ cachePolicy: { policy: 'Never' } })]),
  ),
  'annotation-removed': change(shop([fn({ returnType: VOID, check: true })]), shop([fn({ returnType: VOID })])),
  'annotation-added': change(
    shop([fn({ returnType: object('Service') })]),
    shop([fn({ returnType: object('Service'), up: true })]),
  ),
  'annotation-added-fails': change(shop([fn({ returnType: VOID })]), shop([fn({ returnType: VOID, check: true })])),
  'ignore-changed': change(
    shop([fn({ arguments: [{ name: 'source', type: object('Directory'), ignore: ['*.md'] }] })]),
    shop([fn({ arguments: [{ name: 'source', type: object('Directory'), ignore: ['docs'] }] })]),
  ),
  'arguments-reordered': change(
    shop([
      fn({
        arguments: [
          { name: 'a', type: STRING },
          { name: 'b', type: STRING },
        ],
      }),
    ]),
    shop([
      fn({
        arguments: [
          { name: 'b', type: STRING },
          { name: 'a', type: STRING },
        ],
      }),
    ]),
  ),
  'name-changed': {
    files: { 'typedefs.json': size([SMALL]) },
    run: 'diff typedefs.json --engine v0.21.8 --engine-version v0.18.10..v0.18.11',
    fixed: { run: 'diff typedefs.json --engine v0.21.8 --engine-version v0.18.11..v0.19.0' },
  },
  'cached-by-default-now': {
    files: { 'typedefs.json': NONE },
    run: 'upgrade typedefs.json --engine-version v0.19.3..v0.19.4',
    fixed: { files: { 'typedefs.json': shop([fn({ cachePolicy: { policy: 'PerSession' } })]) } },
  },
  'loads-no-more': {
    files: { 'typedefs.json': shop([fn({ returnType: object('Env') })]) },
    run: 'diff typedefs.json --engine v0.21.8..v1.0.0-beta.10',
    fixed: { files: { 'typedefs.json': NONE } },
  },
}
