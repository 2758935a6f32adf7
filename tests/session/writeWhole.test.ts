import { execFileSync } from 'node:child_process'
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder } from '../../src/session/makeFolder.ts'
import { writeWhole } from '../../src/session/writeWhole.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'moduledefs-write-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const at = (name: string): string => path.join(folder, name)

it('a file is replaced whole and keeps its rights', async () => {
  writeFileSync(at('a'), 'old')
  chmodSync(at('a'), 0o640)
  await writeWhole(at('a'), 'new')
  expect({
    text: readFileSync(at('a'), 'utf8'),
    mode: statSync(at('a')).mode & 0o777,
    all: readdirSync(folder),
  }).toEqual({
    text: 'new',
    mode: 0o640,
    all: ['a'],
  })
})

it('a link stays, and what it leads to is written, there or not', async () => {
  writeFileSync(at('real'), 'old')
  symlinkSync('real', at('link'))
  symlinkSync('later', at('dangling'))
  await writeWhole(at('link'), 'new')
  await writeWhole(at('dangling'), 'made')
  expect([readFileSync(at('real'), 'utf8'), readFileSync(at('later'), 'utf8')]).toEqual(['new', 'made'])
  expect(['link', 'dangling'].map((name) => lstatSync(at(name)).isSymbolicLink())).toEqual([true, true])
})

it('a pipe is written to and stays a pipe', async () => {
  execFileSync('mkfifo', [at('pipe')])
  const { readFile } = await import('node:fs/promises')
  const [text] = await Promise.all([readFile(at('pipe'), 'utf8'), writeWhole(at('pipe'), 'through')])
  expect({ text, isPipe: statSync(at('pipe')).isFIFO() }).toEqual({ text: 'through', isPipe: true })
})

it('devices are written to: a full one fails, and stays', async () => {
  await writeWhole('/dev/null', 'gone')
  await expect(writeWhole('/dev/full', 'text')).rejects.toThrow('ENOSPC')
  expect(statSync('/dev/full').isCharacterDevice()).toBe(true)
})

it('folders are made up to the one that is there, and nowhere where none can be made', async () => {
  expect(await makeFolder(at('a/b/c'))).toBe(at('a'))
  expect(await makeFolder(at('a/b/c'))).toBeUndefined()
  expect(await makeFolder(at('a/b/d'))).toBe(at('a/b/d'))
  writeFileSync(at('file'), '')
  await expect(makeFolder(at('file'))).rejects.toThrow('EEXIST')
  await expect(makeFolder(at('file/below'))).rejects.toThrow('ENOTDIR')
  await expect(makeFolder('/proc/x/y')).rejects.toThrow('ENOENT')
})

it('what fails leaves nothing behind', async () => {
  writeFileSync(at('file'), '')
  await expect(writeWhole(at('file/below'), 'text')).rejects.toThrow('ENOTDIR')
  await expect(writeWhole(at('nowhere/below'), 'text')).rejects.toThrow('ENOENT')
  await expect(writeWhole(folder, 'text')).rejects.toThrow('EISDIR')
  expect(readdirSync(folder)).toEqual(['file'])
})
