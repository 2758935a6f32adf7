import { basic, type GoType } from './goTypes.ts'

const emptyInterface: GoType = { kind: 'interface', methods: [], embedded: [] }

/** A type of another package, by what kind it is of: `struct`, `[]byte`, `int64`. */
export function foreignType(name: string, packagePath: string, kind: string): GoType {
  const under = (): GoType => {
    switch (kind) {
      case 'struct':
        return { kind: 'struct', fields: [] }
      case 'interface':
        return emptyInterface
      case 'func':
        return { kind: 'signature' }
      case 'map':
        return { kind: 'map', key: basic('string'), element: basic('string') }
      case '[]byte':
        return { kind: 'slice', element: basic('byte') }
      default:
        return basic(kind)
    }
  }
  if (packagePath === 'unsafe') return basic('unsafe.Pointer')
  return { kind: 'named', name, packagePath, origin: 'foreign', typeArguments: [], underlying: under() }
}
