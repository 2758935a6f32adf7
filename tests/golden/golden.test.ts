import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { FIXTURES, fixture, fixtureNames } from '../support/fixtures.ts'
import { goldenFiles } from './goldenFiles.ts'

const update = process.env['MODULEDEFS_GOLDEN'] === 'update'

describe.each(fixtureNames)('%s on every release', (name) => {
  const directory = path.join(FIXTURES, name, 'golden')
  it('becomes what its golden files say, and nothing else', () => {
    const files = goldenFiles(fixture(name))
    if (update) write(directory, files)
    const onDisk = new Map(
      readdirSync(directory).map((file) => [file, readFileSync(path.join(directory, file), 'utf8')]),
    )
    expect([...onDisk.keys()].sort()).toEqual([...files.keys()].sort())
    for (const [file, content] of files) expect(content, file).toBe(onDisk.get(file))
  })
})

function write(directory: string, files: ReadonlyMap<string, string>): void {
  rmSync(directory, { recursive: true, force: true })
  mkdirSync(directory, { recursive: true })
  for (const [file, content] of files) writeFileSync(path.join(directory, file), content)
}
