import type { ArgumentTypedef, TypeReference } from '../../../typedefs/index.ts'
import type { Expr, Field, FuncType } from '../syntax/nodes.ts'
import type { CommentGroup } from '../syntax/tokens.ts'
import type { GoFile } from '../types/goPackage.ts'
import { type GoType, type Named, type StructField, typeText } from '../types/goTypes.ts'
import { readDefault, readPragmaSettings } from './argumentPragmas.ts'
import { commentText } from './commentText.ts'
import { readPragmas } from './pragmas.ts'
import { reasonOf } from './reasonOf.ts'
import { type Holder, mentioned, type Reference, readReference, toTypeReference } from './reference.ts'
import type { Registration } from './registration.ts'
import { sentBySdk } from './sentBySdk.ts'

/** A parameter with its name's place and the comments that count for it. */
interface Parameter {
  readonly name: string
  readonly pos: number
  readonly type: GoType
  readonly doc: string
  readonly comment: string
}

export interface ReadParameters {
  readonly arguments: readonly ArgumentTypedef[]
  readonly mentioned: readonly Named[]
}

/** A function whose arguments are read: words for findings, its file, its declared type and the types of its parameters. */
export interface ParameterOwner {
  readonly what: string
  readonly file: GoFile
  /** Where the comments are looked for: the declaration that the SDK finds. */
  readonly declared: FuncType
  readonly declaredFile: GoFile
  /** Types of the parameters, one each. */
  readonly types: readonly GoType[]
  readonly names: readonly string[]
  readonly variadic: boolean
}

const isContext = (type: GoType): boolean => type.kind === 'named' && typeText(type) === 'context.Context'

/** One entry a name; parameters without names have one each. */
interface Unpacked {
  readonly pos: number
  readonly field: Field
}

const unpack = (fields: readonly Field[]): readonly Unpacked[] =>
  fields.flatMap((field) =>
    field.names.length === 0 ? [{ pos: field.type.pos, field }] : field.names.map(({ pos }) => ({ pos, field })),
  )

/** The arguments of a function; undefined where the SDK refuses it, which is said. */
export function readParameters(registration: Registration, owner: ParameterOwner): ReadParameters | undefined {
  const { types, names, declared, declaredFile } = owner
  if (types.length === 0) return { arguments: [], mentioned: [] }
  const fields = unpack(declared.parameters)
  let from = 0
  if (isContext(types[0]!)) from = 1
  const inline = from + 1 === types.length ? inlineStruct(types[from]!) : undefined
  const parameters =
    inline === undefined
      ? types.slice(from).map((type, index): Parameter => {
          const at = index + from
          const pos = fields[at]?.pos ?? owner.declared.open
          const found = fields[at] === undefined ? {} : commentsOf(declaredFile, declared, fields, at)
          return { name: names[at] ?? '', pos, type, doc: commentText(found.doc), comment: commentText(found.comment) }
        })
      : inline.map(
          (field): Parameter => ({
            name: field.name,
            pos: field.pos,
            type: field.type,
            doc: commentText(field.doc),
            comment: commentText(field.comment),
          }),
        )
  const read = parameters.map((parameter, index) =>
    readParameter(
      registration,
      owner,
      parameter,
      inline === undefined && owner.variadic && index === parameters.length - 1,
    ),
  )
  if (read.includes(undefined)) return undefined
  const complete = read.filter((argument) => argument !== undefined)
  return {
    arguments: complete.map(({ argument }) => argument),
    mentioned: complete.flatMap(({ reference }) => mentioned(reference)),
  }
}

/** The fields of a struct without a name, or of a pointer to one. */
function inlineStruct(type: GoType): readonly StructField[] | undefined {
  let target = type
  while (target.kind === 'pointer') target = target.element
  return target.kind === 'struct' ? target.fields : undefined
}

function commentsOf(
  file: GoFile,
  { parameters, open, close }: FuncType,
  fields: readonly Unpacked[],
  at: number,
): { readonly doc?: CommentGroup; readonly comment?: CommentGroup } {
  const lineOf = file.places.line
  const line = lineOf(fields[at]!.pos)
  const before = lineOf(at === 0 ? open : fields[at - 1]!.pos)
  // Parameters are counted by groups here, as the SDK does.
  const after = lineOf(at + 1 < parameters.length ? (fields[at + 1]?.pos ?? close) : close)
  const allowsDoc = before !== line && before !== line - 1
  const allowsComment = after !== line
  let doc: CommentGroup | undefined
  let comment: CommentGroup | undefined
  if (allowsDoc || allowsComment) {
    for (const group of groupsNear(file, open, close)) {
      const last = group.comments.at(-1)!
      const lastLine = lineOf(last.pos) + (last.text.split('\n').length - 1)
      if (allowsDoc && doc === undefined && (lastLine === line || lastLine === line - 1)) doc = group
      if (allowsComment && comment === undefined && lineOf(group.comments[0]!.pos) === line) comment = group
    }
  }
  return { ...(doc === undefined ? {} : { doc }), ...(comment === undefined ? {} : { comment }) }
}

