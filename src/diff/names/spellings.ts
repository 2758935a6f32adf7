import { commandName, formatIdentifier } from '../../names/index.ts'
import { capitalize } from '../../text/capitalize.ts'
import type { Target } from '../../versions/index.ts'

/** How callers write a name; what clients make of an enum member is not known. */
export interface Spelling {
  readonly graphql: string
  /** As a command, or a flag, of `dagger call`; types and enum members have none. */
  readonly cli?: string
  readonly go?: string
  readonly python?: string
  readonly typescript?: string
}

export type NameKind = 'type' | 'function' | 'field' | 'argument' | 'member'

// What the Go generator writes in capitals wherever it is a word of its own.
const initialisms = new Set(
  'ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI UID UUID URI URL UTF8 VM XML XMPP XSRF XSS'.split(
    ' ',
  ),
)
const border = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/
const goName = (name: string): string =>
  capitalize(name)
    .split(border)
    .map((word) => (initialisms.has(word.toUpperCase()) ? word.toUpperCase() : word))
    .join('')

/** How a name that engines made is written by callers on a target: by the dictionary, or as generators did before. */
export function spelling(target: Target, kind: NameKind, graphql: string): Spelling {
  const dictionary = target.behaves('names-by-dictionary')
  const pascal = dictionary ? formatIdentifier(graphql, 'PASCAL') : goName(graphql)
  const snake = dictionary ? formatIdentifier(graphql, 'SNAKE') : graphql.split(border).join('_').toLowerCase()
  const command = commandName(target, graphql)
  const isType = kind === 'type'
  if (kind === 'member') return { graphql }
  return {
    graphql,
    ...(isType ? {} : { cli: kind === 'argument' ? `--${command}` : command }),
    go: pascal,
    python: isType ? graphql : snake,
    typescript: graphql,
  }
}
