import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkTypedefs } from '../../../src/check/index.ts'
import type { Finding } from '../../../src/findings/index.ts'
import { decodeId, encodeModuleId, printRecipe } from '../../../src/ids/index.ts'
import { goLanguage } from '../../../src/languages/go/index.ts'
import type { Reading } from '../../../src/languages/types.ts'
import { translate } from '../../../src/translate/index.ts'
import { goDifferences } from '../../expectedDifferences.ts'
import { registeredBy } from '../../support/callTree.ts'
import { targetOf } from '../../support/targetOf.ts'

/** A module, and what the Go SDK of v0.21.8 registered for it or why it refused. */
interface Case {
  readonly name: string
  readonly about: string
  readonly files: Readonly<Record<string, string>>
  readonly calls?: string
  readonly error?: string
}

const cases = readFileSync(new URL('../../../compat-fixtures/sdk/go.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)

const target = targetOf('v0.21.8')

function read({ files }: Case): Promise<Reading> {
  const config = JSON.parse(files['dagger.json']!) as { name: string; engineVersion: string; source?: string }
  const folder = config.source === undefined || config.source === '.' ? '' : `${config.source}/`
  const sources = Object.entries(files).filter(([path]) => path.startsWith(folder))
  return goLanguage.read({
    name: config.name,
    engineVersion: config.engineVersion,
    files: new Map(sources.map(([path, text]): [string, string] => [path.slice(folder.length), text])),
  })
}

const errors = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)

/** What is registered, or the codes of the errors that stand in its place. */
function registered(reading: Reading): unknown {
  if (!reading.ok) return errors(reading.findings)
  const translation = translate(reading.typedefs, target)
  const { id } = encodeModuleId(translation)
  if (id === undefined) return errors(translation.findings)
  const decoded = decodeId(id)
  return decoded.kind === 'recipe' ? registeredBy(printRecipe(decoded.recipe)) : decoded.kind
}

function expected({ name, calls = '' }: Case): unknown {
  const { errors, edits = [] } = goDifferences[name] ?? {}
  return errors ?? registeredBy(edits.reduce((text, [recorded, ours]) => text.replace(recorded, ours), calls))
}

describe('modules as the Go SDK registers them', () => {
  test.each(cases.filter((each) => each.calls !== undefined).map((each) => [each.name, each] as const))(
    '%s',
    async (_name, each) => {
      expect(registered(await read(each))).toEqual(expected(each))
    },
  )
})

describe('modules that the Go SDK or the engine refuses', () => {
  test.each(cases.filter((each) => each.error !== undefined).map((each) => [each.name, each] as const))(
    '%s',
    async (_name, each) => {
      const reading = await read(each)
      expect(!reading.ok || ['refused', 'fails'].includes(checkTypedefs(reading.typedefs, target).status)).toBe(true)
    },
  )
})
