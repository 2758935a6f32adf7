import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, test } from 'vitest'
import { createMatrix } from '../../src/check/index.ts'
import { formatGithub, formatJunit } from '../../src/findings/index.ts'
import { ignoreFileJsonSchema } from '../../src/ignore/index.ts'
import {
  formatHtml,
  formatMarkdown,
  formatSarif,
  matrixJson,
  matrixJsonSchema,
  matrixReports,
} from '../../src/reports/index.ts'
import { newestRelease, releases } from '../../src/versions/index.ts'
import { configFor, fixture } from '../support/fixtures.ts'
import { document, STRING } from './support.ts'

const module = (name: string) => ({ file: `${name}/typedefs.json`, typedefs: fixture(name) })
const matrix = createMatrix([module('ci-module'), module('only-enums'), module('smallest')], { releases })
const few = createMatrix([module('ci-module')], { releases: ['v0.19.4', 'v0.19.5', 'v0.19.7', 'v0.19.11'] })

const nasty = document({
  name: 'nasty',
  objects: [
    {
      name: 'Nasty',
      functions: [
        {
          name: '</script><b>"\'&',
          returnType: STRING,
          check: true,
          sourceMap: { filename: '<img src=x onerror=1>.ts', line: 1, column: 1 },
        },
      ],
    },
  ],
})

describe('line formats', () => {
  test('each finding once, with its releases, newest engines first', () => {
    expect(
      matrixReports(few).map(
        ({ file, target, findings }) => `${file} on ${target}: ${findings.map(({ message }) => message).join('; ')}`,
      ),
    ).toEqual([
      'ci-module/typedefs.json on v0.19.4 to v0.19.7: Function generate of Ci is not a generator on v0.19.7 (generators need v0.19.11 or later); it can still be called as a function',
      'ci-module/typedefs.json on v0.19.4 to v0.19.5: Function test of Ci is not a check on v0.19.5 (checks need v0.19.7 or later); it can still be called as a function; Function lint of Ci is not a check on v0.19.5 (checks need v0.19.7 or later); it can still be called as a function',
      'ci-module/typedefs.json on v0.19.4: Function image of Ci is deprecated; on v0.19.4 (supported since v0.19.5) the notice becomes the last paragraph of its description',
    ])
  })
  test('github and junit take them', () => {
    expect(formatGithub(matrixReports(few)).split('\n')[0]).toBe(
      '::warning file=src/index.ts,line=53,col=3,title=generator-dropped on v0.19.4 to v0.19.7::Function generate of Ci is not a generator on v0.19.7 (generators need v0.19.11 or later); it can still be called as a function. Use engine v0.19.11 or later for generators.',
    )
    expect(formatJunit(matrixReports(few))).toContain('<testsuites name="moduledefs" tests="4" failures="0">')
  })
  test('sarif has a rule for each code, a place and a level for each finding', () => {
    const log = JSON.parse(formatSarif(matrixReports(few), '1.2.3'))
    const [run] = log.runs
    expect([log.version, run.tool.driver.version, run.tool.driver.rules.map(({ id }: { id: string }) => id)]).toEqual([
      '2.1.0',
      '1.2.3',
      ['check-dropped', 'deprecation-in-description', 'generator-dropped'],
    ])
    expect(run.results[0]).toEqual({
      ruleId: 'generator-dropped',
      ruleIndex: 2,
      level: 'warning',
      message: {
        text: 'Function generate of Ci is not a generator on v0.19.7 (generators need v0.19.11 or later); it can still be called as a function. Use engine v0.19.11 or later for generators. (v0.19.4 to v0.19.7)',
      },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'src/index.ts' }, region: { startLine: 53, startColumn: 3 } },
          logicalLocations: [{ fullyQualifiedName: '/objects/0/functions/3' }],
        },
      ],
      properties: { evidence: 'source' },
      partialFingerprints: { 'moduledefs/v1': 'generator-dropped /objects/0/functions/3 v0.19.4 to v0.19.7' },
    })
  })
  test('markdown is a table and folded findings; names cannot break out of it', () => {
    expect(formatMarkdown(createMatrix([module('ci-module')], { releases: ['v0.19.7', 'v0.19.11'] }))).toBe(
      [
        '**Module ci loads on v0.19.7 to v0.19.11, with losses.**',
        '',
        '| module | path | v0.19.7 | v0.19.11 |',
        '|---|---|---|---|',
        '| ci | `ci-module` | ⚠️ lossy | ✅ native |',
        '',
        '<details><summary>ci: 1 finding</summary>',
        '',
        '- **warning** on v0.19.7: Function generate of Ci is not a generator on v0.19.7 (generators need v0.19.11 or later); it can still be called as a function. Use engine v0.19.11 or later for generators. `src/index.ts:53:3`',
        '',
        '</details>',
        '',
      ].join('\n'),
    )
    const text = formatMarkdown(
      createMatrix([{ typedefs: document({ name: 'a|b@team', objects: [{ name: 'A|b`<i>' }] }) }], {
        releases: ['v0.20.0'],
      }),
    )
    expect(text.split('\n')[4]).toBe('| a\\|b@\u200bteam |  | ⚠️ lossy |')
    expect(text).not.toContain('<i>')
  })
})

