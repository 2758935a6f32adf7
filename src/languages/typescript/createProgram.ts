import { dirname, join } from 'node:path/posix'
import type ts from 'typescript'
import { coreDeclarations } from './coreDeclarations.ts'
import { libraryFilesOf } from './libraryFiles.ts'
import type { ModuleSources } from './moduleSources.ts'
import type { TypeScript } from './typescript.ts'

/** A program over a module's sources, and which of its files are Dagger's own declarations. */
export interface ModuleProgram {
  readonly program: ts.Program
  isCore(fileName: string): boolean
  /** Its own declarations stand in for those of `@dagger.io/dagger`, which are not installed. */
  readonly standIn: boolean
  /** Names that it does not declare may be those of a dependency's types. */
  readonly dependent: boolean
}

export const coreSpecifier = '@dagger.io/dagger'
const standInPath = '/dagger-core/index.d.ts'

// Files nobody edits between two scans: the language's library and the SDK's declarations.
const libraryFiles = new Map<string, ts.SourceFile>()

const isCoreSpecifier = (specifier: string): boolean =>
  specifier === coreSpecifier || specifier.startsWith(`${coreSpecifier}/`)

/**
 * Makes the compiler's program over the sources. Nothing is emitted or executed; of `@dagger.io/dagger` only its own
 * declarations are read, not those of the packages it needs.
 */
export function createProgram(compiler: TypeScript, sources: ModuleSources): ModuleProgram {
  const options: ts.CompilerOptions = {
    target: compiler.ScriptTarget.ES2022,
    module: compiler.ModuleKind.ESNext,
    moduleResolution: compiler.ModuleResolutionKind.Bundler,
    lib: libraryFilesOf(sources.files.map((path) => sources.readFile(join(sources.root, path)) ?? '')),
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    allowImportingTsExtensions: true,
    ...(sources.paths === undefined ? {} : { paths: sources.paths, baseUrl: sources.root }),
  }
  const libraryFolder = dirname(compiler.getDefaultLibFilePath(options).replaceAll('\\', '/'))
  const fileExists = (path: string): boolean => path === standInPath || sources.fileExists(path)
  const readFile = (path: string): string | undefined => {
    if (path === standInPath) return coreDeclarations()
    return path.startsWith(`${libraryFolder}/`) ? compiler.sys.readFile(path) : sources.readFile(path)
  }
  const resolutionHost: ts.ModuleResolutionHost = { fileExists, readFile, directoryExists: sources.directoryExists }
  const cache = compiler.createModuleResolutionCache(sources.root, (name) => name, options)
  const resolve = (specifier: string, from: string): ts.ResolvedModuleFull | undefined =>
    compiler.resolveModuleName(specifier, from, options, resolutionHost, cache).resolvedModule

  const findCore = (): string => {
    if (sources.sdk !== undefined) return sources.sdk
    const found = resolve(coreSpecifier, join(sources.root, 'index.ts'))
    return found !== undefined && /\.[cm]?ts$/.test(found.resolvedFileName) ? found.resolvedFileName : standInPath
  }
  const corePath = findCore()
  const coreFolder = `${dirname(corePath)}/`
  const ownsRoot = `${sources.root}/`.startsWith(coreFolder)
  const isCore = (path: string): boolean =>
    path === corePath ||
    (!ownsRoot && path.startsWith(coreFolder)) ||
    /\.gen\.(?:d\.)?[cm]?ts$/.test(path) ||
    path.includes(`/node_modules/${coreSpecifier}/`)

  const resolveOne = (specifier: string, from: string): ts.ResolvedModuleFull | undefined => {
    if (specifier === coreSpecifier)
      return { resolvedFileName: corePath, extension: corePath.endsWith('.d.ts') ? '.d.ts' : '.ts' }
    if (isCore(from) && !specifier.startsWith('.')) return undefined
    return resolve(specifier, from) ?? (isCoreSpecifier(specifier) ? resolveOne(coreSpecifier, from) : undefined)
  }

  const unread = compiler.JSDocParsingMode.ParseNone
  const host: ts.CompilerHost = {
    fileExists,
    readFile,
    directoryExists: sources.directoryExists,
    getCurrentDirectory: () => sources.root,
    getDefaultLibFileName: () => join(libraryFolder, 'lib.es2022.d.ts'),
    getDefaultLibLocation: () => libraryFolder,
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => '\n',
    writeFile: () => undefined,
    getSourceFile: (path, languageVersion) => {
      const kept = libraryFiles.get(path)
      if (kept !== undefined) return kept
      const text = readFile(path)
      if (text === undefined) return undefined
      if (path !== standInPath && !path.startsWith(`${libraryFolder}/`))
        return compiler.createSourceFile(path, text, languageVersion, true)
      const file = compiler.createSourceFile(path, text, { languageVersion: options.target!, jsDocParsingMode: unread })
      libraryFiles.set(path, file)
      return file
    },
    resolveModuleNameLiterals: (literals, from) =>
      literals.map((literal) => ({ resolvedModule: resolveOne(literal.text, from) })),
  }
  const program = compiler.createProgram({
    rootNames: sources.files.map((path) => join(sources.root, path)),
    options,
    host,
  })
  return { program, isCore, standIn: corePath === standInPath, dependent: (sources.dependencies ?? []).length > 0 }
}
