import type { GraphQLFieldConfig, GraphQLResolveInfo, GraphQLSchema } from 'graphql'
import { LimitError } from '../limits.ts'

/** What introspection is answered from, and who is told of each value of the answer. */
export interface MetaContext {
  readonly schema: GraphQLSchema
  readonly count: (value: unknown) => void
  /** Values that were asked for. */
  asked: number
  /** Why no more is answered. */
  over?: LimitError | undefined
}

type Path = GraphQLResolveInfo['path']
export type Fields = Record<string, GraphQLFieldConfig<never, MetaContext>>

// More than anybody asks for, and less than the library's stack holds.
const MOST_LEVELS = 500

function levelsProblem(path: Path): LimitError | undefined {
  let levels = 0
  for (let at: Path | undefined = path; at; at = at.prev) levels++
  return levels > MOST_LEVELS ? new LimitError(`introspection nests deeper than ${MOST_LEVELS} levels`) : undefined
}

/**
 * The same fields, each value of which is counted, and which answer no more beyond the limits: types refer to each other, so that
 * a document of a few levels can ask for more than there is memory.
 */
export function counted(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([name, field]): [string, Fields[string]] => {
    const own = field.resolve ?? ((part: never) => part[name])
    return [
      name,
      {
        ...field,
        resolve: (part, given, context, info) => {
          if (++context.asked % 64 === 0) context.over ??= levelsProblem(info.path)
          if (context.over) throw context.over
          const value = own(part, given, context, info)
          context.count(value)
          return value
        },
      },
    ]
  })
  return Object.fromEntries(entries)
}
