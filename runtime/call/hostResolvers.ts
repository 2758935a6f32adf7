import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EngineObject, InputValue, Resolver } from '../../src/engine/api/index.ts'

/**
 * Answers what a caller's own computer can: the contents of files named on the command line, and secrets. Everything else of
 * the core API stays as it is on the embedded engine, which runs nothing.
 */
export function hostResolvers(env: Readonly<Record<string, string | undefined>>): ReadonlyMap<string, Resolver> {
  const read = (path: string): ReturnType<Resolver> => {
    try {
      return { value: readFileSync(path, 'utf8') }
    } catch (error) {
      return { error: (error as Error).message }
    }
  }
  return new Map<string, Resolver>([
    [
      'File.contents',
      ({ receiver }) => {
        const path = hostPath(receiver)
        return path === undefined ? unknown('File.contents', 'a file that comes from a container') : read(path)
      },
    ],
    [
      'Secret.plaintext',
      ({ receiver }) => {
        const plaintext = textArgument(receiver, 'plaintext')
        if (plaintext !== undefined) return { value: plaintext }
        const [, scheme, rest = ''] = /^(env|file):\/\/(.*)$/s.exec(textArgument(receiver, 'uri') ?? '') ?? []
        if (scheme === 'file') return read(rest)
        if (scheme === 'env') {
          const value = env[rest]
          return value === undefined ? { error: `secret env var not found: "${rest}"` } : { value }
        }
        return unknown('Secret.plaintext', 'a secret that is neither env:NAME nor file:PATH')
      },
    ],
  ])
}

const unknown = (field: string, what: string): { readonly error: string } => ({
  error: `${field} of ${what} is not known here: this embedded engine runs nothing. Connect to a real Dagger engine for it.`,
})

function textArgument({ origin }: EngineObject, name: string): string | undefined {
  const value: InputValue | undefined = origin?.arguments.find((each) => each.name === name)?.value
  return value?.kind === 'string' ? value.value : undefined
}

/** Where a file or directory of the host is; undefined for any other. */
function hostPath(object: EngineObject): string | undefined {
  const { origin } = object
  const path = textArgument(object, 'path')
  if (origin?.receiver === undefined || path === undefined || !/^(file|directory)$/.test(origin.field)) return undefined
  if (origin.receiver.type === 'Host') return path
  const parent = origin.receiver.type === 'Directory' ? hostPath(origin.receiver) : undefined
  return parent === undefined ? undefined : join(parent, path)
}
