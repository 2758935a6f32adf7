import type { EngineError, JsonObject, JsonValue } from './types.ts'

/**
 * The errors of an engine's answer.
 *
 * before: {"message": "query:\n{typeDef{withKind(kind:NOPE){kind}}}\n\nerror: parse selections: … [traceparent:00-…]"}
 * after:  {message: "parse selections: …", path: undefined, …}
 *
 * In: the `errors` of an answer, whatever they are. Out: one for each that has a message. Source: measured §3.4, builder recordings.
 */
export function engineErrors(errors: JsonValue | undefined): EngineError[] {
  if (!Array.isArray(errors)) return []
  return errors.flatMap((error: JsonValue): EngineError[] => {
    if (!isObject(error) || typeof error['message'] !== 'string') return []
    const path = Array.isArray(error['path']) ? error['path'].filter(isKey) : undefined
    const locations = Array.isArray(error['locations']) ? error['locations'].filter(isLocation) : undefined
    return [
      {
        message: cleanMessage(error['message']),
        rawMessage: error['message'],
        ...(path === undefined ? {} : { path }),
        ...(locations === undefined || locations.length === 0 ? {} : { locations }),
        extensions: isObject(error['extensions']) ? error['extensions'] : {},
      },
    ]
  })
}

const ECHO_END = '\n\nerror: '

function cleanMessage(raw: string): string {
  const echo = raw.startsWith('query:') ? raw.lastIndexOf(ECHO_END) : -1
  const message = echo < 0 ? raw : raw.slice(echo + ECHO_END.length)
  return message.replace(/ ?\[traceparent:[^\]]*\]\s*$/, '')
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isKey = (value: JsonValue): value is string | number => typeof value === 'string' || typeof value === 'number'

const isLocation = (value: JsonValue): value is { readonly line: number; readonly column: number } =>
  isObject(value) && typeof value['line'] === 'number' && typeof value['column'] === 'number'
