import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { checkTypedefs } from '../../src/check/index.ts'
import {
  compareConformance,
  conformanceCatalogue,
  printConformance,
  readExpectedFailures,
  scoreConformance,
} from '../../src/conformance/index.ts'
import { runConformance } from '../../src/testing/index.ts'
import { defineModule, printTypedefs } from '../../src/typedefs/index.ts'
import { newestRelease } from '../../src/versions/index.ts'
import { targetOf } from '../support/targetOf.ts'

const caseOf = (id: string) => conformanceCatalogue.find((one) => one.id === id)!

describe('catalogue', () => {
  test('names are folders, each once', () => {
    const ids = conformanceCatalogue.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([])
  })
  test('the newest engine takes every case as it is', () => {
    const target = targetOf(newestRelease)
    const problems = conformanceCatalogue.flatMap(({ id, typedefs }) => {
      const { status, findings } = checkTypedefs(defineModule(typedefs), target)
      return status === 'native' ? [] : [`${id}: ${findings.map(({ message }) => message).join('; ')}`]
    })
    expect(problems).toEqual([])
  })
  test('every case conforms to itself and to no other one', () => {
    for (const one of conformanceCatalogue) {
      if (one.sourceMaps) continue
      expect([one.id, compareConformance(one, printTypedefs(defineModule(one.typedefs)))]).toEqual([one.id, []])
    }
    const empty = printTypedefs(defineModule(caseOf('empty-module').typedefs))
    // State that callers cannot read is nothing an SDK has to list.
    const alike = conformanceCatalogue.filter((one) => compareConformance(one, empty).length === 0).map(({ id }) => id)
    expect(alike).toEqual(['empty-module'])
  })
})

describe('comparison', () => {
  const made = (module: object): string => JSON.stringify({ formatVersion: 1, name: 'demo', ...module })
  test('languages spell names in their own way', () => {
    const snake = made({
      objects: [
        {
          name: 'demo',
          functions: [
            {
              name: 'hello_world',
              returnType: { kind: 'STRING' },
              arguments: [{ name: 'first_name', type: { kind: 'STRING' } }],
            },
          ],
        },
      ],
    })
    expect(compareConformance(caseOf('two-words'), snake)).toEqual([])
    const pascal = made({
      objects: [
        {
          name: 'Demo',
          functions: [
            {
              name: 'Paint',
              returnType: { kind: 'STRING' },
              arguments: [{ name: 'color', type: { kind: 'ENUM', name: 'Color' }, defaultValue: 'DarkBlue' }],
            },
          ],
        },
      ],
      enums: [
        {
          name: 'Color',
          members: [
            { name: 'Red', value: 'red' },
            { name: 'DarkBlue', value: 'dark-blue' },
          ],
        },
      ],
    })
    expect(compareConformance(caseOf('enum-default'), pascal)).toEqual([])
  })
  test('what is otherwise is said', () => {
    const wrong = made({
      objects: [
        {
          name: 'Demo',
          functions: [
            {
              name: 'shift',
              returnType: { kind: 'STRING' },
              arguments: [
                { name: 'by', type: { kind: 'INTEGER', optional: true } },
                { name: 'factor', type: { kind: 'FLOAT' }, defaultValue: 1 },
              ],
            },
          ],
        },
      ],
    })
    expect(compareConformance(caseOf('negative-and-fraction-defaults'), wrong)).toEqual([
      'Argument by of function shift of Demo takes integer? instead of integer: null is now allowed',
      'Argument by of function shift of Demo no longer has a default (was -5)',
      'Argument factor of function shift of Demo now defaults to 1 (was 1.5)',
    ])
    expect(compareConformance(caseOf('one-function'), '{')).toHaveLength(1)
  })
  test('a case can ask for source maps', () => {
    expect(
      compareConformance(caseOf('source-maps'), printTypedefs(defineModule(caseOf('source-maps').typedefs))),
    ).toEqual(['Function hello of Demo has no source map', 'Function bye of Demo has no source map'])
  })
})

describe('score', () => {
  const results = ['one-function', 'check', 'generator', 'service'].map((id) => ({
    case: caseOf(id),
    missing: id === 'service',
    differences: id === 'check' || id === 'generator' ? ['it is no mark'] : [],
  }))
  test('counts by feature, with what was expected to fail', () => {
    const list = readExpectedFailures(
      '# annotations come later\ncheck not yet # soon\n\none-function why not\n',
      conformanceCatalogue,
    )
    if (!list.ok) throw new Error(list.problems.join('\n'))
    expect(printConformance(scoreConformance(results, list.failures))).toBe(
      [
        'fails  generator  Demo has a function generate that is a generator and returns a Changeset.',
        '       it is no mark',
        'fails  service  Demo has a function serve that is a service to bring up and returns a Service.',
        '       there is no source for it',
        'known  check  not yet',
        'passes one-function  though it is among the expected failures: take it out',
        '',
        'modules and objects  ██████████  1/1',
        'annotations          ░░░░░░░░░░  0/3',
        '',
        '1 of 4 cases',
        '',
      ].join('\n'),
    )
  })
  test('a list that names no case, or no reason, is refused', () => {
    expect(readExpectedFailures('chek reason\ncheck\n', conformanceCatalogue)).toEqual({
      ok: false,
      problems: ['line 1 names "chek", which is no case', 'line 2 gives no reason for check'],
    })
  })
})

describe('running an emitter', () => {
  const folder = mkdtempSync(path.join(tmpdir(), "moduledefs o'clock "))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const cases = ['empty-module', 'one-function', 'check'].map(caseOf)
  for (const one of cases.slice(0, 2)) {
    mkdirSync(path.join(folder, one.id))
    writeFileSync(
      path.join(folder, one.id, 'module.json'),
      printTypedefs(defineModule(caseOf('empty-module').typedefs)),
    )
  }
  const run = (command: string, seconds?: number) =>
    runConformance({ command, sources: folder, cases, ...(seconds === undefined ? {} : { seconds }) }).map((result) => [
      result.case.id,
      result.missing,
      ...result.differences,
    ])
  test('each case is a process of its own, and paths may hold anything', () => {
    expect(run('cat {source}/module.json > {typedefs}')).toEqual([
      ['empty-module', false],
      ['one-function', false, 'Function hello of Demo was removed'],
      ['check', true],
    ])
  })
  test('a command that fails, says nothing or hangs is told', () => {
    expect(run('echo boom >&2; exit 3')[0]).toEqual(['empty-module', false, 'The command ended with 3: boom'])
    expect(run('true')[0]).toEqual(['empty-module', false, 'The command wrote no typedefs'])
    expect(run('exec sleep 30', 0.2)[0]).toEqual(['empty-module', false, 'The command did not end within 0.2 seconds'])
  })
})

test('the catalogue for other languages is the one of the code', () => {
  expect(readFileSync('compat-fixtures/conformance/check/typedefs.json', 'utf8')).toBe(
    printTypedefs(defineModule(caseOf('check').typedefs)),
  )
})
