import { cpSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'
import { shellWithCommand } from '../cli/shellWithCommand.ts'
import { workFolder } from '../cli/workFolder.ts'
import { consoleBlocks, matchesOutput } from './consoleBlocks.ts'

const pages = [
  'README.md',
  ...readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.join('docs', name))
    .sort(),
]
const withCommands = pages
  .map((page) => ({ page, commands: consoleBlocks(readFileSync(path.join(ROOT, page), 'utf8')) }))
  .filter(({ commands }) => commands.length > 0)

const shell = shellWithCommand()

// The commands of a page are one session in a copy of what a reader has checked out.
describe.each(withCommands)('$page', ({ page, commands }) => {
  const cwd = workFolder({})
  for (const name of ['examples', 'compat-fixtures', 'docs', 'schemas'])
    cpSync(path.join(ROOT, name), path.join(cwd, name), {
      recursive: true,
      filter: (source) => !/recordings|node_modules/.test(path.relative(ROOT, source)),
    })

  // A command that does not end with 0 is followed by `$ echo $?`, which finds the code that the one before it left.
  let left: number | null = 0
  it.each(commands.map((command, index) => ({ ...command, next: commands[index + 1]?.line })))(
    '$line',
    async ({ line, output, at, next }) => {
      const { code, stdout } = await shell(`(exit ${left})\n{ ${line}\n} 2>&1`, cwd)
      left = code
      expect({ code: next === 'echo $?' ? 'shown' : code, stdout }).toEqual({
        code: next === 'echo $?' ? 'shown' : 0,
        stdout: matchesOutput(output, stdout) || output.length === 0 ? stdout : shownAt(page, at, output),
      })
    },
  )
})

const shownAt = (page: string, at: number, output: readonly string[]): string =>
  `${output.join('\n')}\n(shown in ${page}, line ${at})`

it('finds commands, their output and continued lines', () => {
  const page = 'x\n```console\n$ echo a \\\n  b\na b\n…\n$ true\n```\n$ no command\n```sh\n$ none\n```\n'
  expect(consoleBlocks(page)).toEqual([
    { line: 'echo a \\\n  b', output: ['a b', '…'], at: 3 },
    { line: 'true', output: [], at: 7 },
  ])
})

it('takes … for any lines, and every other line as it is', () => {
  expect(
    [['a', 'b'], ['a', '…'], ['…', 'b'], ['a', '…', 'b'], ['a'], ['a', 'B'], ['…a', 'b…'], ['.', '.']].map((shown) =>
      matchesOutput(shown, 'a\nb\n'),
    ),
  ).toEqual([true, true, true, true, false, false, true, false])
})
