export { type EnumWires, enumWires } from './enumWires.ts'
export { mergeIntrospection } from './mergeIntrospection.ts'
export { introspects, type SplitDocument, type SplitOptions, splitDocument } from './splitDocument.ts'
