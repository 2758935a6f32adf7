import { checkConfig } from '../../config/checkConfig.ts'
import type { Config } from '../../config/config.ts'
import type { Finding } from '../../findings/index.ts'
import { createTarget, type ModuleConfig, type Target } from '../../versions/index.ts'
import type { MatrixModule } from './matrix.ts'

/** The configuration that an engine of this release goes by. */
export function configOn(
  { config, olderConfig }: Pick<MatrixModule, 'config' | 'olderConfig'>,
  release: string,
): ModuleConfig | undefined {
  if (olderConfig === undefined) return config
  const made = createTarget({ release })
  return !made.ok || made.target.behaves('module-toml') ? config : olderConfig
}

/** The whole of it. */
export const wholeConfigOn = (
  { wholeConfig, olderWholeConfig }: Pick<MatrixModule, 'wholeConfig' | 'olderWholeConfig'>,
  target: Target,
): Config | undefined =>
  olderWholeConfig === undefined || target.behaves('module-toml') ? wholeConfig : olderWholeConfig

/** Why an engine of the target's release cannot read the module's configuration. */
export function configErrorsOn(
  module: Pick<MatrixModule, 'wholeConfig' | 'olderWholeConfig'>,
  target: Target,
): readonly Finding[] {
  const config = wholeConfigOn(module, target)
  return config === undefined ? [] : checkConfig(config, target).filter(({ severity }) => severity === 'error')
}
