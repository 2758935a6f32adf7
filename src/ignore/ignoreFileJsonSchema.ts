/** The JSON Schema of `.moduledefs.jsonc`. */
export function ignoreFileJsonSchema(): object {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings and known findings of moduledefs (.moduledefs.jsonc)',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      engine: { type: 'string', description: 'Releases to look at.', examples: ['v0.19.0..', 'latest'] },
      engineVersion: { type: 'string', description: 'engineVersions to look at; absent: that of each module.' },
      strict: { type: 'boolean', description: 'Fail if something is lost, too.' },
      failOn: {
        enum: ['error', 'warning', 'info', 'never'],
        description: 'The smallest severity of findings that fails; absent: error.',
      },
      exclude: {
        type: 'array',
        description: 'Folders whose modules are left alone, from the folder of this file; * matches any characters.',
        items: { type: 'string', minLength: 1 },
        examples: [['*/testdata', 'vendor']],
      },
      severity: {
        type: 'object',
        description: 'What findings count as, by code.',
        propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
        additionalProperties: { enum: ['error', 'warning', 'info', 'off'] },
        examples: [{ 'check-dropped': 'error', 'source-maps-dropped': 'off' }],
      },
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
