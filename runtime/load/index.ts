export { bundleModule } from './bundleModule.ts'
export { type Esbuild, loadEsbuild } from './esbuild.ts'
export type { BundledModule } from './types.ts'
