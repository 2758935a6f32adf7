import { checkConfig } from '../../config/checkConfig.ts'
import type { Config } from '../../config/config.ts'
import type { Finding } from '../../findings/index.ts'
import { createTarget, type Target } from '../../versions/index.ts'
import type { MatrixModule } from './matrix.ts'

type Configured = Pick<MatrixModule, 'config' | 'olderConfig'>

/** The configuration that the engine of a target goes by. */
export const configFor = ({ config, olderConfig }: Configured, target: Target): Config | undefined =>
  olderConfig === undefined || target.behaves('module-toml') ? config : olderConfig

/** The same for a release. */
export function configOn(module: Configured, release: string): Config | undefined {
  if (module.olderConfig === undefined) return module.config
  const made = createTarget({ release })
  return made.ok ? configFor(module, made.target) : module.config
}

/** Why an engine of the target's release cannot read the module's configuration. */
export function configErrorsOn(module: Configured, target: Target): readonly Finding[] {
  const config = configFor(module, target)
  return config === undefined ? [] : checkConfig(config, target).filter(({ severity }) => severity === 'error')
}
