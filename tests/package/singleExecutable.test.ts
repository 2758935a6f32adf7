import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { workFolder } from '../cli/workFolder.ts'

// `node scripts/build-single.mjs` makes it, as `.ci/run` does.
const executable = path.resolve('build', `moduledefs-${process.platform}-${process.arch}`)
const empty = workFolder({
  'go/dagger.json': '{"name": "hello", "sdk": "go", "engineVersion": "v0.21.8"}',
  'go/main.go': 'package main\n\ntype Hello struct{}\n\nfunc (m *Hello) Greet() string { return "" }\n',
  'ts/dagger.json': '{"name": "hello", "sdk": "typescript"}',
  'ts/src/index.ts': 'export class Hello {}',
})

/** A root file system with nothing in it but the executable, the C library it is linked with, and sources. */
function enter(): boolean {
  if (!existsSync(executable)) return said('the single executable is not built')
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return said('chroot needs Linux and root')
  copyFileSync(executable, path.join(empty, 'moduledefs'))
  for (const [file] of execFileSync('ldd', [executable], { encoding: 'utf8' }).matchAll(/\/\S+/g)) {
    mkdirSync(path.join(empty, path.dirname(file)), { recursive: true })
    cpSync(file, path.join(empty, file), { dereference: true })
  }
  writeFileSync(path.join(empty, 'hello.json'), '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}')
  const { status } = spawnSync('chroot', [empty, '/moduledefs', '--version'])
  return status === 0 || said('chroot is not allowed here')
}

function said(why: string): false {
  console.log(`not run: ${why}`)
  return false
}

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('chroot', [empty, '/moduledefs', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  })
  return { status, stdout, stderr }
}

it.runIf(enter())('the single executable works where nothing else is', () => {
  const verified = run('register', 'hello.json', '--embedded', '--engine', 'v0.18.10', '--verify')
  expect([verified.status, verified.stderr.includes('[verify-equal]')]).toEqual([0, true])
  const captured = run('capture', '--name', 'hello', '--', '/moduledefs', 'register', 'hello.json', '--return')
  expect(captured).toMatchObject({ status: 0, stdout: expect.stringContaining('"name": "Hello"') })
  const scanned = run('scan', '/go')
  expect([scanned.status, JSON.parse(scanned.stdout).objects[0].functions[0].name]).toEqual([0, 'Greet'])
  const degraded = run('scan', '/ts')
  expect([degraded.status, degraded.stderr.includes('[scan-no-typescript]')]).toEqual([2, true])
})
