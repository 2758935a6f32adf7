import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import { expect, test } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { findingTable } from '../../src/findings/index.ts'
import { ROOT } from '../cli/builtCommand.ts'
import { silentIo } from '../cli/silentIo.ts'

const optionsOf = (command: Command): readonly string[] => [
  ...command.options.flatMap(({ long }) => long ?? []),
  ...command.commands.flatMap(optionsOf),
]
const known = new Set(['--help', ...optionsOf(createProgram(silentIo, { code: 0 }))])

// Options of other programs that the texts name, and of scripts of this repository.
const OTHERS: ReadonlySet<string> = new Set([
  // npm, pip, docker, git, dagger and the engine's own
  ...['--save-dev', '--global', '--no-deps', '--rm', '--platform', '--exit-code', '--http-client', '--base'],
  // scripts of this repository, and its Dagger module
  ...['--check', '--repositories', '--path', '--tarball', '--typescript'],
  // functions of the example modules, and of a container
  ...['--greeting', '--string-arg', '--directory-arg', '--pattern', '--value'],
])

const named = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![\w-])--[a-z][a-z-]*[a-z]\b/g)].map(([option]) => option)

const unknownIn = (text: string): readonly string[] =>
  named(text).filter((option) => !known.has(option) && !OTHERS.has(option))

test('no finding names an option that does not exist', () => {
  const wrong = Object.entries(findingTable).flatMap(([code, { message, hint }]) =>
    unknownIn(`${message} ${hint}`).map((option) => `${code}: ${option}`),
  )
  expect(wrong).toEqual([])
})

test('no page names an option that does not exist', () => {
  const pages = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)]
  const wrong = pages
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => unknownIn(readFileSync(path.join(ROOT, name), 'utf8')).map((option) => `${name}: ${option}`))
  expect(wrong).toEqual([])
})
