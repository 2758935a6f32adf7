import { posix as path } from 'node:path'
import type { Config } from '../config/index.ts'
import { createFinding, type Finding } from '../findings/index.ts'
import { languageOf, type Uses } from '../languages/index.ts'
import { decodeTypedefs, type SourceMap, type Typedefs } from '../typedefs/index.ts'
import { type FileTree, folderConfig, moduleSdk, type Workspace } from '../workspace/index.ts'

/** What configures a module, on newer engines and on older ones. */
export interface Configured {
  readonly config?: Config
  readonly olderConfig?: Config
}

/** Whose module it is, as far as that is known without reading it. */
export interface Identity {
  readonly name: string
  readonly sdk?: string
  readonly language?: string
  readonly engineVersion?: string
}

export type ReadResult = Configured & {
  readonly identity: Identity
  /** Where its sources lie in the tree. */
  readonly folder: string
} & (
    | {
        readonly state: 'read'
        readonly typedefs: Typedefs
        readonly uses?: Uses
        readonly places?: ReadonlyMap<string, SourceMap>
        readonly findings: readonly Finding[]
      }
    | { readonly state: 'unread' | 'no-code'; readonly findings: readonly Finding[] }
  )

/** Reads the module of a folder, from its `typedefs.json` or its sources. What cannot be read is a result too. */
export async function readModule(
  tree: FileTree,
  workspace: Workspace,
  root: string,
  folder: string,
): Promise<ReadResult> {
  const read = await readAt(tree, workspace, root, folder)
  return { ...read, findings: read.findings.map((finding) => withoutRoot(finding, root)) }
}

/** Files in messages as paths from the top, wherever the tree lies. */
function withoutRoot(finding: Finding, root: string): Finding {
  const { code, pointer, data } = finding
  const { file } = data
  if (root === '' || typeof file !== 'string' || !file.startsWith(`${root}/`)) return finding
  const named = { ...data, file: file.slice(root.length + 1) }
  const { message, hint } = createFinding(code, pointer, named as never)
  return { ...finding, message, hint, data: named }
}

async function readAt(tree: FileTree, workspace: Workspace, root: string, folder: string): Promise<ReadResult> {
  const bytes = tree.read(path.join(folder, 'typedefs.json'))
  const found = bytes === undefined ? folderConfig(tree, folder) : configUpwards(tree, root, folder)
  const folderName = path.basename(path.resolve('/', folder)) || 'module'
  if (found?.ok === false) return { state: 'unread', identity: { name: folderName }, folder, findings: found.findings }
  const configured = found === undefined ? {} : { ...configsOf(tree, folder, found.config) }
  const sdk = found === undefined ? undefined : moduleSdk(found.config)
  const language = sdk === undefined ? undefined : languageOf(sdk)?.name
  const engineVersion = found?.config.engineVersion
  const identity: Identity = {
    name: found?.config.name ?? folderName,
    ...(sdk === undefined ? {} : { sdk }),
    ...(language === undefined ? {} : { language }),
    ...(engineVersion === undefined ? {} : { engineVersion }),
  }
  const shared = { identity, folder, ...configured }
  if (bytes !== undefined) {
    const decoded = decodeTypedefs(bytes)
    if (!decoded.ok) return { ...shared, state: 'unread', findings: decoded.findings }
    const { typedefs } = decoded
    return { ...shared, identity: { ...identity, name: typedefs.name }, state: 'read', typedefs, findings: [] }
  }
  const read = await workspace.read(folder)
  if (read === undefined) return { ...shared, state: 'no-code', findings: [] }
  const sources = path.join(folder, found?.config.source ?? '')
  if (!read.ok) return { ...shared, folder: sources, state: 'unread', findings: read.findings }
  const { typedefs, uses, places, findings } = read
  const beside = { ...(uses && { uses }), ...(places && { places }) }
  return { ...shared, folder: sources, state: 'read', typedefs, findings, ...beside }
}

function configUpwards(tree: FileTree, root: string, folder: string): ReturnType<typeof folderConfig> {
  for (let at = folder; ; at = path.dirname(at)) {
    const found = folderConfig(tree, at)
    if (found !== undefined || at === root || at === path.dirname(at)) return found
  }
}

/** Places in messages are those of the module itself, so that equal modules say equal things. */
const named = (config: Config): Config => ({ ...config, file: path.basename(config.file) })

function configsOf(tree: FileTree, folder: string, config: Config): Configured {
  const newest = { config: named(config) }
  if (config.kind === 'dagger.json') return newest
  const older = folderConfig(tree, folder, ['dagger.json'])
  if (!older?.ok) return newest
  return { ...newest, olderConfig: named(older.config) }
}
