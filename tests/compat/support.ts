import { decodeTypedefs, type Typedefs } from '../../src/typedefs/index.ts'

/** Decodes a document that a test wrote; throws where it is none. */
export function document(value: object): Typedefs {
  const decoded = decodeTypedefs({ formatVersion: 1, ...value })
  if (!decoded.ok) throw new Error(decoded.findings.map(({ message }) => message).join('\n'))
  return decoded.typedefs
}

export const STRING = { kind: 'STRING' } as const
export const VOID = { kind: 'VOID' } as const
export const named = (kind: 'OBJECT' | 'ENUM' | 'INTERFACE' | 'SCALAR', name: string) => ({ kind, name }) as const
export const optional = <T extends object>(type: T): T & { optional: true } => ({ ...type, optional: true })
export const list = (elementType: object) => ({ kind: 'LIST', elementType }) as const
