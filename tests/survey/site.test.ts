import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { createSite, createSummary, type ModuleRow } from '../../src/survey/index.ts'
import { runCli } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'

const HOSTILE = `<img src=x onerror="document.title='owned'">&"'`
const shop = (name: string): string =>
  JSON.stringify({
    formatVersion: 1,
    name,
    objects: [
      {
        name: 'Shop',
        functions: [
          {
            name: 'test',
            returnType: { kind: 'VOID' },
            check: true,
            description: HOSTILE,
            sourceMap: { filename: 'a.txt', line: 1, column: 1 },
          },
        ],
      },
    ],
  })

const cwd = workFolder({
  [`repo/${HOSTILE.replaceAll('/', '')}/typedefs.json`]: shop('shop'),
  [`repo/${HOSTILE.replaceAll('/', '')}/a.txt`]: `${HOSTILE}\n`,
  'repo/other/typedefs.json': shop('other'),
  'repo/wrong/dagger.json': JSON.stringify({ name: HOSTILE, sdk: HOSTILE }),
})
const written = await runCli(['survey', 'repo', '--no-cache', '--site', 'site'], { cwd })
const pages = readdirSync(path.join(cwd, 'site'), { recursive: true, encoding: 'utf8' }).sort()
const text = (name: string): string => readFileSync(path.join(cwd, 'site', name), 'utf8')

const row = (number: number): ModuleRow => ({
  kind: 'module',
  repository: `r${Math.floor(number / 700)}`,
  path: `m${number}`,
  key: '',
  name: `m${number}`,
  state: 'no-code',
})

describe('the site of a survey', () => {
  it('has a start page, lists, and a page for every repository and module', () => {
    expect(written.code).toBe(0)
    expect(pages.filter((name) => /\.\w+$/.test(name))).toEqual([
      'data/modules-1.js',
      'data/r/1-1.js',
      'data/repositories-1.js',
      'index.html',
      'm/0/0.html',
      'm/0/1.html',
      'm/0/2.html',
      'modules.html',
      'r/1.html',
      'repositories.html',
      'site.js',
      'style.css',
    ])
  })

  it('holds every text as text', () => {
    for (const name of pages.filter((file) => /\.(?:html|js)$/.test(file)))
      expect([name, text(name).includes('<img')]).toEqual([name, false])
    expect(text('m/0/0.html')).toContain('&lt;img src=x')
    expect(text('m/0/0.html')).toContain('<pre class="source"><b>    1  &lt;img')
  })

  it('links to pages that are there', () => {
    const links = pages
      .filter((name) => name.endsWith('.html'))
      .flatMap((name) =>
        [...text(name).matchAll(/ (?:href|src)="([^"#:]+)"/g)].map(([, to]) => path.join(path.dirname(name), to!)),
      )
    expect(links.length).toBeGreaterThan(20)
    expect([...new Set(links)].filter((name) => !pages.includes(name))).toEqual([])
  })

  it('has no page that grows with the number of modules', () => {
    const largest = (modules: number): number => {
      const site = createSite('0')
      const summary = createSummary()
      let most = 0
      for (let number = 0; number < modules; number++) {
        summary.add(row(number))
        for (const [, page] of site.add(row(number))) most = Math.max(most, page.length)
      }
      for (const [, page] of site.end(summary.result())) most = Math.max(most, page.length)
      return most
    }
    expect(largest(3000) / largest(600)).toBeLessThan(1.1)
  })

  const chromium = ['chromium', 'chromium-browser', 'google-chrome'].find(
    (name) => spawnSync(name, ['--version']).status === 0,
  )
  it.skipIf(chromium === undefined)('opens from the disk, sorts and filters (not run: no chromium)', () => {
    const open = (page: string): string =>
      execFileSync(
        chromium!,
        [
          '--headless=new',
          '--no-sandbox',
          '--disable-gpu',
          `--user-data-dir=${cwd}/profile`,
          '--virtual-time-budget=4000',
          '--dump-dom',
          `${pathToFileURL(path.join(cwd, 'site', page.split('#')[0]!))}#${page.split('#')[1]}`,
        ],
        { stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000 },
      ).toString()
    const found = open('modules.html#find=other')
    expect(found).toContain('1 of 3')
    expect([...found.matchAll(/<th scope="row">/g)]).toHaveLength(1)
    expect(found).toContain('<button type="button">At 1.0</button>')
    const hostile = open('modules.html#find=onerror')
    expect(hostile).not.toContain('owned</title>')
    expect(hostile).toContain('2 of 3')
  })

  it('is small', () => {
    expect(statSync(path.join(cwd, 'site/index.html')).size).toBeLessThan(30_000)
  })
})
