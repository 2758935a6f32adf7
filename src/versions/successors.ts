const artifacts = 'Artifacts (Workspace.artifacts, from v1.0.0-beta.15 on)'

/**
 * What Dagger has in place of core types that are gone, where it is known (API history; the types that came with the release
 * in which the old ones went).
 */
export const successors: ReadonlyMap<string, string> = new Map(
  Object.entries({
    CheckGroup: artifacts,
    GeneratorGroup: artifacts,
    Up: artifacts,
    UpGroup: artifacts,
    TerminalGroup: artifacts,
    AgentGroup: artifacts,
    GitModuleSource: 'ModuleSource',
    LocalModuleSource: 'ModuleSource',
  }),
)
