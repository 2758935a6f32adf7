import { capitalize } from '../../text/capitalize.ts'
import { camel } from './camel.ts'

const initialisms: ReadonlySet<string> = new Set(
  'ACL API ASCII CPU CSS DNS EOF GUID HTML HTTP HTTPS ID IP JSON LHS QPS RAM RHS RPC SLA SMTP SQL SSH TCP TLS TTL UDP UI UID UUID URI URL UTF8 VM XML XMPP XSRF XSS FS SDK LLM'.split(
    ' ',
  ),
)

/** Words of a name: they end before a capital that follows a small letter, and at underscores. */
const words = (name: string): readonly string[] =>
  name.split(/_+/).flatMap((part) => part.split(/(?<=\p{Ll})(?!\p{Ll})/u))

/**
 * How the generated Go library spells a type, field or argument of the API: `withExec` → `WithExec`, `id` → `ID`,
 * `httpState` → `HTTPState`.
 */
export function goName(name: string): string {
  const text = capitalize(name)
  if (/^\p{Ll}*$/u.test(text)) return text
  return words(text)
    .map((word, index) => {
      const upper = word.toUpperCase()
      if (initialisms.has(upper)) return upper
      return index > 0 && word.toLowerCase() === word ? capitalize(word) : word
    })
    .join('')
}

/** The struct that holds the optional arguments of a field: `ContainerWithExecOpts`, `GitOpts` of the root. */
export const goOptionsName = (type: string, member: string): string =>
  `${type === 'Query' ? '' : goName(type)}${goName(member)}Opts`

/** The type itself; the root of the API is the client. */
export const goTypeName = (type: string): string => (type === 'Query' ? 'Client' : goName(type))

/** The constant of an enum's member: `NetworkProtocolTcp`, `ReturnTypeSuccess`. */
export const goEnumMember = (type: string, member: string): string => type + camel(member)
