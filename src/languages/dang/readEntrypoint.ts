import { createFinding, type Finding } from '../../findings/index.ts'
import { toCamel } from '../../names/index.ts'
import { type CapturedCalls, typedefsOfPlan } from '../../translate/inverse/typedefsOfPlan.ts'
import type { Typedefs } from '../../typedefs/index.ts'
import type { Target } from '../../versions/index.ts'
import type { DangDeclaration, DangField } from './declarations.ts'
import { readCalls } from './readCalls.ts'
import type { Token } from './tokens.ts'

export type EntrypointReading =
  | { readonly ok: true; readonly typedefs: Typedefs; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] }

type Calls = CapturedCalls['calls']

/** Whether a type is what an engine of Dagger 1.0 loads a module by. */
export const isEntrypoint = ({ kind, implements: interfaces }: DangDeclaration): boolean =>
  kind === 'type' && interfaces?.includes('ModuleEntrypoint') === true

/** The types that a module entrypoint returns, where its code says them plainly; otherwise `entrypoint-unreadable`. */
export function readEntrypoint(
  { name: type, fields, at: typeAt }: DangDeclaration,
  file: string,
  module: string,
  target: Target,
): EntrypointReading {
  const unreadable = (problem: string, { line, column }: Token): EntrypointReading => ({
    ok: false,
    findings: [
      createFinding(
        'entrypoint-unreadable',
        '',
        { name: type, problem },
        { sourceMap: { filename: file, line, column } },
      ),
    ],
  })
  const body = (name: string): DangField | undefined => fields.find((field) => field.name === name)
  const types = body('types')
  if (types?.body === undefined) return unreadable('it has no function `types`', types?.at ?? typeAt)
  const read = readCalls(types.body)
  if (!read.ok) return unreadable(read.problem, read.at)
  const calls: Calls[number][] = [...read.calls, { field: 'module', arguments: [], type: 'Module' }]
  const say = (field: string, argument: string, value: Calls[number]['arguments'][number]['value']): void => {
    calls.push({ on: calls.length - 1, field, arguments: [{ name: argument, value }], type: 'Module' })
  }
  const [description] = body('description')?.body?.filter(({ kind }) => kind === 'text' || kind === 'doc') ?? []
  if (description !== undefined) say('withDescription', 'description', { kind: 'string', value: description.value })
  for (const index of read.roots) {
    const place = PLACES[kindOf(calls, index)]
    if (place === undefined) return unreadable('a type in it is neither object, interface nor enum', types.at)
    say(place[0], place[1], { kind: 'call', index })
  }
  const captured = typedefsOfPlan({ calls, root: calls.length - 1 }, { name: module })
  return captured.ok ? { ...captured, typedefs: withoutBareConstructor(captured.typedefs, target) } : captured
}

const PLACES: Readonly<Record<string, readonly [string, string] | undefined>> = {
  withObject: ['withObject', 'object'],
  withInterface: ['withInterface', 'iface'],
  withEnum: ['withEnum', 'enum'],
}

function kindOf(calls: Calls, last: number): string {
  let kind = ''
  for (let at: number | undefined = last; at !== undefined; at = calls[at]!.on)
    if (PLACES[calls[at]!.field] !== undefined) kind = calls[at]!.field
  return kind
}

// Every entrypoint has a constructor for its main object: one that says nothing is none of the module's.
function withoutBareConstructor(typedefs: Typedefs, target: Target): Typedefs {
  const wanted = toCamel(target, typedefs.name)
  return {
    ...typedefs,
    objects: typedefs.objects.map((object) => {
      const { constructorFunction: made, ...rest } = object
      const isBare =
        made?.arguments.length === 0 &&
        made.description === '' &&
        made.sourceMap === undefined &&
        made.deprecated === undefined
      return isBare && toCamel(target, object.name) === wanted ? rest : object
    }),
  }
}
