import { createFinding, type Finding } from '../findings/index.ts'
import { behaviourTable, describeSpans, holdsRelease, jsonKeys, type Target, tomlKeys } from '../versions/index.ts'
import { type Config, own } from './config.ts'

/** Keys that contradict each other, in the engine's own words (engine-semantics §6.1). */
export function checkRules(config: Config, target: Target): readonly Finding[] {
  const { file, value, kind } = config
  const place = (key: string) => {
    const location = config.locate([key])
    return location === undefined ? {} : { location }
  }
  const findings: Finding[] = []
  if (kind === 'dagger-module.toml' && !target.behaves('module-toml')) {
    const data = { file, spans: describeSpans(behaviourTable['module-toml'].releases), release: target.release }
    findings.push(createFinding('config-file-unknown', '', data))
  }
  const blueprint = isSet(own(value, 'blueprint')) && readsKey(config, 'blueprint', target)
  for (const key of ['sdk', 'dependencies', 'source']) {
    if (!blueprint || !isSet(own(value, key))) continue
    const engineMessage = `blueprint and ${key} can't both be set`
    findings.push(createFinding('config-blueprint-conflict', '', { file, key }, { ...place(key), engineMessage }))
  }
  const source = own(value, 'source')
  if (typeof source !== 'string' || source === '' || blueprint) return findings
  const shown = JSON.stringify(source)
  if (leaves(source))
    findings.push(createFinding('config-source-outside', '', { file, source: shown }, place('source')))
  else if (!isSet(own(value, kind === 'dagger.json' ? 'sdk' : 'runtime'))) {
    const engineMessage = `source path ${shown} specified without sdk`
    findings.push(
      createFinding('config-source-without-sdk', '', { file, source: shown }, { ...place('source'), engineMessage }),
    )
  }
  return findings
}

/** Does the target's release read a key at the top of the file? */
export const readsKey = ({ kind }: Config, key: string, target: Target): boolean =>
  (kind === 'dagger.json' ? jsonKeys : tomlKeys)
    .get(key)
    ?.forms.some(({ releases }) => holdsRelease(releases, target.resolvedRelease)) ?? false

const isSet = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)

function leaves(path: string): boolean {
  if (path.startsWith('/')) return true
  let depth = 0
  for (const part of path.split('/')) {
    if (part === '..') depth--
    else if (part !== '' && part !== '.') depth++
    if (depth < 0) return true
  }
  return false
}
