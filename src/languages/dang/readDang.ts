import { createFinding, type Finding, type FindingPlace } from '../../findings/index.ts'
import { toCamel } from '../../names/index.ts'
import { decodeTypedefs, type SourceMap } from '../../typedefs/index.ts'
import { createTarget } from '../../versions/index.ts'
import type { ModuleSources, Reading } from '../types.ts'
import type { DangDeclaration } from './declarations.ts'
import { parseDang } from './parse.ts'
import { isEntrypoint, readEntrypoint } from './readEntrypoint.ts'
import type { Token } from './tokens.ts'
import { typeParts } from './typeParts.ts'

interface InFile {
  readonly file: string
  readonly declaration: DangDeclaration
}

/**
 * Reads a Dang module. Dang registers no source maps, so places come beside the document. Findings: `read-no-sources`,
 * `read-syntax`, `read-main-missing`, `read-not-decidable`, `dang-type-unsupported`, `entrypoint-unreadable`.
 */
export function readDang({ name, files, engineVersion }: ModuleSources): Reading {
  const findings: Finding[] = []
  const places = new Map<string, SourceMap>()
  const refuse = (): Reading => ({ ok: false, findings })
  const target = createTarget({ release: 'latest', ...(engineVersion ? { engineVersion } : {}) })
  const known = target.ok ? target : createTarget({ release: 'latest' })
  if (!known.ok) return { ok: false, findings: known.findings }
  const sources = [...files.keys()].filter((file) => file.endsWith('.dang') && !file.includes('/')).sort()
  if (sources.length === 0)
    return { ok: false, findings: [createFinding('read-no-sources', '', { module: name, language: 'Dang' })] }

  const all: InFile[] = []
  for (const file of sources) {
    const { declarations, problems } = parseDang(files.get(file)!)
    all.push(...declarations.map((declaration) => ({ file, declaration })))
    findings.push(
      ...problems.map(({ problem, at }) => createFinding('read-syntax', '', { problem }, placeOf(file, at))),
    )
  }
  if (findings.length > 0) return refuse()
  const entrypoint = all.find(({ declaration }) => isEntrypoint(declaration))
  if (entrypoint !== undefined) {
    const read = readEntrypoint(entrypoint.declaration, entrypoint.file, name, known.target)
    return read.ok ? { ...read, sources } : read
  }

  const kinds = new Map(all.map(({ declaration }) => [declaration.name, declaration.kind]))
  const parts = typeParts(known.target, kinds, findings)
  const of = (kind: DangDeclaration['kind']): readonly InFile[] =>
    all.filter(({ declaration }) => declaration.kind === kind)
  const note = (pointer: string, file: string, { line, column }: Token): void => {
    places.set(pointer, { filename: file, line, column })
  }
  const objects = of('type').map(({ file, declaration }, index) => {
    const base = `/objects/${index}`
    note(base, file, declaration.at)
    return parts.object(file, declaration, (path, at) => note(base + path, file, at))
  })
  const interfaces = of('interface').map(({ file, declaration }, index) => {
    const base = `/interfaces/${index}`
    note(base, file, declaration.at)
    return parts.interface(file, declaration, (path, at) => note(base + path, file, at))
  })
  const enums = of('enum').map(({ file, declaration }, index) => {
    note(`/enums/${index}`, file, declaration.at)
    for (const [member, at] of declaration.members.entries()) note(`/enums/${index}/members/${member}`, file, at)
    return { name: declaration.name, members: declaration.members.map(({ value }) => ({ name: value })) }
  })
  const wanted = toCamel(known.target, name)
  if (!objects.some((object) => toCamel(known.target, object.name) === wanted)) {
    const found =
      objects.length === 0 ? 'no type is declared' : `found ${objects.map((object) => object.name).join(', ')}`
    findings.push(createFinding('read-main-missing', '', { module: name, wanted, found }))
  }
  if (findings.some(({ severity }) => severity === 'error')) return refuse()
  const decoded = decodeTypedefs({ formatVersion: 1, name, objects, interfaces, enums })
  if (!decoded.ok) return { ok: false, findings: decoded.findings }
  return { ok: true, typedefs: decoded.typedefs, places, sources, findings }
}

const placeOf = (filename: string, { line, column }: Token): FindingPlace => ({ sourceMap: { filename, line, column } })
