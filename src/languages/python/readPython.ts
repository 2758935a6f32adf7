import { createFinding, type Finding } from '../../findings/index.ts'
import { decodeTypedefs, type SourceMap, toJson } from '../../typedefs/index.ts'
import { createTarget, type Target } from '../../versions/index.ts'
import { loadGrammar } from '../syntax/loadGrammar.ts'
import type { ModuleSources, Reading } from '../types.ts'
import { findEntry } from './findEntry.ts'
import { mainObjectName } from './library/mainObjectName.ts'
import { moduleTypedefs } from './register/moduleTypedefs.ts'
import { importModule } from './run/importModule.ts'
import { PythonError, type Run, TooDeep, Undecidable } from './run/run.ts'
import { type ParsedFile, parseFile } from './syntax/parseFile.ts'
import { type Node, namedChildren, type Place } from './syntax/tree.ts'
import { readUses } from './uses/readUses.ts'
import type { Value } from './values/types.ts'

/**
 * Reads a Python module as the SDK of its release registers it: the package is walked through from its entry, and what the
 * decorators would see is what is registered. Findings: `read-*`, `python-*`.
 */
export async function readPython(sources: ModuleSources): Promise<Reading> {
  const target = targetOf(sources.engineVersion)
  const parser = await loadGrammar('python').catch(() => undefined)
  if (parser === undefined)
    return { ok: false, findings: [createFinding('read-no-grammar', '', { language: 'Python' })] }
  const parsed = new Map<string, ParsedFile>()
  const findings: Finding[] = []
  const parse = (path: string): ParsedFile => {
    let file = parsed.get(path)
    if (file === undefined) {
      file = parseFile(parser, path, sources.files.get(path) ?? '')
      parsed.set(path, file)
      findings.push(...file.findings)
    }
    return file
  }
  const texts = new Map<string, Node | undefined>()
  const parseExpression = (text: string, at: Node): Node | undefined => {
    if (texts.has(text)) return texts.get(text)
    const file = parseFile(parser, at.file.path, `(${text}\n)`)
    const statement = file.findings.length === 0 ? namedChildren(file.root)[0] : undefined
    const expression = statement?.type === 'expression_statement' ? namedChildren(statement)[0] : undefined
    const inner = expression?.type === 'parenthesized_expression' ? namedChildren(expression)[0] : expression
    texts.set(text, inner)
    return inner
  }
  const refuse = (...more: Finding[]): Reading => ({ ok: false, findings: sorted([...findings, ...more]) })

  const entry = findEntry(sources)
  if (entry === undefined)
    return refuse(createFinding('read-no-sources', '', { module: sources.name, language: 'Python' }))
  const run: Run = {
    files: sources.files,
    parse,
    parseExpression,
    roots: entry.roots,
    modules: new Map(),
    target,
    dependencies: sources.dependencies ?? [],
    openWorld: entry.openWorld,
    findings,
    objects: new Map(),
    enums: new Map(),
    needs: new Map(),
    steps: 0,
    depth: 0,
  }
  try {
    const main = importModule(run, entry.package, undefined)
    if (findings.some(({ code }) => code === 'read-syntax')) return refuse()
    const wanted = mainObjectName(sources.name)
    const missing = mainProblem(run, main?.scope.variables.get(entry.object ?? wanted), wanted, entry.package)
    if (missing !== undefined)
      return refuse(
        createFinding('read-main-missing', '', { module: sources.name, found: missing, wanted }, placeIn(main?.path)),
      )
    reportUnimported(run, entry.roots, parsed)
    run.steps = 0
    const { typedefs, places } = moduleTypedefs(run, sources.name, wanted)
    if (findings.some(({ severity }) => severity === 'error')) return refuse()
    const decoded = decodeTypedefs(toJson(typedefs))
    if (!decoded.ok) return { ok: false, findings: decoded.findings.map((finding) => located(finding, places)) }
    return {
      ok: true,
      typedefs: decoded.typedefs,
      places,
      uses: readUses(run),
      sources: [...parsed.keys()].sort(),
      findings: sorted(findings),
    }
  } catch (error) {
    if (error instanceof PythonError) {
      if (findings.some(({ code }) => code === 'read-syntax')) return refuse()
      return refuse(createFinding('python-import', '', { problem: error.message }, placed(error.place)))
    }
    if (error instanceof TooDeep)
      return refuse(createFinding('read-too-deep', '', { problem: 'expressions, calls or types' }, placed(error.place)))
    if (error instanceof Undecidable)
      return refuse(
        createFinding(
          'read-not-decidable',
          '',
          {
            thing: 'What the module registers',
            problem: error.value.why,
            instead: 'Write it without code that has to run.',
          },
          placed(error.value.place),
        ),
      )
    if (error instanceof RangeError)
      return refuse(createFinding('read-too-deep', '', { problem: 'the file as a whole' }))
    throw error
  }
}

