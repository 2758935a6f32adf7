import { coreDoc } from '../library/coreDocs.ts'
import type { Run } from '../run/run.ts'
import { cleandoc } from '../values/strings.ts'
import type { CallValue, ClassValue, FunctionValue, Value } from '../values/types.ts'
import { isExtern } from '../values/values.ts'

/** The last of `Annotated[…]`'s extras that is `dagger.<name>(…)`. */
export function metaOf(hint: Value, name: string): CallValue | undefined {
  if (hint.kind !== 'generic') return undefined
  if (isExtern(hint.origin, 'dataclasses.InitVar'))
    return hint.items[0] === undefined ? undefined : metaOf(hint.items[0], name)
  if (!isExtern(hint.origin, 'typing.Annotated')) return undefined
  const found = hint.items.slice(1).findLast((item) => item.kind === 'call' && item.path === `dagger.${name}`)
  return found?.kind === 'call' ? found : undefined
}

export const firstArgument = (call: CallValue, keyword: string): Value | undefined =>
  call.items[0] ?? call.keywords.get(keyword)

/** Whether there is an extra that only running the code tells. */
export function unknownMeta(hint: Value): Value | undefined {
  if (hint.kind !== 'generic') return undefined
  if (isExtern(hint.origin, 'dataclasses.InitVar'))
    return hint.items[0] === undefined ? undefined : unknownMeta(hint.items[0])
  if (!isExtern(hint.origin, 'typing.Annotated')) return undefined
  return hint.items.slice(1).find((item) => item.kind === 'unknown')
}

const docText = (doc: Value | undefined): string => (doc?.kind === 'str' ? cleandoc(doc.value) : '')

/** The text of a class, its own only. One that looks like a generated one counts as none. */
export function classDoc(of: ClassValue): string {
  const raw = of.doc?.kind === 'str' ? of.doc.value : ''
  const isDataclass = of.mro.some((base) => base.kind === 'class' && base.fields !== undefined)
  return isDataclass && raw.startsWith(`${of.name}(`) && raw.endsWith(')') ? '' : docText(of.doc)
}

export const functionDoc = (of: FunctionValue): string => docText(of.doc)

/** What the SDK says of an argument or a field: the last `Doc`, else the text of the class that stands there alone. */
export function docOf(run: Run, hint: Value): string {
  const doc = metaOf(hint, 'Doc')
  if (doc !== undefined) {
    const text = firstArgument(doc, 'documentation')
    return text?.kind === 'str' ? text.value : ''
  }
  if (hint.kind === 'class') return classDoc(hint)
  if (hint.kind !== 'extern' || !hint.path.startsWith('dagger.')) return ''
  const name = hint.path.slice('dagger.'.length)
  const own = coreDoc(run.target.release, name)
  if (own !== '') return own
  for (const { typedefs } of run.dependencies)
    for (const type of [...(typedefs?.objects ?? []), ...(typedefs?.interfaces ?? []), ...(typedefs?.enums ?? [])])
      if (name.endsWith(type.name) && type.description !== '') return type.description
  return ''
}
