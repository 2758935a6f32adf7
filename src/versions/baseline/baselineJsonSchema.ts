/** The JSON Schema of `baseline.json`. */
export function baselineJsonSchema(): object {
  const version = { type: 'string', pattern: '^v\\d+\\.\\d+\\.\\d+' }
  const span = {
    type: 'object',
    required: ['since'],
    properties: { since: version, until: version },
    additionalProperties: false,
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'What Dagger modules can rely on',
    type: 'object',
    required: ['formatVersion', 'newestStable', 'newest', 'everywhereSince', 'entries'],
    properties: {
      formatVersion: { const: 1 },
      newestStable: version,
      newest: version,
      everywhereSince: { ...version, description: 'Since which release something is everywhere.' },
      entries: {
        type: 'array',
        items: {
          type: 'object',
          required: ['kind', 'id', 'title', 'since', 'word', 'evidence'],
          properties: {
            kind: {
              enum: ['feature', 'type'],
              description: "Something a module's types can say, or a type of Dagger's API.",
            },
            id: { type: 'string' },
            title: { type: 'string' },
            since: { ...version, description: 'First release that has it.' },
            until: { ...version, description: 'First release that no longer has it; absent: the newest has it.' },
            spans: { type: 'array', items: span, description: 'All its spans, where there is more than one.' },
            view: { ...version, description: 'First engineVersion that has it, where that decides too.' },
            word: {
              enum: ['everywhere', 'newly', '1.0 only', 'gone'],
              description:
                'everywhere: in every stable release from everywhereSince on; newly: in the newest stable release, but not in all of those; 1.0 only: in the newest release, but in no stable one; gone: not in the newest release.',
            },
            evidence: { enum: ['measured', 'source', 'guess'] },
          },
          additionalProperties: false,
        },
      },
    },
    additionalProperties: false,
  }
}
