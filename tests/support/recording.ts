import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

const folder = new URL('../../compat-fixtures/recordings/', import.meta.url)

/** A recording of a real engine by its name in `compat-fixtures/recordings`, such as `casing.json` or `views.json.gz`. */
export function recording<Content>(name: string): Content {
  const bytes = readFileSync(new URL(name, folder))
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')) as Content
}
