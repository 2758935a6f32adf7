import { list } from 'tar'
import { readPythonClient } from './readPythonClient.mjs'
import { readRustClient } from './readRustClient.mjs'
import { readTypescriptClient } from './readTypescriptClient.mjs'
import { zipEntry } from './zipEntry.mjs'

const ALWAYS = [
  'members of interfaces, directives, and defaults of input fields',
  'fields that only load an object by its ID',
  'arguments and types that only the newest view or older clients have',
]
const withoutDefault = (type) => type.replace(/ = .*/, '')
const withoutBang = (type) => type.replaceAll('!', '')

/** Without defaults; of arguments, whether they may be left out stays: one with a default may. */
function shape(part, type) {
  const bare = withoutDefault(type)
  const isRequired = part === 'argument' && bare === type && bare.endsWith('!')
  return withoutBang(bare) + (isRequired ? '!' : '')
}

// An ID is never null, and has no default.
const isNew = ({ after }) => after !== undefined && after !== 'member' && !/^ID!?$/.test(after)
const isMember = ({ at }) => at.includes('.') && !at.includes('(')

/**
 * The published clients that a release can be read from: the generated file in each, what it shows of a type, what it hides, and
 * what a person has to look up in the schema of the release.
 *
 * `shown(part, type, isObject)`: a type as far as the client shows it; parts are `result`, `argument` and `input`.
 */
export const clients = [
  {
    name: 'wheel',
    what: 'the wheel of dagger-io',
    files: /\.(whl|py)$/,
    entry: 'dagger/client/gen.py',
    read: readPythonClient,
    shown: (part, type, isObject) => (isObject ? withoutBang(type) : part === 'input' ? withoutDefault(type) : type),
    limits: ['whether a result or field that is an object, or holds objects, may be null', ...ALWAYS],
    toDecide: (difference, { isObject }) =>
      isNew(difference) && isMember(difference) && isObject ? 'may it be null?' : undefined,
  },
  {
    name: 'tarball',
    what: 'the tarball of @dagger.io/dagger',
    files: /\.(tgz|ts)$/,
    entry: 'package/dist/src/api/client.gen.d.ts',
    read: readTypescriptClient,
    shown: shape,
    limits: [
      'defaults of arguments, and whether one with a default may be null',
      'whether results and items of lists may be null',
      'members of enums that differ only in capitals and underscores',
      ...ALWAYS,
    ],
    toDecide: withoutDefaults,
  },
  {
    name: 'crate',
    what: 'the crate dagger-sdk',
    files: /\.(crate|rs)$/,
    entry: 'src/gen.rs',
    read: readRustClient,
    shown: (part, type) => (part === 'input' ? withoutBang(withoutDefault(type)) : shape(part, type)),
    limits: [
      'defaults of arguments, and whether one with a default may be null',
      'whether results, fields of inputs and items of lists may be null',
      'members of enums that differ only in capitals and underscores',
      'capitals in the names of new scalars, enums and inputs',
      ...ALWAYS,
    ],
    toDecide: withoutDefaults,
  },
]

function withoutDefaults(difference) {
  if (!isNew(difference)) return undefined
  if (isMember(difference)) return 'may it be null?'
  return difference.at.includes('(') && !difference.after.endsWith('!') ? 'what is its default?' : undefined
}

/** The text of the generated file in a published client, or of that file itself; undefined: it is not in there. */
export async function generatedFile(client, file, bytes) {
  if (/\.(py|ts|rs)$/.test(file)) return bytes.toString()
  if (client.name === 'wheel') return zipEntry(bytes, client.entry)?.toString()
  let text
  // The folder at the top of a crate says its version.
  const isEntry = (name) => name === client.entry || name.slice(name.indexOf('/') + 1) === client.entry
  await list({
    file,
    onReadEntry: (entry) => {
      if (!isEntry(entry.path)) return entry.resume()
      const chunks = []
      entry.on('data', (chunk) => chunks.push(chunk))
      entry.on('end', () => {
        text = Buffer.concat(chunks).toString()
      })
    },
  })
  return text
}
