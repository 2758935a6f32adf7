import type { ArgumentValue } from '../../plan/plan.ts'
import { type Arguments, argumentsOf } from './chains.ts'
import { functionOf } from './functionOf.ts'
import { annotations, type Draft, type Reading, reportLost } from './reading.ts'
import { typeOf } from './typeOf.ts'

/** The object, interface or enum that a call of Module was given. */
export function rootOf(reading: Reading, given: ArgumentValue | undefined): Draft {
  let root: Draft = {}
  if (given?.kind !== 'call') return root
  const chain = reading.chains.of(given.index)
  const isCollection = chain.some(({ field }) => field === 'withCollection')
  for (const call of chain) {
    const args = argumentsOf(call)
    const start = STARTS[call.field]
    const part = isCollection ? (COLLECTION[call.field] ?? PARTS[call.field]) : PARTS[call.field]
    if (start) root = { ...annotations(reading, args), name: args.text('name') ?? '', ...start() }
    else part?.(reading, root, args)
    reportLost(reading, call, args, start !== undefined || part !== undefined, root)
  }
  return root
}

const STARTS: Readonly<Record<string, () => Draft>> = {
  withObject: () => ({ fields: [], functions: [] }),
  withInterface: () => ({ functions: [] }),
  withEnum: () => ({ members: [] }),
}

type PartReader = (reading: Reading, root: Draft, args: Arguments) => void

const add = (root: Draft, list: string, part: Draft): void => {
  const parts = root[list]
  if (Array.isArray(parts)) parts.push(part)
}

function collectionRole(root: Draft, role: string, args: Arguments): void {
  root['collection'] = { ...(root['collection'] as Draft | undefined), [role]: args.text('name') }
}

const PARTS: Readonly<Record<string, PartReader>> = {
  // The beginning of every chain, and what only a reference to a type has.
  typeDef: () => {},
  withOptional: (_, __, args) => void args.flag('optional'),
  withKind: (_, __, args) => void args.text('kind'),
  withField(reading, root, args) {
    const name = args.text('name') ?? ''
    const type = typeOf(reading, args.call('typeDef'), `field ${name} of ${String(root['name'])}`)
    add(root, 'fields', { name, type, ...annotations(reading, args) })
  },
  withFunction(reading, root, args) {
    add(root, 'functions', functionOf(reading, args.call('function'), String(root['name'])))
  },
  withConstructor(reading, root, args) {
    const { name: _, returnType: __, ...made } = functionOf(reading, args.call('function'), String(root['name']), true)
    root['constructorFunction'] = made
  },
  withEnumMember(reading, root, args) {
    const name = args.text('name') ?? ''
    add(root, 'members', { name, value: args.text('value') || name, ...annotations(reading, args) })
  },
  withEnumValue(reading, root, args) {
    add(root, 'members', { name: args.text('value') ?? '', ...annotations(reading, args) })
  },
}

const COLLECTION: Readonly<Record<string, PartReader>> = {
  withCollection(_, root) {
    root['collection'] = { ...(root['collection'] as Draft | undefined) }
  },
  withCollectionKeys: (_, root, args) => collectionRole(root, 'keys', args),
  withCollectionGet: (_, root, args) => collectionRole(root, 'get', args),
  withCollectionDelta: (_, root, args) => collectionRole(root, 'delta', args),
}
