import type { ModuleSources } from '../types.ts'
import { isBuiltByName, isBuiltByTags } from './files/buildConstraint.ts'
import type { FindingList } from './registration/registration.ts'
import { parseFile } from './syntax/parseFile.ts'
import type { SyntaxProblem } from './syntax/tokens.ts'
import { createPackage, type GoFile, type GoPackage } from './types/goPackage.ts'
import { createPlaces } from './types/places.ts'

/** The packages of a module, read as they are asked for. */
export interface PackageLoader {
  /** Files of the module's own folder that Go builds, whatever their package. */
  readonly files: readonly GoFile[]
  /** Every folder with Go files. */
  readonly folders: ReadonlySet<string>
  /** Paths of the files that were read so far. */
  readonly read: readonly string[]
  /** Packages of other folders that were read so far. */
  readonly loaded: readonly GoPackage[]
  /** The package in another folder; undefined where there is none. */
  load(folder: string, path: string): GoPackage | undefined
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** What the SDK writes anew before it looks. */
const isGenerated = (path: string): boolean => path === 'dagger.gen.go' || path.startsWith('internal/dagger/')

/** Reads the files of a module, folder by folder. Says what is wrong with them. */
export function createPackageLoader({ files }: ModuleSources, findings: FindingList): PackageLoader {
  const paths = [...files.keys()].filter((path) => isBuiltByName(path) && !isGenerated(path)).sort()
  const read: string[] = []
  const loaded: GoPackage[] = []
  const byFolder = new Map<string, GoPackage | undefined>()

  function loadFolder(folder: string): readonly GoFile[] {
    return paths.flatMap((path): readonly GoFile[] => {
      const text = files.get(path)!
      if (folderOf(path) !== folder || !isBuiltByTags(text)) return []
      const { file, problems, tooDeep } = parseFile(text)
      read.push(path)
      const imports = file.declarations.flatMap((declaration) =>
        declaration.kind === 'general' ? declaration.specs.filter((spec) => spec.kind === 'import') : [],
      )
      const goFile: GoFile = { path, text, syntax: file, places: createPlaces(path, text, file.groups), imports }
      if (folder === '') sayProblems(findings, goFile, problems, tooDeep)
      else sayBroken(findings, goFile, problems[0]?.pos ?? tooDeep)
      return [goFile]
    })
  }

  function load(folder: string, path: string): GoPackage | undefined {
    if (!byFolder.has(folder)) {
      const list = loadFolder(folder)
      const name = list[0]?.syntax.packageName
      const made =
        name === undefined
          ? undefined
          : createPackage(
              path,
              name,
              list.filter(({ syntax }) => syntax.packageName === name),
            )
      byFolder.set(folder, made)
      if (made !== undefined) loaded.push(made)
    }
    return byFolder.get(folder)
  }

  return { files: loadFolder(''), folders: new Set(paths.map(folderOf)), read, loaded, load }
}

const MAX_PROBLEMS = 50

function sayProblems(
  findings: FindingList,
  file: GoFile,
  problems: readonly SyntaxProblem[],
  tooDeep: number | undefined,
): void {
  for (const { pos, problem } of problems.slice(0, MAX_PROBLEMS)) findings.say('read-syntax', { problem }, file, pos)
  if (tooDeep !== undefined)
    findings.say('read-too-deep', { problem: 'more levels than Go sources have' }, file, tooDeep)
}

/** Of another package than the module's own: its types are none of the module's. */
function sayBroken(findings: FindingList, file: GoFile, pos: number | undefined): void {
  if (pos === undefined) return
  const problem = 'it has a syntax error, so what it declares is not known'
  findings.say('go-file-left-out', { file: file.path, problem, instead: 'Correct the file.' }, file, pos)
}
