import { readModuleConfig } from '../../versions/index.ts'
import type { Io } from '../io.ts'
import { findModuleConfig } from '../moduleConfig.ts'

/** The name of the module a command is about: as given, else as its SDK is told, else as its configuration has it. */
export function moduleName(io: Io, given: string | undefined): string | undefined {
  const told = given ?? io.env['DAGGER_MODULE']
  if (told) return told
  const config = findModuleConfig(io.cwd)
  const read = config && readModuleConfig(config.text, config.file)
  return read?.ok ? read.config.name : undefined
}
