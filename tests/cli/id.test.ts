import { describe, expect, it } from 'vitest'
import { HELLO, SHOP } from './documents.ts'
import { runCli } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({ 'hello.json': HELLO, 'shop.json': SHOP })
const encode = (...args: string[]) => runCli(['id', 'encode', ...args], { cwd })
const decode = (args: readonly string[], stdin = '') => runCli(['id', 'decode', ...args], { cwd, stdin })
const idOf = async (...args: string[]) => (await encode(...args)).stdout.trimEnd()

const hello = `helloTypeDef = typeDef
  .withObject(name: "Hello")
  .withFunction(function: function(name: "greet", returnType: typeDef.withKind(kind: STRING_KIND)))
module.withObject(object: helloTypeDef)
`

describe('encode', () => {
  it('is one line of base64 with nothing said', async () => {
    const { code, stdout, stderr } = await encode('hello.json', '--engine', 'v0.21.8')
    expect({ code, stderr, base64: /^[A-Za-z0-9+/]+=*\n$/.test(stdout) }).toEqual({ code: 0, stderr: '', base64: true })
  })
  it('says what is lost beside it', async () => {
    const { code, stdout, stderr } = await encode('shop.json', '--engine', 'v0.19.6', '--strict')
    expect({ code, lines: stdout.split('\n').length, stderr }).toEqual({
      code: 3,
      lines: 2,
      stderr:
        'shop.json:8:9  warning  Function order of Shop is not a check on v0.19.6 (checks need v0.19.7 or later); it can still be called as a function. Use engine v0.19.7 or later for `dagger check`.  [check-dropped]\n1 warning\n',
    })
  })
  it('has nothing to print where the module is refused', async () => {
    const { code, stdout } = await encode('shop.json', '--engine', 'v0.11.9', '--quiet')
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  })
  it('is JSON with --format json', async () => {
    const { stdout } = await encode('hello.json', '--engine', 'v0.21.8', '--format', 'json')
    expect(JSON.parse(stdout)).toEqual({
      release: 'v0.21.8',
      view: 'v0.21.8',
      id: await idOf('hello.json', '--engine', 'v0.21.8'),
      findings: [],
    })
  })
})

describe('decode', () => {
  it('prints the calls of what encode made, from the argument and from a pipe', async () => {
    const id = await idOf('hello.json', '--engine', 'v0.21.8')
    const expected = { code: 0, stdout: hello, stderr: 'recipe of 7 calls, as created by v0.21.0 and later\n' }
    expect([await decode([id]), await decode([], `${id}\n`), await decode(['-'], `"${id}"\r\n`)]).toEqual([
      expected,
      expected,
      expected,
    ])
  })
  it('prints the typedefs of a module with --emit typedefs', async () => {
    const id = await idOf('hello.json', '--engine', 'v0.19.6')
    const { code, stdout, stderr } = await decode([id, '--emit', 'typedefs', '--name', 'hello'])
    expect({ code, document: JSON.parse(stdout), stderr }).toEqual({ code: 0, document: JSON.parse(HELLO), stderr: '' })
    const unnamed = await decode([id, '--emit', 'typedefs'])
    expect([unnamed.stdout === stdout, unnamed.stderr.includes('[capture-name-assumed]')]).toEqual([true, true])
    const handle = await decode(['Eg8IExILCgdUeXBlRGVmGAE=', '--emit', 'typedefs'])
    expect([handle.code, handle.stdout, handle.stderr.includes('[capture-handle]')]).toEqual([1, '', true])
  })
  it('says what another engine would not take', async () => {
    const id = await idOf('hello.json', '--engine', 'v0.21.8')
    expect(await decode([id, '--engine', 'v0.18.10'])).toEqual({
      code: 1,
      stdout: hello,
      stderr: `recipe of 7 calls
error    the ID has the form of engines v0.21.0 and later, which engine v0.18.10 refuses. Create it for engine v0.18.10.  [id-form-refused]
1 error
`,
    })
  })
  it.each([
    ['', 'error    the ID is empty. Pass the whole text that `id` returned.  [id-empty]'],
    [
      'AAAA',
      'error    the ID is base64, but its content is not an ID: bytes that make no field (byte 1 of 3). It was cut off or changed: copy it again.  [id-malformed]',
    ],
  ])('%j is no ID', async (id, line) => {
    expect(await decode([], id)).toEqual({ code: 2, stdout: '', stderr: `${line}\n1 error\n` })
  })
  it('is JSON with --json, damaged IDs too', async () => {
    const { code, stdout, stderr } = await decode(['AAAA', '--json'])
    expect({ code, stderr, kind: JSON.parse(stdout).kind }).toEqual({ code: 2, stderr: '', kind: 'unreadable' })
  })
})
