export { type GoJson, type GoJsonResult, goTypeName, readGoJson } from './goJson.ts'
export { goQuote } from './goQuote.ts'
export { writeGoJson } from './writeGoJson.ts'