describe('json', () => {
  const ajv = new Ajv2020({ strict: true, formats: { date: true } })
  test('follows its schema, ranges folded', () => {
    const value = JSON.parse(matrixJson(matrix))
    const validate = ajv.compile(matrixJsonSchema())
    expect([validate(value), validate.errors]).toEqual([true, null])
    expect(
      value.modules.map(({ name, ranges }: { name: string; ranges: unknown[] }) => `${name} ${ranges.length}`),
    ).toEqual(['ci 13', 'vocabulary 6', 'smallest 1'])
    expect(value.modules[0].ranges[0].findings[0].key).toMatch(/^[a-z-]+@ci:/)
  })
  test('the schemas that are published are the ones of the code', () => {
    for (const [file, schema] of [
      ['matrix.schema.json', matrixJsonSchema()],
      ['ignore-file.schema.json', ignoreFileJsonSchema()],
    ] as const)
      expect(JSON.parse(readFileSync(`schemas/${file}`, 'utf8')), `npm run generate writes schemas/${file}`).toEqual(
        schema,
      )
  })
  test('an ignore file follows its schema', () => {
    const validate = ajv.compile(ignoreFileJsonSchema())
    expect(
      validate({
        $schema: 'x',
        ignore: [{ key: 'a@b:', reason: 'r', expires: '2027-01-31', engines: 'v0.12.0..v0.18.10' }],
      }),
    ).toBe(true)
    for (const wrong of [
      { ignore: [{ key: 'a' }] },
      { ignored: [] },
      { ignore: [{ key: 'a', reason: 'r', why: 'x' }] },
    ])
      expect(validate(wrong)).toBe(false)
  })
})

