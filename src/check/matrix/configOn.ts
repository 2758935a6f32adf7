import { createTarget, type ModuleConfig } from '../../versions/index.ts'
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
