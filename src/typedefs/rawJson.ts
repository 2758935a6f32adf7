import { RawJson } from './json/jsonTree.ts'
import type { JsonText } from './types.ts'

/** JSON text among JavaScript values. */
export interface RawJsonValue {
  readonly text: string
}

/** Marks JSON text that is to be taken as it stands, for numbers whose digits matter: `defaultValue: rawJson('1e400')`. */
export const rawJson = (text: string): RawJsonValue => Object.freeze(new RawJson(text as JsonText))
