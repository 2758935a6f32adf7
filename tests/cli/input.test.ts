import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { HELLO } from './documents.ts'
import { runCli, runProcess } from './runCli.ts'
import { workFolder } from './workFolder.ts'

const cwd = workFolder({
  'hello/typedefs.json': HELLO,
  'empty/readme.txt': '',
  'truncated.json': HELLO.slice(0, 60),
  'crlf.json': `\ufeff${HELLO.replace(/\n/g, '\r\n')}`,
})
mkdirSync(path.join(cwd, 'folder/typedefs.json'), { recursive: true })
symlinkSync('loop', path.join(cwd, 'loop'))

const check = (input: string, ...args: string[]) => runCli(['check', input, '--engine', 'v0.21.8', ...args], { cwd })
const checkText = (stdin: string | Buffer) => runCli(['check', '-', '--engine', 'v0.21.8'], { cwd, stdin })

const unreadable = (line: string) => ({ code: 2, stdout: '', stderr: `${line}\n1 error\n` })
const native = { code: 0, stdout: 'v0.21.8  native\n', stderr: '' }
const nameAFile = 'Name a typedefs file, a directory that holds typedefs.json, or - for standard input.'

describe('what is read', () => {
  it('a directory stands for its typedefs.json', async () => {
    expect(await check('hello')).toEqual(native)
  })
  it('a byte-order mark and CRLF are read over', async () => {
    expect(await check('crlf.json')).toEqual(native)
  })
})

describe('what cannot be read', () => {
  it.each([
    ['nope.json', `nope.json  error    nope.json does not exist. ${nameAFile}  [input-missing]`],
    ['', `error    "" does not exist. ${nameAFile}  [input-missing]`],
    [
      'hello/typedefs.json/x',
      `hello/typedefs.json/x  error    hello/typedefs.json/x cannot be read: not a directory. ${nameAFile}  [input-unreadable]`,
    ],
    [
      'empty',
      'empty  error    empty has no typedefs.json. Write one with `moduledefs scan empty > empty/typedefs.json`, or name the file.  [input-directory-empty]',
    ],
    [
      'folder',
      `folder  error    folder/typedefs.json cannot be read: illegal operation on a directory. ${nameAFile}  [input-unreadable]`,
    ],
    [
      'loop',
      `loop  error    loop cannot be read: too many symbolic links encountered. ${nameAFile}  [input-unreadable]`,
    ],
  ])('%j', async (input, line) => {
    expect(await check(input)).toEqual(unreadable(line))
  })

  it.each([
    ['json', '{'],
    ['junit', '<?xml'],
    ['github', '::error file=nope.json,title=input-missing::'],
  ])('is said on standard output as %s', async (format, start) => {
    const { code, stdout, stderr } = await check('nope.json', '--format', format)
    expect({ code, stderr, start: stdout.slice(0, start.length) }).toEqual({ code: 2, stderr: '', start })
    if (format === 'json')
      expect(JSON.parse(stdout)).toEqual({
        reports: [
          {
            file: 'nope.json',
            findings: [
              {
                code: 'input-missing',
                severity: 'error',
                pointer: '',
                message: 'nope.json does not exist',
                hint: nameAFile,
                data: { file: 'nope.json' },
                evidence: 'source',
              },
            ],
          },
        ],
      })
  })
})

