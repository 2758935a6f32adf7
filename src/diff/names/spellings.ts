import {
  goEnumMember,
  goName,
  pythonName,
  typescriptEnumMember,
  typescriptName,
  typescriptTypeName,
} from '../../languages/index.ts'
import { commandName, formatIdentifier } from '../../names/index.ts'
import type { Target } from '../../versions/index.ts'

/** How callers write a name. */
export interface Spelling {
  readonly graphql: string
  /** As a command, or a flag, of `dagger call`; modules, types and enum members have none. */
  readonly cli?: string
  readonly go: string
  readonly python: string
  readonly typescript: string
}

/** `module`: the function of the API that makes its main object. */
export type NameKind = 'module' | 'type' | 'function' | 'field' | 'argument' | 'member'

/**
 * How a name that engines made is written by callers on a target: by the dictionary, or as generators did before.
 *
 * @param owner the type that a member of an enum is of, as engines name it
 */
export function spelling(target: Target, kind: NameKind, graphql: string, owner = ''): Spelling {
  if (kind === 'member') {
    const typescript = typescriptEnumMember(graphql)
    return { graphql, go: goEnumMember(owner, graphql), python: graphql, typescript }
  }
  const dictionary = target.behaves('names-by-dictionary')
  const go = dictionary ? formatIdentifier(graphql, 'PASCAL') : goName(graphql)
  if (kind === 'type') return { graphql, go, python: graphql, typescript: typescriptTypeName(graphql) }
  const command = commandName(target, graphql)
  return {
    graphql,
    ...(kind === 'module' ? {} : { cli: kind === 'argument' ? `--${command}` : command }),
    go,
    python: dictionary ? formatIdentifier(graphql, 'SNAKE') : pythonName(graphql),
    typescript: typescriptName(graphql),
  }
}
