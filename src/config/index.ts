export { applyCustomizations, type CustomizedTypedefs } from './applyCustomizations.ts'
export { checkConfig } from './checkConfig.ts'
export { checkIgnoredAnnotations } from './checkIgnoredAnnotations.ts'
export { readsKey } from './checkRules.ts'
export { checkSettings } from './checkSettings.ts'
export { checkWorkspaceKeys } from './checkWorkspaceKeys.ts'
export type { Config, ConfigPath, Place } from './config.ts'
export { type ConfigMove, configMoves } from './configMoves.ts'
export { type Customization, type Toolchain, toolchainsOf } from './customization.ts'
export { type ConfigResult, readConfig } from './readConfig.ts'
export {
  type InstalledModule,
  installedModules,
  readWorkspaceConfig,
  type WorkspaceConfig,
  workspaceConfigFile,
} from './workspaceConfig.ts'
export { type WriteResult, writeEngineVersion } from './writeEngineVersion.ts'
