import { createHash } from 'node:crypto'
import { posix as path } from 'node:path'
import type { Config } from '../config/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { type Dependency, type Language, languageOf, type ModuleSources, type Reading } from '../languages/index.ts'
import type { FileTree } from './fileTree.ts'
import { localFolder } from './localFolder.ts'
import { folderConfig } from './moduleConfig.ts'
import { moduleDependencies, moduleSdk } from './moduleSdk.ts'
import { sourceFiles } from './sourceFiles.ts'

/** A module as its sources give it. */
export type ReadModule = Extract<Reading, { ok: true }> & {
  readonly language: Language
  readonly config: Config
  /** Folder of the sources, in the tree. */
  readonly folder: string
  /** `sha256:…` over the module's name and what it was read from. */
  readonly digest: string
}

export type ModuleResult = ReadModule | { readonly ok: false; readonly findings: readonly Finding[] }

export interface Workspace {
  /**
   * Reads the module whose configuration lies in a folder. Undefined: there is no configuration, or it names no SDK.
   * Findings: those of the configuration and of the reader, `module-language-unread`.
   *
   * @param name wins over the configuration's
   */
  read(folder: string, name?: string): Promise<ModuleResult | undefined>
}

/** So many modules are kept: those of a repository depend on each other, those of a disk do not fit into memory. */
const MOST_KEPT = 200

/** Modules of one tree of files. Each is read once while it is among the last that were read, whoever depends on it. */
export function createWorkspace(tree: FileTree): Workspace {
  const known = new Map<string, Promise<ModuleResult | undefined>>()

  function reaches(from: string, to: string, seen: Set<string>): boolean {
    if (from === to) return true
    if (seen.has(from)) return false
    seen.add(from)
    const read = folderConfig(tree, from)
    if (!read?.ok) return false
    const below = moduleDependencies(read.config).map(({ source }) => localFolder(from, source))
    return below.some((target) => target !== undefined && reaches(target, to, seen))
  }

  async function dependenciesOf(folder: string, config: Config): Promise<readonly Dependency[]> {
    const found: Dependency[] = []
    for (const { name, source } of moduleDependencies(config)) {
      const target = localFolder(folder, source)
      const local = target === undefined ? undefined : folderConfig(tree, target)
      const called = name ?? (local?.ok ? local.config.name : undefined) ?? remoteName(source)
      // Modules in a circle, which engines refuse, would wait for each other.
      const apart = target !== undefined && local?.ok && !reaches(target, folder, new Set())
      const read = apart ? await workspace.read(target) : undefined
      const engineVersion = local?.ok ? local.config.engineVersion : undefined
      found.push({
        name: called,
        ...(read?.ok ? { typedefs: read.typedefs } : {}),
        ...(engineVersion === undefined ? {} : { engineVersion }),
      })
    }
    return found
  }

  async function readAt(folder: string, given: string | undefined): Promise<ModuleResult | undefined> {
    const found = folderConfig(tree, folder)
    if (found === undefined || !found.ok) return found
    const { config } = found
    const sdk = moduleSdk(config)
    if (sdk === undefined) return undefined
    const language = languageOf(sdk)
    if (language === undefined) return refuse([createFinding('module-language-unread', '', { sdk })])
    const name = given ?? config.name
    if (name === undefined) return refuse([createFinding('scan-no-name', '', { directory: folder })])
    const root = path.join(folder, config.source ?? '')
    if (tree.onDisk && language.onDisk !== undefined) {
      const reading = await language.onDisk.read(folder, given, await dependenciesOf(folder, config))
      return reading.ok ? { ...reading, language, config, folder: root, digest: reading.digest ?? '' } : reading
    }
    const listed = sourceFiles(tree, root, language)
    const { engineVersion } = config
    const sources: ModuleSources = {
      name,
      files: listed.files,
      unread: listed.unread,
      ...(engineVersion === undefined ? {} : { engineVersion }),
      dependencies: await dependenciesOf(folder, config),
    }
    const reading = await language.read(sources)
    const findings = [...listed.findings, ...reading.findings]
    if (!reading.ok) return refuse(findings)
    return { ...reading, findings, language, config, folder: root, digest: digestOf(sources) }
  }

  const workspace: Workspace = {
    read(folder, name) {
      const key = JSON.stringify([folder, name])
      let reading = known.get(key)
      if (reading === undefined) {
        reading = readAt(folder, name)
        known.set(key, reading)
        if (known.size > MOST_KEPT) known.delete(known.keys().next().value!)
      }
      return reading
    },
  }
  return workspace
}

const refuse = (findings: readonly Finding[]): ModuleResult => ({ ok: false, findings })

/** What a module of another repository is called where no name is given: the last part of its path. */
const remoteName = (source: string): string =>
  source
    .replace(/@[^@/]*$/, '')
    .replace(/(\.git)?\/*$/, '')
    .split('/')
    .at(-1) ?? source

function digestOf({ name, files, engineVersion = '', dependencies = [] }: ModuleSources): string {
  const hash = createHash('sha256').update(JSON.stringify([name, engineVersion, dependencies]))
  for (const [file, text] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(JSON.stringify([file, text]))
  return `sha256:${hash.digest('hex')}`
}
