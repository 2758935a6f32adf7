import { object, text } from './schemaParts.ts'

const place = object({
  filename: text('Path in the module.'),
  line: { type: 'integer', description: '1-based.' },
  column: { type: 'integer', description: '1-based.' },
})

const finding = object(
  {
    key: text('What the finding is known by in ignore files and baselines.'),
    code: { type: 'string', pattern: '^[a-z][a-z0-9-]*$', description: 'Code of the finding (docs/findings.md).' },
    severity: { enum: ['error', 'warning', 'info', 'note'] },
    evidence: { enum: ['measured', 'source', 'guess'], description: 'How well it is known.' },
    pointer: text('JSON pointer into the typedefs.'),
    message: text('What is so.'),
    hint: text('What to do about it.'),
    feature: text('Feature it is about.'),
    stage: { enum: ['document', 'translate', 'builder', 'asModule', 'schema', 'call', 'later'] },
    engineMessage: text("The engine's own words."),
    sourceMap: place,
  },
  ['feature', 'stage', 'engineMessage', 'sourceMap'],
)

const besideFinding = {
  ...finding,
  required: ['code', 'severity', 'evidence', 'pointer', 'message', 'hint', 'data'],
  properties: {
    ...finding.properties,
    data: { type: 'object', description: 'What the message was filled with.' },
    location: object({
      line: { type: 'integer', description: '1-based.' },
      column: { type: 'integer', description: '1-based.' },
    }),
  },
}

const range = object({
  from: text('First release of the range.'),
  to: text('Last release of the range.'),
  count: { type: 'integer', minimum: 1, description: 'How many releases it holds.' },
  status: { enum: ['native', 'changed', 'lossy', 'refused', 'fails'] },
  findings: { type: 'array', items: finding },
})

const verdict = object({
  text: text('The matrix in one sentence.'),
  modules: { type: 'integer', description: 'How many modules are in it.' },
  leftOut: { type: 'array', items: text('A module that could not be looked at.') },
  loads: { type: 'array', items: text('A release on which every module loads.') },
  broken: {
    type: 'array',
    description: 'Modules that do not load on one of the releases.',
    items: object(
      {
        name: text('Name of the module.'),
        file: text('Its document.'),
        fate: { enum: ['breaks', 'starts-later', 'never'] },
        since: text('First release that no longer loads it; of one that starts later, the first that does.'),
      },
      ['file', 'since'],
    ),
  },
})

/** The JSON Schema of `matrix --format json`. */
export function matrixJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Matrix of modules and engine releases',
    ...object(
      {
        formatVersion: { const: 1 },
        verdict,
        releases: { type: 'array', items: text('A release, oldest first.') },
        modules: {
          type: 'array',
          items: object(
            {
              name: text('Name of the module.'),
              file: text('Its document.'),
              engineVersion: text('The engineVersion it was looked at with; absent: on each release its own.'),
              ranges: { type: 'array', items: range },
            },
            ['file', 'engineVersion'],
          ),
        },
        reports: {
          type: 'array',
          description: 'Findings outside the matrix: about configuration files, ignore files, unreadable modules.',
          items: object(
            {
              file: text('File it is about.'),
              target: text('Releases it is about.'),
              findings: { type: 'array', items: besideFinding },
            },
            ['file', 'target'],
          ),
        },
      },
      ['reports'],
    ),
  }
}
