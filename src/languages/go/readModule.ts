import { createFinding, type Finding } from '../../findings/index.ts'
import { toCamel } from '../../names/index.ts'
import { createTarget } from '../../versions/index.ts'
import type { ModuleSources, Reading } from '../types.ts'
import { isBuiltByName, isBuiltByTags } from './files/buildConstraint.ts'
import { mainTypes, readTypes } from './registration/readTypes.ts'
import { FindingList, type Registration } from './registration/registration.ts'
import { parseFile } from './syntax/parseFile.ts'
import { createConstants } from './types/constants.ts'
import { createDaggerLibrary } from './types/daggerLibrary.ts'
import { createPackage, type GoFile } from './types/goPackage.ts'
import { ownMethods } from './types/methodSet.ts'
import { createPlaces } from './types/places.ts'
import { createResolver } from './types/resolver.ts'

const title = 'Go'

/** Reads a Go module as the Go SDK registers it. Never throws for what the sources hold. */
export function readModule(sources: ModuleSources): Reading {
  const findings = new FindingList()
  const { name, files } = sources
  const paths = [...files.keys()].filter(isBuiltByName).sort()
  const folders = new Set(paths.map(folderOf))
  const read: string[] = []

  function loadFolder(folder: string): readonly GoFile[] {
    const list: GoFile[] = []
    for (const path of paths) {
      if (folderOf(path) !== folder) continue
      const text = files.get(path)!
      if (isGenerated(path) || !isBuiltByTags(text)) continue
      const { file, problems, tooDeep } = parseFile(text)
      read.push(path)
      const places = createPlaces(path, text, file.groups)
      const imports = file.declarations.flatMap((declaration) =>
        declaration.kind === 'general' ? declaration.specs.filter((spec) => spec.kind === 'import') : [],
      )
      const goFile: GoFile = { path, text, syntax: file, places, imports }
      for (const { pos, problem } of problems.slice(0, MAX_PROBLEMS))
        findings.say('read-syntax', { problem }, goFile, pos)
      if (tooDeep !== undefined)
        findings.say('read-too-deep', { problem: 'more levels than Go sources have' }, goFile, tooDeep)
      list.push(goFile)
    }
    return list
  }

  const all = loadFolder('')
  if (all.length === 0)
    return {
      ok: false,
      findings: [...findings.list(), createFinding('read-no-sources', '', { module: name, language: title })],
    }
  const ours = all.filter(({ syntax }) => syntax.packageName === 'main')
  for (const file of all) {
    if (ours.includes(file) || file.syntax.packageName === 'documentation' || file.syntax.packageName === '') continue
    findings.say(
      'go-file-left-out',
      {
        file: file.path,
        problem: `it is of package ${file.syntax.packageName}`,
        instead: 'Write `package main`, or move the file to a folder of its own.',
      },
      file,
      file.syntax.packagePos,
    )
  }
  const written = modulePathOf(files.get('go.mod'))
  const modulePath = written ?? `dagger/${kebab(name)}`
  const main = createPackage(modulePath, 'main', ours)
  const library = createDaggerLibrary()
  const resolver = createResolver({
    modulePath,
    hasModFile: written !== undefined,
    main,
    library,
    folders,
    dependencies: sources.dependencies ?? [],
    loadPackage: (folder, path) => {
      const list = loadFolder(folder)
      const first = list[0]?.syntax.packageName
      return first === undefined
        ? undefined
        : createPackage(
            path,
            first,
            list.filter(({ syntax }) => syntax.packageName === first),
          )
    },
  })
  const camel = camelOf(sources.engineVersion)
  const wanted = camel(name)
  const registration: Registration = {
    moduleName: name,
    main,
    resolver,
    constants: createConstants(resolver),
    isMain: (type) => camel(type) === wanted,
    say: (code, data, file, pos) => findings.say(code, data, file, pos),
  }
  const roots = mainTypes(registration)
  const typedefs = readTypes(registration, roots)
  if (typedefs.objects.length + typedefs.interfaces.length + typedefs.enums.length === 0 && roots.length === 0)
    findings.add(mainMissing(registration, wanted))
  sayLeftOut(registration)
  const list = findings.list()
  if (list.some(({ severity }) => severity === 'error')) return { ok: false, findings: list }
  return { ok: true, typedefs, sources: read.sort(), findings: list }
}

const MAX_PROBLEMS = 50

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')

/** What the SDK writes anew before it looks. */
const isGenerated = (path: string): boolean => path === 'dagger.gen.go' || path.startsWith('internal/dagger/')

/** The module's path as its go.mod says it; `main`, which old templates had, is replaced by the SDK (measured). */
function modulePathOf(text: string | undefined): string | undefined {
  const path = text === undefined ? undefined : /^[ \t]*module[ \t]+"?([^\s"]+)"?/m.exec(text)?.[1]
  return path === 'main' ? undefined : path
}

const kebab = (name: string): string =>
  name
    .trim()
    .replace(/([a-z])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3-$2$4')
    .replace(/[_ .]+/g, '-')
    .toLowerCase()

/** How names of modules and types are compared. */
function camelOf(engineVersion: string | undefined): (text: string) => string {
  const made = createTarget({ release: engineVersion ?? 'v0.21.8' })
  const target = made.ok ? made : createTarget({ release: 'v0.21.8' })
  return (text) => (target.ok ? toCamel(target.target, text) : text)
}

function mainMissing({ main, resolver, moduleName }: Registration, wanted: string): Finding {
  const structs = [...main.scope.values()].filter(
    (entry) =>
      entry.kind === 'type' && resolver.declared(entry, main)?.kind === 'named' && entry.spec.type.kind === 'struct',
  )
  const withMethods = structs.filter((entry) => {
    const type = resolver.declared(entry, main)
    return type?.kind === 'named' && ownMethods(type, resolver).length > 0
  })
  const likely = withMethods[0] ?? structs[0]
  const found =
    main.files.length === 0
      ? 'there is no package main'
      : likely === undefined
        ? 'there are no structs'
        : `found ${likely.name}, expected ${wanted}`
  const place =
    likely === undefined
      ? {}
      : { sourceMap: likely.file.places.real(likely.kind === 'type' ? likely.spec.name.pos : 0) }
  return createFinding('go-main-missing', '', { module: moduleName, found, wanted }, place)
}

/** Methods that Go itself drops, or the SDK does not see. */
function sayLeftOut({ main, resolver, say }: Registration): void {
  const seen = new Set<string>()
  for (const { declaration, file } of main.methods) {
    let type = declaration.receiver?.[0]?.type
    while (type?.kind === 'star' || type?.kind === 'paren' || type?.kind === 'index') type = type.x
    if (type?.kind !== 'ident') continue
    const method = `${type.name}.${declaration.name.name}`
    const { pos } = declaration.name
    if (seen.has(method))
      say(
        'go-method-left-out',
        { method, problem: 'it is declared twice, and the first counts', instead: 'Remove one of the two.' },
        file,
        pos,
      )
    seen.add(method)
    const entry = main.scope.get(type.name)
    let target = entry && resolver.declared(entry, main)
    while (target?.kind === 'alias' || target?.kind === 'pointer')
      target = target.kind === 'alias' ? target.target : target.element
    if (target?.kind === 'named' && target.origin === 'dagger')
      say(
        'go-method-left-out',
        {
          method,
          problem: `${type.name} is a type of Dagger's library`,
          instead: 'Write a function that takes it as an argument, on a type of your own.',
        },
        file,
        pos,
      )
  }
}
