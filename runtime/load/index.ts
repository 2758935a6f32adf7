export { type AvailableTypedefs, availableTypedefs } from './availableTypedefs.ts'
export {
  type BuiltModule,
  type BuiltModuleResult,
  builtFiles,
  keptDocument,
  readBuiltModule,
  type ScanFacts,
  scanFacts,
} from './builtModule.ts'
export { bundleModule } from './bundleModule.ts'
export { type Esbuild, loadEsbuild } from './esbuild.ts'
export { type ModuleTypedefs, moduleTypedefs } from './moduleTypedefs.ts'
export type { BundledModule } from './types.ts'
