import type { ConformanceCase } from '../conformanceCase.ts'
import { argument, demo, fn, nothing, object, string } from './shorthand.ts'

export const functionCases: readonly ConformanceCase[] = [
  {
    id: 'check',
    feature: 'annotations',
    prose: 'Demo has a function lint that is a check and returns nothing.',
    typedefs: demo({ functions: [fn('lint', { returnType: nothing, check: true })] }),
  },
  {
    id: 'generator',
    feature: 'annotations',
    prose: 'Demo has a function generate that is a generator and returns a Changeset.',
    typedefs: demo({ functions: [fn('generate', { returnType: object('Changeset'), generator: true })] }),
  },
  {
    id: 'service',
    feature: 'annotations',
    prose: 'Demo has a function serve that is a service to bring up and returns a Service.',
    typedefs: demo({ functions: [fn('serve', { returnType: object('Service'), up: true })] }),
  },
  {
    id: 'agent',
    feature: 'annotations',
    prose: 'Demo has a function review that is an agent: it takes an LLM base and returns an LLM.',
    typedefs: demo({
      functions: [
        fn('review', { returnType: object('LLM'), agent: true, arguments: [argument('base', object('LLM'))] }),
      ],
    }),
  },
  {
    id: 'cache-never',
    feature: 'caching',
    prose: 'Demo has a function now whose results are never cached.',
    typedefs: demo({ functions: [fn('now', { cachePolicy: { policy: 'Never' } })] }),
  },
  {
    id: 'cache-per-session',
    feature: 'caching',
    prose: 'Demo has a function session whose results are cached per session.',
    typedefs: demo({ functions: [fn('session', { cachePolicy: { policy: 'PerSession' } })] }),
  },
  {
    id: 'cache-for-a-time',
    feature: 'caching',
    prose: 'Demo has a function slow whose results are cached for 10m (ten minutes).',
    typedefs: demo({ functions: [fn('slow', { cachePolicy: { policy: 'Default', timeToLive: '10m' } })] }),
  },
  {
    id: 'no-cache-policy',
    feature: 'caching',
    prose: 'Demo has a function hello that says nothing about caching.',
    typedefs: demo({ functions: [fn('hello')] }),
  },
  {
    id: 'module-description',
    feature: 'documentation',
    prose: 'The module is described as "A module to look at.".',
    typedefs: demo({ functions: [fn('hello')] }, { description: 'A module to look at.' }),
  },
  {
    id: 'object-and-function-descriptions',
    feature: 'documentation',
    prose:
      'Demo is described as "The main object.", its function hello as "Greets." and its argument name, a string, as "Who to greet.".',
    typedefs: demo({
      description: 'The main object.',
      functions: [
        fn('hello', {
          description: 'Greets.',
          arguments: [argument('name', string, { description: 'Who to greet.' })],
        }),
      ],
    }),
  },
  {
    id: 'field-description',
    feature: 'documentation',
    prose: 'Demo has a readable field title of type string that is described as "What it is called.".',
    typedefs: demo({ fields: [{ name: 'title', type: string, description: 'What it is called.' }] }),
  },
  {
    id: 'description-of-several-lines',
    feature: 'documentation',
    prose:
      'The function hello is described in two paragraphs: "Greets." and "Says it twice if told to.", with an empty line between them.',
    typedefs: demo({ functions: [fn('hello', { description: 'Greets.\n\nSays it twice if told to.' })] }),
  },
  {
    id: 'deprecated-function',
    feature: 'deprecation',
    prose: 'The function hello is deprecated: "use greet".',
    typedefs: demo({ functions: [fn('hello', { deprecated: 'use greet' })] }),
  },
  {
    id: 'deprecated-argument',
    feature: 'deprecation',
    prose: 'The function hello has an optional string name that is deprecated: "has no effect".',
    typedefs: demo({
      functions: [
        fn('hello', {
          arguments: [argument('name', { kind: 'STRING', optional: true }, { deprecated: 'has no effect' })],
        }),
      ],
    }),
  },
  {
    id: 'deprecated-field-and-object',
    feature: 'deprecation',
    prose:
      'Demo has a function make that returns Thing. Thing is deprecated: "use nothing"; its readable field name, a string, is deprecated: "use title".',
    typedefs: demo(
      { functions: [fn('make', { returnType: object('Thing') })] },
      {
        objects: [
          {
            name: 'Thing',
            deprecated: 'use nothing',
            fields: [{ name: 'name', type: string, deprecated: 'use title' }],
          },
        ],
      },
    ),
  },
  {
    id: 'source-maps',
    feature: 'source maps',
    prose: 'Demo has functions hello and bye, and each says in which file, line and column it is written.',
    typedefs: demo({ functions: [fn('hello'), fn('bye')] }),
    sourceMaps: true,
  },
]
