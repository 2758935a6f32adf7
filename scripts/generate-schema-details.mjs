// Writes what the API history does not have: src/engine/api/schema/data/schemaDetails.gen.ts.
// Usage: node scripts/generate-schema-details.mjs
//
// Order of arguments: introspection of real engines (compat-fixtures/recordings/builder), then the documentation of the
// published SDKs (dev dependencies), whose clients list required arguments first. Reasons of deprecation: the same.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const recordings = path.join(root, 'compat-fixtures/recordings/builder')
const orders = new Map()
const reasons = new Map()
const enums = new Map()

function addOrder(coordinate, names) {
  const known = orders.get(coordinate)
  if (known === undefined) {
    orders.set(coordinate, [...names])
    return
  }
  names.forEach((name, index) => {
    if (known.includes(name)) return
    const before = names.slice(0, index).findLast((other) => known.includes(other))
    known.splice(before === undefined ? 0 : known.indexOf(before) + 1, 0, name)
  })
}

for (const file of readdirSync(recordings).sort().reverse()) {
  const { probes } = JSON.parse(gunzipSync(readFileSync(path.join(recordings, file))))
  for (const { id, steps } of probes) {
    if (!id.startsWith('introspection.')) continue
    const type = steps[0].response.data?.__type
    if (!type) continue
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name}.${field.name}`
      if (field.args.length > 1)
        addOrder(
          coordinate,
          field.args.map(({ name }) => name),
        )
      if (field.deprecationReason && !reasons.has(coordinate)) reasons.set(coordinate, field.deprecationReason)
    }
    if (type.enumValues?.length > 0) {
      const known = enums.get(type.name) ?? []
      enums.set(type.name, [
        ...known,
        ...type.enumValues.map(({ name }) => name).filter((name) => !known.includes(name)),
      ])
    }
  }
}

for (const sdk of ['dagger-sdk-1.0', 'dagger-sdk-0.21', 'dagger-sdk-0.18', 'dagger-sdk-0.15']) {
  const folder = path.join(root, 'node_modules', sdk, 'dist')
  const file = readdirSync(folder, { recursive: true }).find((name) => name.endsWith('client.gen.d.ts'))
  const text = readFileSync(path.join(folder, file), 'utf8')
  for (const [, className, body] of text.matchAll(/^export declare class (\w+) [^{]*\{\n([\s\S]*?)^\}/gm)) {
    const type = className === 'Client' ? 'Query' : className.replace(/_$/, '')
    for (const [, comment, method] of body.matchAll(/^ {4}\/\*\*\n([\s\S]*?) {4}\*\/\n {4}(\w+)[?:]/gm)) {
      const coordinate = `${type}.${method.replace(/_$/, '')}`
      const names = [...comment.matchAll(/^ +\* @param (?:opts\.)?(\w+)/gm)].map(([, name]) => name.replace(/_$/, ''))
      if (names.length > 1) addOrder(coordinate, names)
      const reason = /^ +\* @deprecated (.*)$/m.exec(comment)?.[1]?.trim()
      if (reason && !reasons.has(coordinate)) reasons.set(coordinate, reason)
    }
  }
}

const sorted = (map) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
const lines = (map) => JSON.stringify(sorted(map), null, 0)
writeFileSync(
  path.join(root, 'src/engine/api/schema/data/schemaDetails.gen.ts'),
  `// Written by scripts/generate-schema-details.mjs from introspection of real engines and the published SDKs.
/** Arguments in schema order, by \`Type.field\`; those of all releases. */
export const argumentOrderText = ${JSON.stringify(lines(orders))}
/** Why a field is deprecated, by \`Type.field\`. */
export const deprecationReasonText = ${JSON.stringify(lines(reasons))}
/** Members of enums in schema order. */
export const enumOrderText = ${JSON.stringify(lines(enums))}
`,
)
console.log(`${orders.size} orders, ${reasons.size} reasons, ${enums.size} enums`)
