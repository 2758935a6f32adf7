import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export const readRecording = (name: string): unknown =>
  JSON.parse(
    gunzipSync(readFileSync(new URL(`../../compat-fixtures/recordings/${name}.json.gz`, import.meta.url))).toString(
      'utf8',
    ),
  )
