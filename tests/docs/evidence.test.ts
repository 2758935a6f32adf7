import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../cli/builtCommand.ts'

const page = (name: string): string => readFileSync(path.join(ROOT, 'docs/evidence', `${name}.md`), 'utf8')

/** `2`, `2.3` and, for items of a numbered list, `3.11`. */
function placesOf(text: string): ReadonlySet<string> {
  const places = new Set<string>()
  let section = ''
  for (const line of text.split('\n')) {
    const heading = /^#{2,3} (\d+(?:\.\d+)?)/.exec(line)
    if (heading) {
      section = heading[1]!
      places.add(section)
    }
    const item = /^(\d+)\. /.exec(line)
    if (item) places.add(`${section}.${item[1]}`)
  }
  return places
}

const cited = /(engine-semantics|measured|sdk-protocol|modules|dagger-1\.0) (§[\d.]*\d(?:(?:, | and |-)§[\d.]*\d)*)/g

const citations = ['src', 'runtime'].flatMap((folder) =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('node_modules'))
    .flatMap((name) => {
      const text = readFileSync(path.join(ROOT, folder, name), 'utf8').replaceAll(/\n\s*(?:\*|\/\/) ?/g, ' ')
      return [...text.matchAll(cited)].flatMap(([, source, sections]) =>
        [...sections!.matchAll(/§([\d.]*\d)/g)].map(([, section]) => ({
          file: `${folder}/${name}`,
          source: source!,
          section: section!,
        })),
      )
    }),
)

test('every citation leads to a section of a page in docs/evidence', () => {
  expect(citations.length).toBeGreaterThan(100)
  const places = new Map(
    [...new Set(citations.map(({ source }) => source))].map((name) => [name, placesOf(page(name))]),
  )
  const broken = citations.filter(({ source, section }) => !places.get(source)!.has(section))
  expect(broken.map(({ file, source, section }) => `${file}: ${source} §${section}`)).toEqual([])
})

test('pages name no file that is not there', () => {
  const folder = path.join(ROOT, 'docs/evidence')
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8')
    for (const [, link] of text.matchAll(/\]\(([\w.-]+\.md)\)/g)) expect(readdirSync(folder), name).toContain(link)
  }
})