describe('html', () => {
  const sourceText = (_column: unknown, filename: string): string | undefined =>
    filename === 'src/index.ts'
      ? Array.from({ length: 80 }, (_, i) => `const line${i + 1} = '<b>'`).join('\n')
      : undefined
  const page = formatHtml(matrix, { version: '1.2.3', sourceText })
  test('is one file that loads nothing', () => {
    expect(page).toContain("default-src 'none'")
    expect(page.match(/\b(?:src|href)="(?!#)[^"]*"|url\(|@import|https?:/g)).toBeNull()
    expect(page.startsWith('<!doctype html>\n<html lang="en">')).toBe(true)
  })
  test('says the matrix as a picture and as a table, and every finding with its source', () => {
    expect(page).toContain('title="v0.19.7 to v0.19.10: lossy"></i>')
    const newest = `v0.19.11 to ${newestRelease} (${releases.length - releases.indexOf('v0.19.11')})`
    expect(page).toContain(`<th scope="col">${newest}</th></tr></thead>`)
    expect(page).toContain('<td class="lossy">lossy</td><td class="native">native</td></tr>')
    expect(page).toContain('<b>   53  const line53 = &#39;&lt;b&gt;&#39;</b>')
    expect(page).toContain(
      `cache policies<span class="path">cache-policy</span></th><td>v0.19.4 to ${newestRelease}<span class="path">needed by ci</span></td>`,
    )
  })
  test('nothing in a document can become markup', () => {
    const text = formatHtml(createMatrix([{ typedefs: nasty }], { releases: ['v0.18.10', 'v0.19.11'] }), {
      version: '1',
      title: '<i>',
    })
    expect(text.match(/<\/script>/g)).toHaveLength(1)
    expect(text).not.toMatch(/<b>"|<img|<i>/)
  })

  const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
    .filter((file) => existsSync(file))
    .slice(0, 1)
  const folder = mkdtempSync(path.join(tmpdir(), 'moduledefs-report-'))
  const file = path.join(folder, 'report.html')
  writeFileSync(file, page)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const dump = (program: string, hash: string, ...options: readonly string[]): string =>
    execFileSync(
      program,
      [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${folder}/profile`,
        ...options,
        '--dump-dom',
        `file://${file}${hash}`,
      ],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
  const total = page.match(/<li data-severity/g)?.length

  test.each(browser)('a browser filters it: %s', { timeout: 60_000 }, (program) => {
    expect(dump(program, '')).toContain(`<output aria-live="polite">${total} of ${total} findings</output>`)
    const found = dump(program, '#find=Changeset')
    expect(found).toContain(`<output aria-live="polite">1 of ${total} findings</output>`)
    expect(found.match(/<details class="module" id="module-\d" open="">/g)).toHaveLength(1)
  })
  const widths = [400, 1280]
  test.each(browser.flatMap((program) => widths.map((width) => [program, width] as const)))(
    '300 modules stay within the page, whatever their names: %s at %i px',
    { timeout: 60_000 },
    (program, width) => {
      const long = 'averylongnamewithoutanyplacetobreakit'.repeat(4)
      const many = Array.from({ length: 300 }, (_, i) => ({
        file: `${i}/${long}/typedefs.json`,
        typedefs: document({ name: `${long}${i}`, objects: [{ name: 'Main' }] }),
        config: configFor(i % 3 === 0 ? 'v0.21.0' : 'v0.18.10'),
      }))
      const matrixOfMany = createMatrix(many, { releases: ['v0.18.10', 'v0.20.0', 'v0.21.0'] })
      const probe = `<script>
const head=document.querySelector('thead th'),box=head.closest('.scroll');box.scrollTop=2000
const sizes=[...document.querySelectorAll('body *')].map(e=>parseFloat(getComputedStyle(e).fontSize))
document.title=JSON.stringify({wide:document.documentElement.scrollWidth>innerWidth,fixed:Math.abs(head.getBoundingClientRect().top-box.getBoundingClientRect().top)<2,scrolled:box.scrollTop>500,small:Math.min(...sizes)<11})
</script></body>`
      writeFileSync(file, formatHtml(matrixOfMany, { version: '1' }).replace('</body>', probe))
      const shown = dump(program, '', `--window-size=${width},900`)
      expect(/<title>(.*)<\/title>/.exec(shown)?.[1]).toBe(
        JSON.stringify({ wide: false, fixed: true, scrolled: true, small: false }),
      )
    },
  )
  test.each(browser)('a browser without scripts shows all of it: %s', { timeout: 60_000 }, (program) => {
    writeFileSync(file, page.replace(/<script>[\s\S]*?<\/script>/, ''))
    const shown = dump(program, '')
    expect(shown).toContain('<form class="filter" role="search" hidden="">')
    expect(shown.match(/<li data-severity="[a-z]+">/g)).toHaveLength(total ?? 0)
  })
})
