import type { Resolver } from '../api/index.ts'
import { FileProblem } from '../files/index.ts'
import type { Host } from './host.ts'
import { making, reading } from './rows.ts'
import { known, type SecretValue, Unknown } from './value.ts'

/** What an ID says instead of a secret's plaintext, as engines write it. */
const MASK = '***'

/** An ID is not where a secret is kept: the session knows the plaintext, the recipe does not. */
const setSecret: Resolver = ({ arguments: args, origin, object }) => {
  const [name = '', plaintext = ''] = ['name', 'plaintext'].map((each) => {
    const value = args.get(each)
    return value?.kind === 'string' ? value.value : ''
  })
  const value: SecretValue = {
    kind: 'secret',
    name,
    plaintext() {
      if (plaintext !== MASK) return plaintext
      throw new FileProblem(`secret ${JSON.stringify(name)} was not set in this session`)
    },
  }
  const masked = origin.arguments.map((argument) =>
    argument.name === 'plaintext' ? { name: argument.name, value: { kind: 'string', value: MASK } as const } : argument,
  )
  return { value: { ...object('Secret', value), origin: { ...origin, arguments: masked } } }
}

export function secretResolvers(host: Host | undefined): readonly (readonly [string, Resolver])[] {
  const variable = (name: string): string => {
    const value = host?.variable(name)
    if (value !== undefined) return value
    throw new FileProblem(
      `secret env var not found: ${JSON.stringify(name.length < 4 ? name : `${name.slice(0, 3)}...`)}`,
    )
  }
  const file = (path: string): string => {
    const node = host?.at(path)
    if (node?.kind !== 'file') throw new FileProblem(`failed to read secret file ${JSON.stringify(path)}`)
    return new TextDecoder().decode(node.bytes())
  }
  const lookUp = (uri: string): string => {
    const [, scheme, rest = ''] = /^(env|file):\/\/(.*)$/s.exec(uri) ?? []
    if (scheme === 'env') return variable(rest)
    if (scheme === 'file') return file(rest)
    throw new FileProblem(
      `this embedded engine knows secrets of env:// and file:// only, not ${/^\w*/.exec(uri)?.[0] ?? ''}://`,
    )
  }
  return [
    ['Query.setSecret', setSecret],
    ...making('Secret', {
      'Query.secret': (_, args) => {
        const uri = args.maybeText('uri')
        // Up to v0.15.3 it names a secret that was set.
        if (uri === undefined) throw new Unknown()
        return { kind: 'secret', uri, plaintext: () => lookUp(uri) }
      },
    }),
    ...reading({
      'Secret.plaintext': (on) => known(on, 'secret').plaintext(),
      'Secret.name': (on) => known(on, 'secret').name ?? '',
      'Secret.uri': (on) => known(on, 'secret').uri ?? '',
    }),
  ]
}
