/**
 * The productions of Dang's published grammar that a generated entrypoint uses, as a recogniser of its own: strict where our reader
 * is lenient (separators, escapes, brackets that have to touch). Gives the first place that is none of them.
 */
export function grammarProblems(source: string): readonly string[] {
  let at = 0
  let furthest = 0
  const eat = (pattern: RegExp | string): boolean => {
    furthest = Math.max(furthest, at)
    if (typeof pattern === 'string') {
      if (!source.startsWith(pattern, at)) return false
      at += pattern.length
      return true
    }
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found === null) return false
    at += found[0].length
    return true
  }
  const space = (): boolean => eat(SPACE)
  const all =
    (...parts: readonly Part[]): Part =>
    () => {
      const from = at
      for (const part of parts)
        if (!part()) {
          at = from
          return false
        }
      return true
    }
  const any =
    (...parts: readonly Part[]): Part =>
    () =>
      parts.some((part) => part())
  const text =
    (token: RegExp | string): Part =>
    () =>
      eat(token)
  const optional =
    (part: Part): Part =>
    () =>
      part() || true
  // Elements by separators, the last with or without one; nothing between them is an error.
  const listed =
    (element: Part, separator: Part): Part =>
    () => {
      for (;;) {
        if (!element()) return true
        if (!separator()) return true
      }
    }
  const comma = all(optional(text(LINE_SPACE)), any(all(space, text(',')), all(text(LINE_SPACE), text('\n'))), space)
  const formEnd = all(any(all(space, text(';')), all(text(LINE_SPACE), text('\n'))), space)
  const name = text(NAME)
  const type: Part = () => all(any(all(text('['), type, text(']')), text(TYPE_NAME)), optional(text('!')))()

  const argument: Part = () => any(all(name, text(ONE_COLON), space, form), form)()
  const args: Part = () => all(text('('), space, listed(argument, comma), space, text(')'))()
  const list: Part = () => all(text('['), space, listed(form, comma), space, text(']'))()
  const record: Part = () =>
    all(text('{{'), space, listed(all(name, text(ONE_COLON), space, form), comma), space, text('}}'))()
  const paren: Part = () => all(text('('), space, form, space, text(')'))()
  const primary = any(text(STRING), text(INT), text(BOOLEAN), list, record, paren, all(name, optional(args)))
  const select: Part = () => all(space, text('.'), space, name, optional(args))()
  const form: Part = () => {
    if (!primary()) return false
    while (select());
    return optional(all(space, text('::'), space, type))()
  }
  const field: Part = () =>
    all(
      text(/(?:pub|let) +/y),
      name,
      optional(all(text('('), space, listed(all(name, text(ONE_COLON), space, type), comma), space, text(')'))),
      text(ONE_COLON),
      space,
      type,
      space,
      block,
    )()
  const local: Part = () => all(text(/let +/y), name, space, text('='), space, form)()
  const block: Part = () => all(text('{'), space, listed(any(field, local, form), formEnd), space, text('}'))()
  const file = all(
    space,
    text('type Entrypoint implements ModuleEntrypoint'),
    space,
    text('{'),
    space,
    listed(field, formEnd),
    space,
    text('}'),
    space,
  )
  if (file() && at === source.length) return []
  const before = source.slice(0, furthest).split('\n')
  return [`${before.length}:${before.at(-1)!.length + 1} ${JSON.stringify(source.slice(furthest, furthest + 40))}`]
}

type Part = () => boolean

const SPACE = /(?:[ \t\r\n]|#[^\n]*)*/y
const LINE_SPACE = /[ \t]*(?:#[^\n]*)?/y
const NAME = /(?!(?:null|rescue)\b)[a-zA-Z_][a-zA-Z0-9_]*/y
const TYPE_NAME = /(?:[A-Z][a-zA-Z0-9_]*\.)*[A-Z][a-zA-Z0-9_]*/y
const ONE_COLON = /:(?!:)/y
const INT = /(?:0|[1-9][0-9]*)(?![0-9])/y
const BOOLEAN = /(?:true|false)(?![a-zA-Z0-9_])/y
// `\/` is made `/` before the string is read as Go's, which has no halves of surrogate pairs.
const STRING =
  /"(?:[^\\"\n]|\\(?!\\\/)(?:[abfnrtv"\\]|x[0-9a-fA-F]{2}|u(?![dD][89a-fA-F])[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{3}))*"/y
