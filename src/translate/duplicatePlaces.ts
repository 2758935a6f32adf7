interface Named {
  readonly name: string
}

/** Whether a list holds no duplicates: the quick answer for nearly every one. */
export function allDiffer(parts: readonly Named[], graphqlName: (name: string) => string): boolean {
  if (parts.length > FEW) return new Set(parts.map(({ name }) => graphqlName(name))).size === parts.length
  for (let i = 1; i < parts.length; i++) {
    for (let j = 0; j < i; j++) if (graphqlName(parts[i]!.name) === graphqlName(parts[j]!.name)) return false
  }
  return true
}

const FEW = 8

/** For each part the position of the one whose place it takes, or its own. Parts are the same by name or by GraphQL name. */
export function placesOf(parts: readonly Named[], graphqlName: (name: string) => string): number[] {
  const byName = new Map<string, number>()
  const byGraphqlName = new Map<string, number>()
  return parts.map(({ name }, i) => {
    const graphql = graphqlName(name)
    const place = byName.get(name) ?? byGraphqlName.get(graphql) ?? i
    byName.set(name, place)
    byGraphqlName.set(graphql, place)
    return place
  })
}
