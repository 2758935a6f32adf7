import { document, enumType, type FindingExamples, fn, listOf, object, onOlder, STRING, shop, VOID } from './example.ts'

const SIZE = { name: 'Size', members: [{ name: 'Small', value: 'small' }] }
const withSize = (members: readonly object[]): string =>
  shop([fn({ returnType: enumType('Size') })], { enums: [{ name: 'Size', members }] })
const arg = (more: object): string => shop([fn({ arguments: [{ name: 'source', ...more }] })])
const taking = (type: object, more: object = {}): string => arg({ type, ...more })

/** Of what a document says and a target does not take, or takes another way. */
export const translationExamples: FindingExamples = {
  'feature-refused': onOlder(shop([fn({ returnType: { kind: 'FLOAT' } })]), 'v0.15.2', 'v0.15.3'),
  'core-type-missing': onOlder(shop([fn({ returnType: object('Changeset') })]), 'v0.18.17', 'v0.18.18'),
  'uses-refused': onOlder(withSize(SIZE.members), 'v0.11.9', 'v0.12.0'),
  'kind-mismatch': document(
    shop([fn({ returnType: object('Size') })], { enums: [SIZE] }),
    shop([fn({ returnType: enumType('Size') })], { enums: [SIZE] }),
  ),
  'name-empty': document(shop([fn({ name: '_' })]), shop([fn()])),
  'name-not-graphql': document(shop([fn({ name: '1st' })]), shop([fn({ name: 'first' })])),
  'interface-empty': document(
    shop([fn()], { interfaces: [{ name: 'Duck' }] }),
    shop([fn()], { interfaces: [{ name: 'Duck', functions: [{ name: 'quack', returnType: STRING }] }] }),
  ),
  'two-defaults': document(
    taking(object('Directory'), { defaultPath: '/', defaultValue: '"x"' }),
    taking(object('Directory'), { defaultPath: '/' }),
  ),
  'default-path-type': document(
    taking(STRING, { defaultPath: '/' }),
    taking(object('Directory'), { defaultPath: '/' }),
  ),
  'default-address-type': document(
    taking(STRING, { defaultAddress: 'alpine:3' }),
    taking(object('Container'), { defaultAddress: 'alpine:3' }),
  ),
  'ignore-type': document(
    taking(object('File'), { ignore: ['*.md'] }),
    taking(object('Directory'), { ignore: ['*.md'] }),
  ),
  'default-empty': document(
    taking(object('Directory'), { defaultPath: '' }),
    taking(object('Directory'), { defaultPath: '/' }),
  ),
  'enum-default-unknown': document(
    shop([fn({ arguments: [{ name: 'size', type: enumType('Size'), defaultValue: 'Huge' }] })], { enums: [SIZE] }),
    shop([fn({ arguments: [{ name: 'size', type: enumType('Size'), defaultValue: 'Small' }] })], { enums: [SIZE] }),
  ),
  'enum-list-default': document(
    shop([fn({ arguments: [{ name: 'sizes', type: listOf(enumType('Size')), defaultValue: ['Small'] }] })], {
      enums: [SIZE],
    }),
    shop([fn({ arguments: [{ name: 'sizes', type: { ...listOf(enumType('Size')), optional: true } }] })], {
      enums: [SIZE],
    }),
  ),
  'enum-values-equal': document(
    withSize([
      { name: 'Small', value: 's' },
      { name: 'Short', value: 's' },
    ]),
    withSize([
      { name: 'Small', value: 's' },
      { name: 'Short', value: 'sh' },
    ]),
  ),
  'enum-by-value': onOlder(withSize(SIZE.members), 'v0.18.10', 'v0.18.11'),
  'enum-by-name': onOlder(withSize([{ name: 'Small', value: 'size/small' }]), 'v0.18.10', 'v0.18.11'),
  'enum-refused': onOlder(withSize([{ name: 'true', value: 'size/small' }]), 'v0.18.10', 'v0.18.11'),
  'module-description-dropped': onOlder(shop([fn()], { description: 'A shop' }), 'v0.9.7', 'v0.9.9'),
  'source-maps-dropped': onOlder(
    shop([fn({ sourceMap: { filename: 'main.go', line: 3, column: 1 } })]),
    'v0.13.6',
    'v0.13.7',
  ),
  'ignore-dropped': onOlder(taking(object('Directory'), { ignore: ['*.md'] }), 'v0.12.5', 'v0.12.6'),
  'cache-policy-dropped': onOlder(shop([fn({ cachePolicy: { policy: 'Never' } })]), 'v0.19.3', 'v0.19.4'),
  'cache-policy-per-session-dropped': onOlder(
    shop([fn({ cachePolicy: { policy: 'PerSession' } })]),
    'v0.19.3',
    'v0.19.4',
  ),
  'deprecation-in-description': onOlder(shop([fn({ deprecated: 'use make' })]), 'v0.19.4', 'v0.19.5'),
  'check-dropped': onOlder(shop([fn({ returnType: VOID, check: true })]), 'v0.19.6', 'v0.19.7'),
  'generator-dropped': onOlder(
    shop([fn({ returnType: object('Changeset'), generator: true })]),
    'v0.19.10',
    'v0.19.11',
  ),
  'up-dropped': onOlder(shop([fn({ returnType: object('Service'), up: true })]), 'v0.20.3', 'v0.20.4'),
  'agent-dropped': onOlder(shop([fn({ returnType: object('LLM'), agent: true })]), 'v0.21.8', 'v1.0.0-beta.10'),
  'description-trimmed': document(shop([fn({ description: ' Builds it ' })]), shop([fn({ description: 'Builds it' })])),
  'duplicate-replaced': document(shop([fn(), fn()]), shop([fn()])),
  'engine-reserved-name': document(shop([fn({ name: 'id' })]), shop([fn({ name: 'key' })])),
  'engine-enum-empty': document(withSize([]), withSize(SIZE.members)),
  'engine-no-main-object': document(shop([fn()]).replace('"Shop"', '"Store"'), shop([fn()])),
  'engine-type-unknown': document(
    shop([fn({ returnType: object('Basket') })]),
    shop([fn({ returnType: object('Directory') })]),
  ),
  'engine-list-of-lists-result': document(
    shop([fn({ returnType: listOf(listOf(object('File'))) })]),
    shop([fn({ returnType: listOf(object('File')) })]),
  ),
  'engine-annotation-skipped': document(
    shop([fn({ returnType: VOID, check: true, arguments: [{ name: 'source', type: object('Directory') }] })]),
    shop([
      fn({
        returnType: VOID,
        check: true,
        arguments: [{ name: 'source', type: object('Directory'), defaultPath: '/' }],
      }),
    ]),
  ),
  'engine-default-invalid': document(taking(STRING, { defaultValue: 3 }), taking(STRING, { defaultValue: '3' })),
  'cli-flag-taken': document(arg({ name: 'help', type: STRING }), arg({ name: 'topic', type: STRING })),
  'engine-workspace-field': document(
    shop([fn()], {}, { fields: [{ name: 'workspace', type: object('Workspace') }] }),
    shop([fn()], {}, { fields: [{ name: 'source', type: object('Directory') }] }),
  ),
  'argument-made-optional': document(
    taking(object('Directory'), { defaultPath: '/' }),
    taking({ ...object('Directory'), optional: true }, { defaultPath: '/' }),
  ),
}
