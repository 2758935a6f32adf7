import { stringValue } from '../syntax/stringValue.ts'

const pair = /^ *([^\u0000-\u0020":\u007f]+):("(?:[^"\\]|\\.)*")/

/** What a struct's tag says for a key: `json:"name,omitempty"`; `''` where it says nothing. */
export function tagValue(tag: string, key: string): string {
  let rest = tag
  for (let match = pair.exec(rest); match !== null; match = pair.exec(rest)) {
    if (match[1] === key) return stringValue(match[2]!)
    rest = rest.slice(match[0].length)
  }
  return ''
}