/** Comment groups that can touch a line of the parameters; all of them where `//line` moves lines about. */
function groupsNear(file: GoFile, open: number, close: number): readonly CommentGroup[] {
  const { groups } = file.syntax
  const first = (pos: number): number => {
    let low = 0
    let high = groups.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (groups[middle]!.comments[0]!.pos < pos) low = middle + 1
      else high = middle
    }
    return low
  }
  const end = file.text.indexOf('\n', close)
  return groups.slice(first(open), first(end < 0 ? file.text.length : end))
}

function readParameter(
  registration: Registration,
  owner: ParameterOwner,
  { name, pos, type, doc, comment }: Parameter,
  variadic: boolean,
): { readonly argument: ArgumentTypedef; readonly reference: Reference } | undefined {
  const what = `Argument ${name === '' ? `of type ${typeText(type)}` : name} of ${owner.what}`
  const holder: Holder = { what, file: owner.declaredFile, pos }
  if (type.kind === 'struct') {
    registration.say(
      'go-type',
      {
        where: what,
        type: 'struct',
        problem: 'a struct without a name can only be the one argument of a function',
        instead: 'Declare the struct as a type, or make it the only argument.',
      },
      holder.file,
      pos,
    )
    return undefined
  }
  if (isContext(type)) {
    registration.say('go-context', { where: what }, holder.file, pos)
    return undefined
  }
  let base: GoType = type
  let pointer = false
  while (base.kind === 'pointer') {
    pointer = true
    base = base.element
  }
  const reference = readReference(registration, pointer ? { kind: 'pointer', element: base } : base, holder)
  const above = readPragmas(doc)
  const behind = readPragmas(comment)
  const pragmas = new Map([...above.values, ...behind.values])
  const settings = readPragmaSettings(registration, pragmas, holder)
  if (reference === undefined || settings === undefined) return undefined
  const { optional, deprecated } = settings
  // What default a type has that is not known cannot be said; that callers may leave it out can.
  const isUndecided = reference.kind === 'void' && reference.undecided
  const hasDefault = pragmas.has('default') && !isUndecided
  if (deprecated !== undefined && !optional && !hasDefault && !variadic && !isPointer(type)) {
    registration.say('go-deprecated-required', { where: what }, holder.file, pos)
    return undefined
  }
  const typeReference = toTypeReference(
    registration,
    reference,
    holder,
    optional || (isUndecided && pragmas.has('default')),
  )
  const defaultValue = hasDefault
    ? readDefault(registration, reference, pragmas.get('default') ?? null, holder)
    : undefined
  if (typeReference === undefined || (hasDefault && defaultValue === undefined)) return undefined
  const reason = reasonOf(registration, pragmas, holder)
  const fillsIn = settings.defaultPath !== '' || settings.defaultAddress !== ''
  return {
    reference,
    argument: {
      name: name === '' ? reference.text : name,
      type: typeReference,
      description: above.rest.trim() || behind.rest.trim(),
      sourceMap: owner.declaredFile.places.place(pos),
      ignore: settings.ignore,
      ...(reason === undefined ? {} : { deprecated: reason }),
      ...(defaultValue === undefined ? {} : { defaultValue }),
      ...(settings.defaultPath === '' ? {} : { defaultPath: settings.defaultPath }),
      ...(settings.defaultAddress === '' ? {} : { defaultAddress: settings.defaultAddress }),
      ...(isWorkspace(typeReference) && !fillsIn && !typeReference.optional ? sentBySdk({ optional: false }) : {}),
    },
  }
}

const isWorkspace = (type: TypeReference): boolean => type.kind === 'OBJECT' && type.name === 'Workspace'

/** Whether Go's type says that nothing need be given: a pointer, or a name for one. */
function isPointer(type: GoType): boolean {
  if (type.kind === 'pointer') return true
  return type.kind === 'named' && isPointer(type.underlying)
}

/** Names of parameters, one each. */
export const parameterNames = (fields: readonly Field[]): readonly string[] =>
  fields.flatMap((field) => (field.names.length === 0 ? [''] : field.names.map(({ name }) => name)))

export const isVariadic = (fields: readonly Field[]): boolean => {
  const last: Expr | undefined = fields.at(-1)?.type
  return last?.kind === 'ellipsis'
}
