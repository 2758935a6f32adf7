import { commandName, toLowerCamel } from '../../../names/index.ts'
import { uncapitalize } from '../../../text/capitalize.ts'
import { mayBeCliFlag } from '../../../versions/index.ts'
import type { ArgState, ModuleState } from '../state.ts'
import type { TypeScope } from './externalType.ts'
import { argumentPart, constructorPart, functionPart, type Part, rootPart } from './part.ts'
import type { Report } from './Report.ts'

/** Warns of arguments that load and that callers cannot give as they are named. */
export function reportCallers(scope: TypeScope, module: ModuleState, report: Report): void {
  for (const [index, { asObject }] of module.objects.entries()) {
    if (!asObject) continue
    const part = rootPart(module, 'objects', index)
    const { constructorFunction } = asObject
    if (constructorFunction)
      reportArguments(scope, constructorFunction.args, constructorPart(part, constructorFunction), report)
    for (const fn of asObject.functions) reportArguments(scope, fn.args, functionPart(part, fn), report)
  }
}

function reportArguments({ target }: TypeScope, args: readonly ArgState[], fn: Part, report: Report): void {
  const seen = new Map<string, ArgState>()
  for (const arg of args) {
    if (mayBeCliFlag(arg.name)) reportTaken(target, arg, fn, report)
    // Names of one flag, or found as one, have the same letters and digits.
    const letters = arg.name.toLowerCase()
    const other = seen.get(letters)
    if (other && other.name !== arg.name) reportMeeting(target, [other, arg], fn, report)
    seen.set(letters, arg)
  }
}

const calleeOf = (fn: Part): string => (fn.kind === 'constructorFunction' ? 'the module' : uncapitalize(fn.title))

function reportTaken(target: TypeScope['target'], arg: ArgState, fn: Part, report: Report): void {
  const flag = commandName(target, arg.name)
  if (!target.hasCliFlag(flag)) return
  const part = argumentPart(fn, arg)
  report.add('cli-flag-taken', part, { thing: part.title, flag, release: target.release, callee: calleeOf(fn) })
}

function reportMeeting(
  target: TypeScope['target'],
  [first, last]: readonly [ArgState, ArgState],
  fn: Part,
  report: Report,
): void {
  const part = argumentPart(fn, first)
  const names = { thing: part.title, other: uncapitalize(argumentPart(fn, last).title) }
  const flag = commandName(target, first.name)
  if (commandName(target, last.name) === flag) {
    report.add('cli-flags-meet', part, { ...names, flag, callee: calleeOf(fn) })
  }
  // Engines spell the name that they made once more, and not every name stays as it is then.
  const name = toLowerCamel(target, first.name)
  if (toLowerCamel(target, last.name) === name) {
    report.add('engine-arguments-meet', part, { ...names, name, last: last.originalName })
  }
}