const placed = (place: Place): { readonly sourceMap?: SourceMap } => (place.filename === '' ? {} : { sourceMap: place })

const placeIn = (path: string | undefined): { readonly sourceMap?: SourceMap } =>
  path === undefined ? {} : { sourceMap: { filename: path, line: 1, column: 1 } }

function targetOf(engineVersion: string | undefined): Target {
  const own = engineVersion === undefined ? undefined : createTarget({ release: engineVersion, engineVersion })
  const known = own?.ok === true ? own : createTarget({ release: 'latest' })
  if (!known.ok) throw new Error('the newest release makes no target')
  return known.target
}

function mainProblem(run: Run, main: Value | undefined, wanted: string, name: string): string | undefined {
  const decorated = run.objects.get(wanted)
  const others = [...run.objects.keys()]
  const found = others.length === 0 ? 'no class is decorated with `@object_type`' : `found ${others.join(', ')}`
  if (main === undefined) return decorated === undefined ? found : `\`${wanted}\` is not a name of package \`${name}\``
  if (main.kind === 'unknown' && decorated !== undefined) return undefined
  if (main.kind === 'unknown') return `what \`${wanted}\` is, is only known at run time: ${main.why}`
  if (main.kind !== 'class') return `\`${wanted}\` is not a class`
  if (!main.mro.some((base) => base.kind === 'class' && base.registered !== undefined))
    return `\`${wanted}\` is not decorated with \`@object_type\``
  if (decorated?.registered?.interface === true) return `\`${wanted}\` is an interface`
  if (decorated === undefined)
    return main.name === wanted
      ? `\`${wanted}\` is not decorated with \`@object_type\` itself`
      : `\`${wanted}\` is another name of \`${main.name}\``
  return undefined
}

const decorates = /^[ \t]*@(?:\w+\.)*(?:object_type|enum_type|interface)\b/m

/** Files that would register types, if anything imported them. */
function reportUnimported(run: Run, roots: readonly string[], parsed: ReadonlyMap<string, ParsedFile>): void {
  for (const [path, text] of run.files) {
    if (!path.endsWith('.py') || parsed.has(path) || /(^|\/)(tests?|sdk)\//.test(path)) continue
    if (!roots.some((root) => root !== '' && path.startsWith(root)) && path.includes('/')) continue
    const match = decorates.exec(text)
    if (match === null) continue
    const line = text.slice(0, match.index).split('\n').length
    run.findings.push(
      createFinding('python-not-imported', '', { file: path }, { sourceMap: { filename: path, line, column: 1 } }),
    )
  }
}

function located(finding: Finding, places: ReadonlyMap<string, SourceMap>): Finding {
  for (let pointer = finding.pointer; pointer !== ''; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const sourceMap = places.get(pointer)
    if (sourceMap !== undefined) return { ...finding, sourceMap }
  }
  return finding
}

function sorted(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>()
  const distinct = findings.filter((finding) => {
    const key = `${finding.code} ${finding.message} ${JSON.stringify(finding.sourceMap)}`
    return seen.has(key) ? false : seen.add(key)
  })
  const key = ({ sourceMap }: Finding): readonly [string, number, number] =>
    sourceMap === undefined ? ['', 0, 0] : [sourceMap.filename, sourceMap.line, sourceMap.column]
  return distinct.sort((one, other) => {
    const [a, b] = [key(one), key(other)]
    return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]
  })
}
