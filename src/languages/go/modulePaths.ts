/** How a Go module is called in its imports. */
export interface ModulePaths {
  readonly path: string
  /** What the SDK calls it without a go.mod; absent where a go.mod says otherwise. */
  readonly usual?: string
  /** Whether its go.mod says `main`, as those of old templates do. */
  readonly isMain: boolean
}

const kebab = (name: string): string =>
  name
    .trim()
    .replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4')
    .replace(/[_ .]+/g, '-')
    .toLowerCase()

/** The paths of a module. In: its name and the text of its go.mod. */
export function modulePaths(name: string, modFile: string | undefined): ModulePaths {
  const written = modFile === undefined ? undefined : /^[ \t]*module[ \t]+"?([^\s"]+)"?/m.exec(modFile)?.[1]
  const usual = `dagger/${kebab(name)}`
  if (written === undefined) return { path: usual, usual, isMain: false }
  return written === 'main' ? { path: written, usual, isMain: true } : { path: written, isMain: false }
}

/** The line that a go.mod lacks and the SDK cannot do without. */
export function missingDirective(modFile: string | undefined): 'module' | 'go' | undefined {
  if (modFile === undefined) return undefined
  return (['module', 'go'] as const).find(
    (directive) => !new RegExp(`^[ \\t]*${directive}[ \\t]+\\S`, 'm').test(modFile),
  )
}
