import { expect, test } from 'vitest'
import { checkTypedefs } from '../../../src/check/index.ts'
import { pythonLanguage } from '../../../src/languages/python/index.ts'
import { targetOf } from '../../support/targetOf.ts'

const source = `from dagger import check, function, object_type

@object_type
class App:
    @function(cache="never")
    @check
    def it(self) -> str: ...
`
const read = (engineVersion: string) =>
  pythonLanguage.read({ name: 'app', engineVersion, files: new Map([['src/app/__init__.py', source]]) })

const said = (findings: readonly { code: string; message: string; sourceMap?: { line: number } }[]) =>
  findings.map(({ code, message, sourceMap }) => `${sourceMap?.line} ${code} ${message}`)

test('what came after the engineVersion of the module is read, and said once', async () => {
  const reading = await read('v0.19.4')
  expect(said(reading.findings)).toEqual([
    '1 python-newer-sdk `check` is in the Python SDK of engine v0.19.7 and later; the engineVersion of the module is v0.19.4',
  ])
  expect(reading.ok && reading.typedefs.objects[0]?.functions[0]?.check).toBe(true)
})

test.each([
  ['v0.21.8', 'native', []],
  [
    'v0.19.4',
    'refused',
    [
      '1 sdk-lacks The module uses `check`, which the Python SDK has from engine v0.19.7 on; that of v0.19.4 cannot load the module',
    ],
  ],
  [
    'v0.18.12',
    'refused',
    [
      '1 sdk-lacks The module uses `check`, which the Python SDK has from engine v0.19.7 on; that of v0.18.12 cannot load the module',
      '5 sdk-lacks The module uses `cache=`, which the Python SDK has from engine v0.19.4 on; that of v0.18.12 cannot load the module',
    ],
  ],
])('on %s: %s', async (release, status, errors) => {
  const reading = await read('v0.21.8')
  const result = reading.ok ? checkTypedefs(reading.typedefs, targetOf(release)) : undefined
  expect([result?.status, said((result?.findings ?? []).filter(({ severity }) => severity === 'error'))]).toEqual([
    status,
    errors,
  ])
})
