import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A recording of real engines, from the project's facts; `recipe-engine-ids` is every ID in the builder recordings. */
export const readRecording = (name: string): unknown =>
  JSON.parse(
    gunzipSync(readFileSync(new URL(`../../compat-fixtures/recordings/${name}.json.gz`, import.meta.url))).toString(
      'utf8',
    ),
  )
