import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { createProgram } from '../../src/cli/program.ts'
import { findingTable } from '../../src/findings/index.ts'
import { behaviourTable, featureTable } from '../../src/versions/index.ts'
import { ROOT } from '../cli/builtCommand.ts'
import { silentIo } from '../cli/silentIo.ts'

/** Idioms that are not what a native speaker would write, each with what to write instead. */
const BANNED: readonly (readonly [RegExp, string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [
    /\b(is|are|was|that is|which is) no (?!longer\b|more than\b|way\b|need\b|such\b|different\b|\w+er\b)[a-z`]/i,
    'is not a',
  ],
  [/\bany more\b(?=[.,;:)]|$)/i, 'no longer'],
  [/\bno \w+ any more\b/i, 'no longer'],
  [/\b(described|written|read|reads|cached|comes out|come out|come back) otherwise\b/i, 'differently'],
  [/\bbehind (it|that|them|the|any|a|its|--|\{)/i, 'after'],
  [/\bbeside (it|that|them|the|this|a|its|their|main|\{)|(^|[.:;] )beside\b/i, 'next to, in addition to'],
  [/\bcomes? twice\b/i, 'duplicate'],
  [/\bcame with\b/i, 'introduced in'],
  [/\bstand(s)? for\b/i, 'is, means, represents'],
  [/\bat hand\b/i, 'that engine, the engine in use'],
  [/\bwould do\b/i, 'is enough'],
  [/\bwithout a word\b/i, 'silently'],
  [/\bof another time\b/i, 'of another release'],
  [/(^|[.!?:] )So\b/, 'therefore, or leave it out'],
]

/** Every text a user can read, by where it stands. */
function texts(): readonly (readonly [string, string])[] {
  const found: [string, string][] = []
  for (const [code, { title, message, hint }] of Object.entries(findingTable))
    found.push([`finding ${code}`, [title, message, hint].join('\n')])
  for (const [id, { title, docs, belowText }] of Object.entries(featureTable))
    found.push([`feature ${id}`, [title, docs, belowText].join('\n')])
  for (const [id, { title }] of Object.entries(behaviourTable)) found.push([`behaviour ${id}`, title])
  found.push(...help())
  const pages = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.startsWith('evidence'))
    .map((name) => `docs/${name}`)
  const others = [
    'README.md',
    'action.yml',
    'dagger/README.md',
    'runtime/sdk/README.md',
    'examples/sdk-module/README.md',
  ]
  for (const file of [...pages, ...others])
    for (const [index, line] of readFileSync(path.join(ROOT, file), 'utf8').split('\n').entries())
      found.push([`${file}:${index + 1}`, line])
  return found
}

function help(): readonly [string, string][] {
  const program = createProgram(silentIo, { code: 0 })
  const commands = [program, ...program.commands.flatMap((verb) => [verb, ...verb.commands])]
  return commands.map((command) => [`help of ${command.name()}`, command.helpInformation().replace(/\n {2,}/g, ' ')])
}

it('texts are what a native speaker would write', () => {
  const faults = texts().flatMap(([where, text]) =>
    text
      .split('\n')
      .flatMap((line) =>
        BANNED.filter(([idiom]) => idiom.test(line)).map(
          ([idiom, better]) => `${where}: “${idiom.exec(line)?.[0]}” → ${better}: ${line.trim().slice(0, 160)}`,
        ),
      ),
  )
  expect(faults).toEqual([])
})
