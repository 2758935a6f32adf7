/** The JSON Schema of `.moduledefs.jsonc`. */
export function ignoreFileJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Known findings of moduledefs (.moduledefs.jsonc)',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ignore: {
        type: 'array',
        description: 'Findings that are set aside.',
        items: {
          type: 'object',
          required: ['key', 'reason'],
          properties: {
            key: {
              type: 'string',
              minLength: 1,
              description: 'Key of the finding, as --keys prints it; * matches any characters.',
              examples: ['check-dropped@ci:Ci.test', 'source-maps-dropped@*'],
            },
            reason: { type: 'string', minLength: 1, description: 'Why it is set aside.' },
            expires: {
              type: 'string',
              format: 'date',
              description: 'Last day on which it counts.',
              examples: ['2027-01-31'],
            },
            engines: { type: 'string', description: 'Releases on which it counts.', examples: ['v0.12.0..v0.18.10'] },
          },
          additionalProperties: false,
        },
      },
    },
  }
}
