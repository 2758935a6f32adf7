export { currentDigest } from './currentDigest.ts'
export { scanModule } from './scanModule.ts'
export { sourceDigest } from './sourceDigest.ts'
export type { DirectoryInput, FilesInput, ScanInput, ScanResult, SourceText } from './types.ts'