describe('what is no document', () => {
  it('is cut off', async () => {
    expect(await check('truncated.json')).toEqual(
      unreadable(
        'truncated.json:4:18  error    The document ends inside a string. Complete it; it was probably cut off.  [json-truncated]',
      ),
    )
  })

  it.each<[string, string | Buffer, string]>([
    [
      'is empty',
      '',
      '-:1:1  error    The document is empty. The smallest document is an object with formatVersion and name.  [json-empty]',
    ],
    [
      'is something else',
      '[]',
      '-:1:1  error    The document is an array, but must be an object. Use an object, or leave the key out if it is optional.  [value-wrong-type]',
    ],
    [
      'has a key twice',
      '{"formatVersion":1,"name":"a","name":"b"}',
      '-:1:31  error    Duplicate key name. Keep one of them: JSON readers disagree on which one counts.  [json-duplicate-key]',
    ],
    [
      'is of another format version',
      '{"formatVersion":2,"name":"a"}',
      '-:1:18  error    The document has formatVersion 2; this version of moduledefs reads 1. Use a newer moduledefs, or write the document in format 1.  [format-version-unknown]',
    ],
    [
      'is not UTF-8',
      Buffer.from('{"formatVersion":1,"name":"\xff"}', 'latin1'),
      '-  error    The byte at offset 27 is not UTF-8. Save the document as UTF-8.  [document-not-utf8]',
    ],
  ])('%s', async (_title, stdin, line) => {
    expect(await checkText(stdin)).toEqual(unreadable(line))
  })

  it('has every problem named at once', async () => {
    expect(await checkText('{"formatVersion":1,"name":3,"objets":[]}')).toEqual({
      code: 2,
      stdout: '',
      stderr: `-:1:27  error    Name is the number 3, but must be a string. Use a string, or leave the key out if it is optional.  [value-wrong-type]
-:1:29  error    The document has the unknown key objets; did you mean objects?. Known keys: formatVersion, name, description, objects, interfaces, enums. Your own keys start with x-.  [key-misspelt]
2 errors
`,
    })
  })

  it('is nested 10,000 levels deep', async () => {
    const levels = 10_000
    const type = `${'{"kind":"LIST","elementType":'.repeat(levels)}{"kind":"STRING"}${'}'.repeat(levels)}`
    expect(
      await checkText(
        `{"formatVersion":1,"name":"deep","objects":[{"name":"Deep","functions":[{"name":"f","returnType":${type}}]}]}`,
      ),
    ).toEqual(
      unreadable(
        '-:1:14453  error    Arrays and objects are nested more than 500 levels deep. No type needs that; look for an emitter that never closes a list of lists.  [json-too-deep]',
      ),
    )
  })
})

describe('hostile names', () => {
  const functions = [
    { name: 'constructor', returnType: { kind: 'STRING' } },
    { name: '\u001b[2J\u0007x\ny\u202e', returnType: { kind: 'STRING' } },
    { name: '🚀', returnType: { kind: 'STRING' } },
  ]
  const document = JSON.stringify({ formatVersion: 1, name: '__proto__', objects: [{ name: '__proto__', functions }] })

  it('reach the terminal as text, a line for each finding', async () => {
    const { code, stderr } = await checkText(document)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: `-:1:137  error    Function \\u001b[2J\\u0007x y\\u202e of __proto__ is named "\\u001b[2J\\u0007x\\ny\\u202e", which engines turn into 2Jxy; that is not a valid GraphQL name. Start the name with a letter.  [name-not-graphql]
-:1:200  error    Function 🚀 of __proto__ is named "🚀", which becomes empty in GraphQL. Use a name with at least one letter a-z.  [name-empty]
2 errors
`,
    })
  })

  it('of 10,000 characters pass', async () => {
    const name = `n${'a'.repeat(9_999)}`
    const { code, stderr } = await checkText(
      JSON.stringify({
        formatVersion: 1,
        name: 'long',
        objects: [{ name: 'Long', functions: [{ name, returnType: { kind: 'STRING' } }] }],
      }),
    )
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })
})

describe('50 MB', () => {
  it('of functions are checked', async () => {
    const one = `{"name":"NAME","description":"${'Builds the image of one service, '.repeat(30)}and no more.","returnType":{"kind":"STRING"}}`
    const functions = (first: number) =>
      Array.from({ length: 100 }, (_, index) => one.replace('NAME', `build${first + index}`)).join(',')
    const objects = Array.from(
      { length: 500 },
      (_, index) => `{"name":"Service${index}","functions":[${functions(index * 100)}]}`,
    )
    const text = `{"formatVersion":1,"name":"service0","objects":[${objects.join(',')}]}`
    expect(text.length).toBeGreaterThan(50_000_000)
    writeFileSync(path.join(cwd, 'large.json'), text)
    expect(await check('large.json')).toEqual(native)
  })

  it('of nonsense are refused', async () => {
    expect(await checkText('x'.repeat(50_000_000))).toEqual(
      unreadable(
        '-:1:1  error    Expected a value, found xxxxxxxxxxxxxxxxxxxx…. Fix the JSON here; the rest was not read.  [json-syntax]',
      ),
    )
  })
})

it('a directory as standard input is no document', async () => {
  const { code, stdout } = await runProcess(
    'bash',
    ['-c', `'${process.execPath}' dist/cli/moduledefs.js check - < .`],
    {
      cwd: path.join(import.meta.dirname, '../..'),
    },
  )
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})
