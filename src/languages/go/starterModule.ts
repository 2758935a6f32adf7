import { createFinding } from '../../findings/index.ts'
import type { ArgumentTypedef, FunctionTypedef, SourceMap, TypeReference } from '../../typedefs/index.ts'
import type { Reading } from '../types.ts'

/**
 * A module without Go files as the SDK registers it: `main.go` from its starter text, which it writes before it looks. In:
 * the module's name and that of its main object. The texts and places are those that were registered; they move with the
 * length of the name.
 */
export function starterModule(name: string, object: string): Reading {
  const length = Buffer.byteLength(object)
  const at = (line: number, column: number): SourceMap => ({ filename: 'main.go', line, column })
  const ofCore = (type: string): TypeReference => ({ kind: 'OBJECT', name: type, optional: false })
  const text: TypeReference = { kind: 'STRING', optional: false }
  const argument = (named: string, type: TypeReference, sourceMap: SourceMap): ArgumentTypedef => ({
    name: named,
    type,
    description: '',
    sourceMap,
    ignore: [],
  })
  const functionOf = (
    named: string,
    returnType: TypeReference,
    description: string,
    sourceMap: SourceMap,
    arguments_: readonly ArgumentTypedef[],
  ): FunctionTypedef => ({
    name: named,
    returnType,
    description,
    sourceMap,
    arguments: arguments_,
    check: false,
    generator: false,
    up: false,
    agent: false,
  })
  const functions = [
    functionOf(
      'ContainerEcho',
      ofCore('Container'),
      'Returns a container that echoes whatever string argument is provided',
      at(25, 1),
      [argument('stringArg', text, at(25, 26 + length))],
    ),
    functionOf(
      'GrepDir',
      text,
      'Returns lines that match a pattern in the files of the provided Directory',
      at(30, 1),
      [
        argument('directoryArg', ofCore('Directory'), at(30, 41 + length)),
        argument('pattern', text, at(30, 73 + length)),
      ],
    ),
  ]
  return {
    ok: true,
    typedefs: {
      formatVersion: 1,
      name,
      description: descriptionOf(object),
      objects: [{ name: object, description: '', sourceMap: at(22, 6), fields: [], functions }],
      interfaces: [],
      enums: [],
    },
    sources: [],
    findings: [createFinding('go-starter', '', { module: name })],
  }
}

const descriptionOf = (object: string): string => `A generated module for ${object} functions

This module has been generated via dagger init and serves as a reference to
basic module structure as you get started with Dagger.

Two functions have been pre-created. You can modify, delete, or add to them,
as needed. They demonstrate usage of arguments and return types using simple
echo and grep commands. The functions can be called from the dagger CLI or
from one of the SDKs.

The first line in this comment block is a short description line and the
rest is a long description with more detail on the module's purpose or usage,
if appropriate. All modules should have a short description.
`
