import { relative } from 'node:path/posix'
import type ts from 'typescript'
import { createFinding, type Finding } from '../../findings/index.ts'
import { nameThatBecomes, toCamel, toLowerCamel } from '../../names/index.ts'
import { decodeTypedefs, toJson } from '../../typedefs/index.ts'
import { createTarget, newestStable } from '../../versions/index.ts'
import { typescriptName } from '../spelling/typescript.ts'
import { dependencyApi } from '../uses/dependencyApi.ts'
import { createProgram } from './createProgram.ts'
import { dependencyNames } from './dependencyNames.ts'
import { directorySources } from './directorySources.ts'
import { locateModule } from './locateModule.ts'
import { memorySources } from './memorySources.ts'
import type { ModuleSources } from './moduleSources.ts'
import { scanProgram } from './scanProgram.ts'
import { sortFindings } from './sortFindings.ts'
import { sourceDigest } from './sourceDigest.ts'
import { sourceMapOf } from './sourceMapOf.ts'
import { sourcesElsewhere } from './sourcesElsewhere.ts'
import type { ScanInput, ScanResult } from './types.ts'
import { loadTypeScript, type TypeScript } from './typescript.ts'
import { readUses } from './uses/readUses.ts'

const refuse = (findings: readonly Finding[]): ScanResult =>
  Object.freeze({ ok: false, findings: Object.freeze([...findings]) })

/**
 * Reads the types of a TypeScript module from its sources, without executing any of them. Gives the neutral document with
 * the digest of what it was read from, or everything that is wrong, each finding (`scan-*`) with its place in the source.
 */
export async function scanModule(input: ScanInput): Promise<ScanResult> {
  const compiler = await loadTypeScript()
  if (compiler === undefined) return refuse([createFinding('scan-no-typescript', '', {})])
  if ('files' in input) return scanSources(compiler, memorySources(input), input.name)
  const located = locateModule(input)
  if (!located.ok) return refuse(located.findings)
  const scanned = scanSources(
    compiler,
    {
      ...directorySources(located.folder, input.sdk),
      dependencies: input.dependencies ?? dependencyNames(located).map((each) => ({ name: each })),
    },
    located.name,
    input.directory,
  )
  const elsewhere = sourcesElsewhere(located)
  return elsewhere === undefined ? scanned : { ...scanned, findings: Object.freeze([...scanned.findings, elsewhere]) }
}

function scanSources(compiler: TypeScript, sources: ModuleSources, name: string, directory = sources.root): ScanResult {
  if (sources.files.length === 0) return refuse([createFinding('scan-no-sources', '', { directory })])
  // The types of the newest release, and the names of the newest that modules commonly ask for.
  const newest = createTarget({ release: 'latest-beta', engineVersion: newestStable })
  if (!newest.ok) return refuse(newest.findings)
  try {
    const moduleProgram = createProgram(compiler, sources)
    const { program, isCore } = moduleProgram
    const own = program
      .getSourceFiles()
      .filter(
        (file) =>
          !isCore(file.fileName) &&
          !program.isSourceFileDefaultLibrary(file) &&
          !program.isSourceFileFromExternalLibrary(file),
      )
    const { typedefs, findings } = scanProgram(compiler, moduleProgram, own, sources.root, name, newest.target)
    const sorted = sortFindings(findings)
    if (typedefs.objects.length === 0 && sorted.length === 0) {
      return refuse([
        createFinding('scan-no-objects', '', {
          module: name,
          wanted: nameThatBecomes(newest.target, name) ?? toCamel(newest.target, name),
        }),
      ])
    }
    if (sorted.some(({ severity }) => severity === 'error')) return refuse(sorted)
    const decoded = decodeTypedefs(toJson(typedefs))
    if (!decoded.ok) return refuse(decoded.findings)
    const pathOf = (file: ts.SourceFile): string => relative(sources.root, file.fileName)
    const usesInput = {
      compiler,
      checker: program.getTypeChecker(),
      dependencies: new Set(
        (sources.dependencies ?? []).map((each) => typescriptName(toLowerCamel(newest.target, each.name))),
      ),
      api: dependencyApi(sources.dependencies ?? []),
      isCore: (node: ts.Node) => isCore(node.getSourceFile().fileName),
      sourceMapOf: (node: ts.Node) => sourceMapOf(compiler, node, pathOf),
    }
    const read = own.map((file) => ({ path: relative(sources.root, file.fileName), text: file.text }))
    return Object.freeze({
      ok: true,
      typedefs: decoded.typedefs,
      uses: readUses(usesInput, own),
      digest: sourceDigest(name, read),
      sources: Object.freeze(read.map(({ path }) => path).sort()),
      findings: Object.freeze(sorted),
    })
  } catch (error) {
    // The compiler recurses: what no person writes can exhaust the stack.
    if (error instanceof RangeError) return refuse([createFinding('scan-too-deep', '', {})])
    throw error
  }
}
