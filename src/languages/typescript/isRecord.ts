import type ts from 'typescript'
import type { TypeScript } from './typescript.ts'

/** Is it an object of named properties alone: what a type alias stands for when it is an object of the module? */
export function isRecord(compiler: TypeScript, checker: ts.TypeChecker, type: ts.Type): boolean {
  const { TypeFlags, ObjectFlags } = compiler
  if (type.isIntersection()) return type.types.every((part) => isRecord(compiler, checker, part))
  if (!(type.flags & TypeFlags.Object)) return false
  const { objectFlags } = type as ts.ObjectType
  if (!(objectFlags & (ObjectFlags.Anonymous | ObjectFlags.Mapped))) return false
  if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return false
  return checker.getIndexInfosOfType(type).length === 0 && type.getProperties().length > 0
}
