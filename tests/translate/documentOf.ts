import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'

/** A decoded document from its JSON value; throws with all findings where there is none. */
export function documentOf(value: object): Typedefs {
  const decoded = decodeTypedefs({ formatVersion: 1, name: 'hello', ...value })
  if (!decoded.ok)
    throw new Error(decoded.findings.map((finding) => `${finding.pointer} ${finding.message}`).join('\n'))
  return decoded.typedefs
}

/** A document with one object that has one function `greet` with these parts. */
export const withFunction = (fn: object, rest: object = {}): Typedefs =>
  documentOf({
    objects: [{ name: 'Hello', functions: [{ name: 'greet', returnType: { kind: 'STRING' }, ...fn }] }],
    ...rest,
  })

/** The same with one argument `to`. */
export const withArgument = (argument: object, rest: object = {}): Typedefs =>
  withFunction({ arguments: [{ name: 'to', ...argument }] }, rest)
