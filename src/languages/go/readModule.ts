import { createFinding, type Finding } from '../../findings/index.ts'
import { toCamel } from '../../names/index.ts'
import { createTarget } from '../../versions/index.ts'
import { goName } from '../spelling/go.ts'
import type { ModuleSources, Reading } from '../types.ts'
import { createPackageLoader } from './loadPackages.ts'
import { type ModulePaths, missingDirective, modulePaths } from './modulePaths.ts'
import { mainTypes, readTypes } from './registration/readTypes.ts'
import { FindingList, type Registration } from './registration/registration.ts'
import { starterModule } from './starterModule.ts'
import { createConstants } from './types/constants.ts'
import { createDaggerLibrary } from './types/daggerLibrary.ts'
import { createPackage, type GoFile, type GoPackage } from './types/goPackage.ts'
import { ownMethods } from './types/methodSet.ts'
import { createResolver } from './types/resolver.ts'
import { readUses } from './uses/readUses.ts'

const title = 'Go'

/** What the SDK counts before it writes a starter: any Go file of the folder, built or not. */
const isGoFile = (path: string): boolean => path.endsWith('.go') && !path.includes('/')

/** Reads a Go module as the Go SDK registers it. Never throws for what the sources hold. */
export function readModule(sources: ModuleSources): Reading {
  const findings = new FindingList()
  const { name } = sources
  const loader = createPackageLoader(sources, findings)
  const camel = camelOf(sources.engineVersion)
  if (![...sources.files.keys(), ...(sources.unread ?? [])].some(isGoFile)) return starterModule(name, camel(name))
  if (loader.files.length === 0)
    return { ok: false, findings: [createFinding('read-no-sources', '', { module: name, language: title })] }
  const modFile = sources.files.get('go.mod')
  const directive = missingDirective(modFile)
  if (directive !== undefined)
    findings.add(createFinding('go-mod', '', { directive }, { sourceMap: { filename: 'go.mod', line: 1, column: 1 } }))
  const paths = modulePaths(name, modFile)
  const main = mainPackage(loader.files, paths, findings)
  const input = {
    modulePath: paths.path,
    main,
    library: createDaggerLibrary(),
    folders: loader.folders,
    dependencies: sources.dependencies ?? [],
    loadPackage: loader.load,
    ...(paths.usual === undefined ? {} : { usualPath: paths.usual }),
  }
  const resolver = createResolver(input)
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
  if (roots.length === 0) findings.add(mainMissing(registration, wanted))
  sayLeftOut(registration)
  const list = findings.list()
  if (list.some(({ severity }) => severity === 'error')) return { ok: false, findings: list }
  // Before v0.12 the library's types went by their bare names; what such code calls is known all the same.
  const isOld = list.some(({ code, data }) => code === 'go-type-unknown' && /^\w+$/.test(String(data['type'])))
  const uses = readUses(
    isOld ? createResolver({ ...input, bareNames: true }) : resolver,
    paths.path,
    [main],
    loader.loaded,
    sources.dependencies ?? [],
    (dependency) => goName(camel(dependency)),
  )
  return { ok: true, typedefs, uses, sources: [...loader.read].sort(), findings: list }
}

/** The files of package main; others are left out, which is said. */
function mainPackage(files: readonly GoFile[], paths: ModulePaths, findings: FindingList): GoPackage {
  const ours = files.filter(({ syntax }) => syntax.packageName === 'main')
  for (const file of files) {
    const { packageName, packagePos } = file.syntax
    if (packageName === 'main' || packageName === 'documentation' || packageName === '') continue
    findings.say(
      'go-file-left-out',
      {
        file: file.path,
        problem: `it is of package ${packageName}`,
        instead: 'Write `package main`, or move the file to a folder of its own.',
      },
      file,
      packagePos,
    )
  }
  if (paths.isMain && ours[0] !== undefined)
    findings.say('go-module-path', { wanted: paths.usual ?? '' }, ours[0], ours[0].syntax.packagePos)
  return createPackage(paths.path, 'main', ours)
}

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
