import { list, object, text } from '../reports/json/schemaParts.ts'

const number = (description: string) => ({ type: 'integer', minimum: 0, description })
const severity = { enum: ['error', 'warning', 'info', 'note'] }
const evidence = { enum: ['measured', 'source', 'guess'], description: 'How well it is known.' }
const status = { enum: ['native', 'changed', 'lossy', 'refused', 'fails'] }
const code = { type: 'string', pattern: '^[a-z][a-z0-9-]*$', description: 'Code of the finding (docs/findings.md).' }
const pair = (what: string) => ({
  type: 'array',
  prefixItems: [text(what), number('How many.')],
  items: false,
  minItems: 2,
})

const place = object(
  {
    filename: text('Path from the top of the repository.'),
    line: number('1-based.'),
    column: number('1-based.'),
    excerpt: object({ line: number('Of the first line.'), lines: list(text('A line of the source.')) }),
  },
  ['excerpt'],
)
const reason = object({ code, message: text('What is so.'), place }, ['place'])
const finding = object(
  {
    code,
    severity,
    evidence,
    message: text('What is so, on the newest of the releases.'),
    hint: text('What to do about it.'),
    releases: text('Releases it is about.'),
    newest: { type: 'boolean', description: 'Is it about the newest release too?' },
    feature: text('Feature it is about.'),
    coordinate: text('What the code calls.'),
    place,
  },
  ['feature', 'coordinate', 'place'],
)
const column = object(
  {
    engineVersion: text('engineVersion it was looked at with; absent: its own.'),
    ranges: list(object({ from: text('First release.'), to: text('Last release.'), status })),
    findings: list(finding),
    more: number('Findings beyond those listed.'),
  },
  ['engineVersion', 'more'],
)
const prospect = object({
  release: text('The release, and the engineVersion.'),
  view: text('What the engine makes of that engineVersion.'),
  status,
  errors: list(finding, 'What keeps it from loading.'),
  renamed: number('How many names change for callers.'),
  renames: list(
    object({ title: text('Whose name.'), before: text('Now.'), after: text('Then.') }),
    'The first of them.',
  ),
})

const module = {
  kind: { const: 'module' },
  repository: text('What the repository is called.'),
  path: text('Folder of the module in it; . is its top.'),
  key: text('Digest of everything that the row depends on.'),
  name: text('Name of the module.'),
  sdk: text('Its SDK, as its configuration spells it.'),
  language: text('Language of its sources.'),
  engineVersion: text('As its configuration has it.'),
}
const optional = ['sdk', 'language', 'engineVersion']

const read = object(
  {
    ...module,
    state: { const: 'read' },
    size: object({
      objects: number('Objects.'),
      functions: number('Functions of objects and interfaces.'),
      interfaces: number('Interfaces.'),
      enums: number('Enums.'),
    }),
    uses: object({
      calls: number("Calls of Dagger's API in its code."),
      unresolved: number('Calls whose receiver is not known.'),
      unresolvedPlaces: list(
        object({ member: text('What is called.'), why: text('Why.'), place }),
        'The first of them.',
      ),
    }),
    columns: list(column, 'With its own engineVersion first, then with those asked for.'),
    floor: object(
      {
        oldest: text('The oldest engine that loads it, whatever its engineVersion.'),
        reasons: list(
          object({ code, message: text('What is so.'), coordinate: text('What the code calls.'), place }, [
            'coordinate',
            'place',
          ]),
          'Why not an older one.',
        ),
      },
      ['oldest'],
    ),
    bump: { ...prospect, description: 'With the newest stable release as its engineVersion, where that is newer.' },
    next: { ...prospect, description: 'With the newest release of all as its engineVersion.' },
  },
  [...optional, 'uses', 'bump'],
)
const unread = object({ ...module, state: { enum: ['unread', 'no-code'] }, reason }, [...optional, 'reason'])
const source = object({ kind: { const: 'source' }, source: text('As it was named.'), reason })

const head = object({
  kind: { const: 'survey' },
  formatVersion: { const: 1 },
  moduledefs: text('Version of the tool.'),
  releases: list(text('A release, oldest first.')),
  engineVersions: list(text('An engineVersion that was asked for.')),
  excerpts: { type: 'boolean', description: 'Have places the lines around them?' },
})

const prospectCounts = object({
  release: text('The engineVersion.'),
  unchanged: number('Modules that load with every name as it is.'),
  renamed: number('Modules that load with new names for callers.'),
  names: number('How many names that are.'),
  breaks: number('Modules that do not load.'),
})

const summary = object(
  {
    repositories: number('Repositories with modules.'),
    modules: number('Modules found.'),
    read: number('Of these, read.'),
    unread: number('Of these, not read.'),
    noCode: number('Of these, without code of their own.'),
    sources: number('Sources that could not be opened.'),
    languages: list(pair('Language.')),
    engineVersions: list(pair('Minor version of engineVersion.')),
    loads: list(pair('Release, oldest first: how many of the modules load.')),
    bump: prospectCounts,
    upToDate: number('Modules that have the newest stable engineVersion, or a newer one.'),
    next: prospectCounts,
    floors: list(pair('The oldest release that loads a module.')),
    floor: text('The oldest release that loads all modules.'),
    decisive: list(text('A module that keeps it from being older.')),
    findings: list(object({ code, severity, modules: number('Modules that have it.') })),
    uses: object({ modules: number('Modules.'), calls: number('Calls.'), unresolved: number('Unresolved calls.') }),
    unreadCodes: list(pair('Code of the reason.')),
    unreadFirst: list(object({ repository: text('Repository or source.'), path: text('Folder.'), reason }, ['path'])),
    breaksFirst: object({ bump: list(text('A module.')), next: list(text('A module.')) }),
  },
  ['floor'],
)
const end = object({ kind: { const: 'end' }, complete: { type: 'boolean', description: 'Was it finished?' }, summary })

/** The JSON Schema of a line of `survey.json`. */
export function surveyJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A line of a survey of modules',
    description:
      'The first line is the head, the last one the end; between them is a line for each module and each source that could not be opened.',
    oneOf: [head, read, unread, source, end],
  }
}
