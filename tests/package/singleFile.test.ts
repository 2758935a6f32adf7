import { copyFileSync, cpSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { builtCommand, ROOT } from '../cli/builtCommand.ts'
import { runProcess } from '../cli/runCli.ts'
import { workFolder } from '../cli/workFolder.ts'

// The command alone in a folder, far from any package.
const cwd = workFolder({
  'typedefs.json': '{"formatVersion":1,"name":"hello","objects":[{"name":"Hello"}]}',
  'go/dagger.json': '{"name":"shop","sdk":"go","engineVersion":"v0.21.8"}',
  'go/main.go': 'package main\n\ntype Shop struct{}\n\nfunc (m *Shop) Build() string { return "" }\n',
  'dang/dagger.json': '{"name":"shop","sdk":"dang","engineVersion":"v0.21.8"}',
  'dang/main.dang': 'type Shop {\n  pub build: String! {\n    "x"\n  }\n}\n',
  'python/dagger.json': '{"name":"shop","sdk":"python","engineVersion":"v0.21.8"}',
  'python/src/shop/__init__.py':
    'import dagger\n\n\n@dagger.object_type\nclass Shop:\n    @dagger.function\n    def build(self) -> str:\n        return "x"\n',
  'ts/dagger.json': '{"name":"shop","sdk":"typescript","engineVersion":"v0.21.8"}',
  'ts/src/index.ts': "import { object } from '@dagger.io/dagger'\n\n@object()\nexport class Shop {}\n",
})
copyFileSync(builtCommand(), path.join(cwd, 'moduledefs.js'))
const check = async (input: string): Promise<readonly [number | null, string]> => {
  const { code, stdout, stderr } = await runProcess(process.execPath, ['moduledefs.js', 'check', input], { cwd })
  return [code, stdout.trim() || (/\[[a-z-]+\]/.exec(stderr)?.[0] ?? stderr)]
}

it('one file reads documents, Go and Dang; Python with its grammars; TypeScript says what it needs', async () => {
  const native = [0, expect.stringMatching(/^v[\d.]+(, view v[\d.]+)? {2}native/)]
  expect(await Promise.all(['typedefs.json', 'go', 'dang', 'python', 'ts'].map(check))).toEqual([
    native,
    native,
    native,
    [2, '[read-no-grammar]'],
    [2, '[scan-no-typescript]'],
  ])
  cpSync(path.join(ROOT, 'dist/grammars'), path.join(cwd, 'grammars'), { recursive: true })
  expect(await check('python')).toEqual(native)
})
