import { resolve } from 'node:path'
import type { Target } from '../../src/versions/types.ts'

const text = (value: string): string => JSON.stringify(value)

/** What a text on the command line lets be read of the computer: a path, or a variable of the environment. */
export interface HostRead {
  readonly path?: string
  readonly variable?: string
}

/** The absolute path or the variable that a text stands for as an object of that type. */
export function hostRead(type: string, value: string): HostRead {
  if ((type === 'Directory' || type === 'File') && !isRemote(value)) return { path: resolve(value) }
  const [, scheme, rest = ''] = (type === 'Secret' && /^(env|file):(?:\/\/)?(.*)$/s.exec(value)) || []
  if (scheme === 'file') return { path: resolve(rest) }
  return scheme === 'env' ? { variable: rest } : {}
}

const isRemote = (value: string): boolean => /^(https?|git|ssh):\/\//.test(value)

/**
 * The query that gives the ID of what a text stands for, as `dagger call` reads it: a path for a Directory or File, an address
 * for a Container, `env:NAME` and the like for a Secret. Undefined where nothing on a command line stands for such an object.
 */
export function objectQuery(type: string, value: string, target: Target): string | undefined {
  switch (type) {
    case 'Directory':
    case 'File': {
      const field = type.toLowerCase()
      if (isRemote(value)) {
        return type === 'File' ? `{http(url:${text(value)}){id}}` : gitQuery(value, 'tree{id}')
      }
      return `{host{${field}(path:${text(resolve(value))}){id}}}`
    }
    case 'Container':
      return `{container{from(address:${text(value)}){id}}}`
    case 'Secret':
      return secretQuery(value, target)
    case 'CacheVolume':
      return `{cacheVolume(key:${text(value)}){id}}`
    case 'GitRepository':
      return `{git(url:${text(value)}){id}}`
    case 'GitRef':
      return gitQuery(value, 'id')
    default:
      return undefined
  }
}

function gitQuery(value: string, selection: string): string {
  const [url = '', ref] = value.split('#')
  return `{git(url:${text(url)}){${ref === undefined ? 'head' : `ref(name:${text(ref)})`}{${selection}}}}`
}

function secretQuery(value: string, target: Target): string {
  if (!target.has('Query.secret(uri:)')) {
    const plaintext = value.startsWith('env:') ? (process.env[value.replace(/^env:(\/\/)?/, '')] ?? '') : value
    return `{setSecret(name:${text(value)},plaintext:${text(plaintext)}){id}}`
  }
  const { path } = hostRead('Secret', value)
  const uri = path !== undefined ? `file://${path}` : value.replace(/^([a-z]+):(?!\/\/)/, '$1://')
  return `{secret(uri:${text(uri)}){id}}`
}
