import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCli, runProcess } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({ 'typedefs.json': '{}', 'two words.json': '{}' })
const { stdout: script } = await runCli(['completion', 'bash'])
writeFileSync(path.join(cwd, 'completion.sh'), script)

async function complete(...words: string[]): Promise<string[]> {
  const line = `source completion.sh; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _moduledefs; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = await runProcess('bash', ['-c', line, 'bash', 'moduledefs', ...words], { cwd })
  return stdout.trimEnd().split('\n')
}

describe('bash completes', () => {
  it('verbs', async () => {
    expect(await complete('ver')).toEqual(['versions'])
  })
  it('commands of a verb', async () => {
    expect(await complete('id', '')).toEqual(['encode', 'decode'])
  })
  it('options once a dash is there', async () => {
    expect(await complete('check', '--en')).toEqual(['--engine', '--engine-version'])
    expect(await complete('id', 'decode', '--')).toEqual([
      '--engine',
      '--emit',
      '--name',
      '--format',
      '--json',
      '--strict',
      '--fail-on',
      '--quiet',
      '--verbose',
      '--help',
    ])
  })
  it('versions, choices and topics', async () => {
    expect(await complete('check', 'x.json', '--engine', 'lat')).toEqual(['latest', 'latest-beta'])
    expect(await complete('upgrade', '--to', 'v0.18.1')).toContain('v0.18.10')
    expect(await complete('matrix', '--format', 'ma')).toEqual(['markdown'])
    expect(await complete('scan', '--fail-on', 'n')).toEqual(['never'])
    expect(await complete('explain', 'enum-mem')).toContain('enum-members')
    expect(await complete('explain', 'check-dropp')).toEqual(['check-dropped'])
    expect(await complete('versions', 'bound')).toEqual(['boundaries'])
  })
  it('files, spaces and all', async () => {
    expect((await complete('check', '')).sort()).toEqual(['completion.sh', 'two words.json', 'typedefs.json'])
    expect(await complete('check', 'two')).toEqual(['two words.json'])
  })
})

it('zsh reads it as bash does, after bashcompinit', async () => {
  const { stdout } = await runCli(['completion', 'zsh'])
  expect(stdout).toBe(`autoload -U +X bashcompinit && bashcompinit\n${script}`)
})

it('fish gets a line for each verb and option', async () => {
  const { stdout } = await runCli(['completion', 'fish'])
  const lines = stdout.trimEnd().split('\n')
  expect(
    lines.filter(
      (line) => !/^complete -c moduledefs -n '[\w -]+' -[al] [\w-]+(?: -xa '[\w. -]+')? -d '.+'$/.test(line),
    ),
  ).toEqual([])
  expect(lines).toContain(
    "complete -c moduledefs -n '__fish_seen_subcommand_from id' -a decode -d 'decode an ID into its calls'",
  )
})

it('knows no other shell', async () => {
  expect(await runCli(['completion', 'tcsh'])).toEqual({
    code: 2,
    stdout: '',
    stderr:
      "error: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n(moduledefs completion --help shows what it takes)\n",
  })
})
