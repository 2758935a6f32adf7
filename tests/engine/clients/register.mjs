// Registers a module with a published SDK's own registration code, in the session that the environment names, and
// prints the module's ID. Usage: node register.mjs <package>
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [name] = process.argv.slice(2)
const root = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const { connection } = await import(name)
// The package hides its registration, so it is imported by its file.
const file = path.join(root, name, 'dist/src/module/entrypoint/register.js')
const { Register, register } = await import(pathToFileURL(file).href)

const at = (line, column) => ({ getLocation: () => ({ filepath: 'src/index.ts', line, column }) })
const string = { kind: 'STRING_KIND' }
const object = (type) => ({ kind: 'OBJECT_KIND', name: type })
const argument = (argumentName, type, line, more = {}) => ({
  name: argumentName,
  description: `the ${argumentName}`,
  type,
  isOptional: false,
  ...more,
  ...at(line, 5),
})
const method = (methodName, returnType, line, args = {}, more = {}) => ({
  name: methodName,
  description: `${methodName} it`,
  returnType,
  arguments: args,
  cache: '',
  ...more,
  ...at(line, 3),
})

const shop = {
  description: 'Builds and ships the shop.',
  objects: {
    Shop: {
      name: 'Shop',
      description: 'The shop.',
      methods: {
        build: method('build', object('Container'), 12, {
          platform: argument('platform', string, 13, { isOptional: true }),
          targets: argument('targets', { kind: 'LIST_KIND', typeDef: string }, 14),
          tag: argument('tag', string, 15, { defaultValue: 'latest' }),
        }),
        test: method('test', { kind: 'VOID_KIND' }, 20, {
          source: argument('source', object('Directory'), 21, { defaultPath: '/', ignore: ['node_modules'] }),
        }),
        count: method('count', { kind: 'INTEGER_KIND' }, 30),
        release: method('release', object('Release'), 40, {
          channel: argument('channel', { kind: 'ENUM_KIND', name: 'Channel' }, 41),
        }),
      },
      properties: {
        source: {
          name: 'source',
          description: 'What is built.',
          type: object('Directory'),
          isExposed: true,
          ...at(5, 3),
        },
        secret: { name: 'secret', description: '', type: string, isExposed: false, ...at(6, 3) },
      },
      _constructor: { arguments: { source: argument('source', object('Directory'), 9) } },
      ...at(4, 14),
    },
    Release: {
      name: 'Release',
      description: '',
      methods: {},
      properties: { notes: { name: 'notes', description: '', type: string, isExposed: true, ...at(52, 3) } },
      ...at(50, 14),
    },
  },
  enums: {
    Channel: {
      name: 'Channel',
      description: 'Where it goes.',
      values: {
        Stable: { name: 'Stable', value: 'stable', description: 'for all', ...at(61, 3) },
        Edge: { name: 'Edge', value: 'edge', description: '', ...at(62, 3) },
      },
      ...at(60, 13),
    },
  },
  interfaces: {
    Shipper: {
      name: 'Shipper',
      description: 'Whoever ships.',
      functions: { ship: method('ship', string, 71) },
    },
  },
}

await connection(async () => {
  const id = Register ? await new Register(shop).run() : await register([], shop)
  process.stdout.write(id)
})
