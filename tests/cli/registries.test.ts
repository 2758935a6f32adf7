import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingFormats } from '../../src/cli/findingFormats.ts'
import { verbs } from '../../src/cli/verbs/index.ts'
import { emitters } from '../../src/emit/emitters.ts'
import { exporters } from '../../src/exchange/exporters/exporters.ts'
import { importers } from '../../src/exchange/importers/importers.ts'
import { ROOT } from './builtCommand.ts'
import { HELLO } from './documents.ts'
import { runCli } from './runCli.ts'

const helpOf = async (...verb: readonly string[]): Promise<string> =>
  (await runCli([...verb, '--help'])).stdout.replace(/\s+/g, ' ')

describe('a row is all that help, choices and what it does need', () => {
  it.each(emitters)('translate --emit $name', async ({ name, says }) => {
    expect(await helpOf('translate')).toContain(`${name}: ${says}`)
    const { code, stdout } = await runCli(['translate', '-', '--emit', name], { stdin: HELLO })
    expect([code, stdout.length > 1]).toEqual([0, true])
  })
  it.each(exporters)('export --to $name', async ({ name, says }) => {
    expect(await helpOf('export')).toContain(`${name}: ${says}`)
    const args = ['export', '-', '--to', name, '--image', 'alpine', '--', 'answer']
    const { code, stdout } = await runCli(args, { stdin: HELLO })
    expect([code, stdout.length > 1]).toEqual([0, true])
  })
  it.each(importers)('import --from $name', async ({ name, says }) => {
    expect(await helpOf('import')).toContain(`${name}: ${says}`)
    const { code, stderr } = await runCli(['import', '-', '--from', name], { stdin: '[' })
    expect([code, stderr.includes('is not a form')]).toEqual([2, false])
  })
  it.each(findingFormats)('--format $name of every verb that prints findings', async ({ name, to }) => {
    for (const verb of ['check', 'matrix']) {
      expect(await helpOf(verb)).toMatch(new RegExp(`--format <format> [^-]*"${name}"`))
      const { code, stdout } = await runCli([verb, 'nowhere', '--format', name])
      expect([verb, code, stdout === '']).toEqual([verb, 2, to === 'err'])
    }
  })
})

describe('verbs', () => {
  const files = readFileSync(path.join(ROOT, 'src/cli/verbs/index.ts'), 'utf8')
  it('are rows of one table, in the order of help and in completion', async () => {
    const { stdout } = await runCli(['--help'])
    const named = [...stdout.matchAll(/^ {2}([a-z-]+) .*$/gm)].map(([, name]) => name!)
    const listed = named.filter((name) => name !== 'help' && !/^\d/.test(name))
    expect(listed.length).toBe(verbs.length)
    const { stdout: script } = await runCli(['completion', 'bash'])
    for (const name of listed) expect(script).toMatch(new RegExp(`\\b${name}\\b`))
    expect(files.match(/Verb,$/gm)?.length).toBe(verbs.length)
  })
})
