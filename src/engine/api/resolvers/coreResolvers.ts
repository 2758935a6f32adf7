import { apiHistory } from '../../../versions/index.ts'
import { isBuilderCall } from '../../module/builder/index.ts'
import type { Resolver, Resolvers } from '../resolver.ts'
import { builderResolver } from './builderResolver.ts'
import { readers } from './readers.ts'
import { loadResolver, rootResolvers } from './rootResolvers.ts'

let made: Resolvers | undefined

/** What every embedded engine answers: building and reading typedefs, IDs, and little else of the core API. */
export function coreResolvers(): Resolvers {
  made ??= make()
  return made
}

function make(): Resolvers {
  const resolvers = new Map<string, Resolver>([...rootResolvers, ...readers()])
  for (const [type, { members }] of apiHistory()) {
    for (const field of members.keys())
      if (isBuilderCall(type, field)) resolvers.set(`${type}.${field}`, builderResolver)
    const isObject = type !== 'Query' && members.has('id')
    if (isObject) resolvers.set(`Query.load${type}FromID`, loadResolver)
  }
  return resolvers
}
