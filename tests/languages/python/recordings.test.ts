import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkTypedefs } from '../../../src/check/index.ts'
import type { Finding } from '../../../src/findings/index.ts'
import { decodeId, encodeModuleId, printRecipe } from '../../../src/ids/index.ts'
import { pythonLanguage } from '../../../src/languages/python/index.ts'
import type { Reading } from '../../../src/languages/types.ts'
import { translate } from '../../../src/translate/index.ts'
import { pythonDifferences } from '../../expectedDifferences.ts'
import { registeredBy } from '../../support/callTree.ts'
import { targetOf } from '../../support/targetOf.ts'

/** A module, and what the Python SDK registered for it on an engine or why it refused. */
interface Case {
  readonly name: string
  readonly sdkVersion: string
  readonly engine: string
  readonly files: Readonly<Record<string, string>>
  readonly calls?: string
  readonly error?: string
}

const casesOf = (file: string): readonly Case[] =>
  readFileSync(new URL(`../../../compat-fixtures/sdk/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case)

const cases = ['python.jsonl', 'python-versions.jsonl', 'python-own.jsonl'].flatMap(casesOf)

function read({ files, engine }: Case): Promise<Reading> {
  const config = JSON.parse(files['dagger.json']!) as { name: string }
  return pythonLanguage.read({ name: config.name, engineVersion: engine, files: new Map(Object.entries(files)) })
}

const errors = (findings: readonly Finding[]): readonly string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)

/** What is registered, or the codes of the errors that stand in its place. */
function registered(reading: Reading, engine: string): unknown {
  if (!reading.ok) return errors(reading.findings)
  const translation = translate(reading.typedefs, targetOf(engine))
  const { id } = encodeModuleId(translation)
  if (id === undefined) return errors(translation.findings)
  const decoded = decodeId(id)
  return decoded.kind === 'recipe' ? registeredBy(printRecipe(decoded.recipe)) : decoded.kind
}

const keyOf = ({ name, sdkVersion }: Case): string => `${name} (${sdkVersion})`

function expected(each: Case): unknown {
  const { errors, edits = [] } = pythonDifferences[keyOf(each)] ?? pythonDifferences[each.name] ?? {}
  return (
    errors ?? registeredBy(edits.reduce((text, [recorded, ours]) => text.replace(recorded, ours), each.calls ?? ''))
  )
}

const named = (list: readonly Case[]): (readonly [string, Case])[] => list.map((each) => [keyOf(each), each])

describe('modules as the Python SDK registers them', () => {
  test.each(named(cases.filter(({ calls }) => calls !== undefined)))('%s', async (_name, each) => {
    expect(registered(await read(each), each.engine)).toEqual(expected(each))
  })
})

describe('modules that the Python SDK or the engine refuses', () => {
  test.each(named(cases.filter(({ error }) => error !== undefined)))('%s', async (_name, each) => {
    const reading = await read(each)
    expect(
      !reading.ok || ['refused', 'fails'].includes(checkTypedefs(reading.typedefs, targetOf(each.engine)).status),
    ).toBe(true)
  })
})
