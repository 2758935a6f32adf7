import { describe, expect, test } from 'vitest'
import { callDocument } from '../../../runtime/call/callDocument.ts'
import { callableModule, callHelp, parseCall } from '../../../runtime/call/index.ts'
import { checkTypedefs } from '../../../src/check/index.ts'
import { commandName } from '../../../src/names/index.ts'
import { defineModule } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'

const typedefs = defineModule({
  name: 'bakery',
  description: 'Bakes things.\n\nOnly in the morning.',
  objects: [
    {
      name: 'Bakery',
      constructorFunction: {
        arguments: [
          { name: 'flour_kind', type: { kind: 'STRING' }, defaultValue: 'rye', description: 'what is ground' },
          { name: 'source', type: { kind: 'OBJECT', name: 'Directory' }, defaultPath: '/' },
        ],
      },
      fields: [{ name: 'opened', type: { kind: 'BOOLEAN' }, description: 'Is it open?' }],
      functions: [
        {
          name: 'bake',
          description: 'Bake a loaf.\nIt takes a while.',
          returnType: { kind: 'OBJECT', name: 'Loaf' },
          arguments: [
            { name: 'weight', type: { kind: 'INTEGER' }, description: 'in grams' },
            { name: 'salt', type: { kind: 'FLOAT', optional: true } },
            { name: 'seeds', type: { kind: 'LIST', elementType: { kind: 'STRING' }, optional: true } },
            { name: 'crust', type: { kind: 'ENUM', name: 'Crust' }, defaultValue: 'DarkBrown' },
            { name: 'sliced', type: { kind: 'BOOLEAN', optional: true } },
            { name: 'key', type: { kind: 'OBJECT', name: 'Secret', optional: true } },
            { name: 'next_to', type: { kind: 'OBJECT', name: 'Loaf', optional: true } },
          ],
        },
        { name: 'price', deprecated: 'ask', returnType: { kind: 'STRING' } },
        { name: 'box', returnType: { kind: 'OBJECT', name: 'Container' } },
      ],
    },
    {
      name: 'Loaf',
      fields: [
        { name: 'grams', type: { kind: 'INTEGER' } },
        { name: 'crust', type: { kind: 'ENUM', name: 'Crust' } },
        { name: 'twin', type: { kind: 'OBJECT', name: 'Loaf', optional: true } },
      ],
      functions: [{ name: 'eat', returnType: { kind: 'STRING' } }],
    },
  ],
  enums: [{ name: 'Crust', members: [{ name: 'Light' }, { name: 'DarkBrown', value: 'dark' }] }],
})

const target = targetOf('v0.21.8')
const loaded = checkTypedefs(typedefs, target).module ?? expect.fail('the module does not load')
const module = callableModule(loaded) ?? expect.fail('there is no main object')

const messages = (...words: string[]): readonly string[] => {
  const parsed = parseCall(module, words)
  if (parsed.kind === 'problem') return parsed.findings.map(({ message, hint }) => `${message}. ${hint}`)
  if (parsed.kind !== 'call') return [parsed.kind]
  const document = callDocument(parsed.steps, module.types, target)
  return document.ok ? [] : document.findings.map(({ message, hint }) => `${message}. ${hint}`)
}

function written(...words: string[]): readonly string[] {
  const parsed = parseCall(module, words)
  if (parsed.kind !== 'call') expect.fail(JSON.stringify(parsed))
  const document = callDocument(parsed.steps, module.types, target)
  if (!document.ok) expect.fail(JSON.stringify(document.findings))
  return [...document.queries, document.write(document.queries.map((_, index) => `ID${index}`))]
}

describe('a call', () => {
  test('is one document, plain fields of the last object in it', () => {
    expect(written('bake', '--weight', '500')).toEqual(['{bakery{bake(weight:500){grams crust}}}'])
  })

  test('has constructor flags first, and chains', () => {
    expect(written('--flour-kind', 'spelt', 'bake', '--weight=1', 'eat')).toEqual([
      '{bakery(flourKind:"spelt"){bake(weight:1){eat}}}',
    ])
    expect(written('bake', '--weight=1', 'twin', 'grams')).toEqual(['{bakery{bake(weight:1){twin{grams}}}}'])
  })

  test('goes on in the core API', () => {
    expect(written('box', 'with-exec', '--args', 'echo,hi', '--expect', 'ANY', 'stdout')).toEqual([
      '{bakery{box{withExec(args:["echo","hi"],expect:ANY){stdout}}}}',
    ])
    expect(written('box')).toEqual(['{bakery{box{id}}}'])
  })

  test('takes values as they are written', () => {
    expect(
      written(
        'bake',
        '--weight',
        '-0',
        '--salt',
        '1e3',
        '--seeds',
        'a,b',
        '--seeds',
        'c',
        '--crust',
        'DARK_BROWN',
        '--sliced',
      ),
    ).toEqual(['{bakery{bake(weight:0,salt:1e3,seeds:["a","b","c"],crust:DARK_BROWN,sliced:true){grams crust}}}'])
    expect(written('bake', '--weight', '1', '--no-sliced')).toEqual([
      '{bakery{bake(weight:1,sliced:false){grams crust}}}',
    ])
    expect(written('bake', '--weight', '1', '--sliced=false', '--seeds', '')).toEqual([
      '{bakery{bake(weight:1,sliced:false,seeds:[]){grams crust}}}',
    ])
  })

  test('has objects by what stands for them', () => {
    expect(written('--source', '/tmp', 'bake', '--weight', '1', '--key', 'env:KEY')).toEqual([
      '{host{directory(path:"/tmp"){id}}}',
      '{secret(uri:"env://KEY"){id}}',
      '{bakery(source:"ID0"){bake(weight:1,key:"ID1"){grams crust}}}',
    ])
  })
})

describe('what is wrong', () => {
  test.each([
    [['bak'], 'Bakery has no function "bak". Did you mean bake? --help lists all functions.'],
    [
      ['price', 'x'],
      'price returns String, which has no functions, so "x" cannot follow it. End the command after price, or put -- flags before their values.',
    ],
    [['bake'], 'bake needs --weight. Pass --weight right after bake.'],
    [['bake', '--weight'], '--weight has no value. Write --weight VALUE or --weight=VALUE.'],
    [['bake', '--weight', 'x'], '--weight takes a whole number, not "x". Pass a whole number.'],
    [
      ['bake', '--weight', '1', '--weight', '2'],
      '--weight takes one value but was given several times. Pass --weight once.',
    ],
    [['bake', '--weight', '1', '--salt', 'NaN'], '--salt takes a number, not "NaN". Pass a number.'],
    [
      ['bake', '--weight', '1', '--crust', 'dark'],
      '--crust takes one of LIGHT, DARK_BROWN, not "dark". Pass one of LIGHT, DARK_BROWN.',
    ],
    [['bake', '--weight', '1', '--sliced=yes'], '--sliced takes true or false, not "yes". Pass true or false.'],
    [
      ['bake', '--weight', '1', '--next-to', 'x'],
      '--next-to takes BakeryLoaf, which cannot be written on a command line. Call the function from code, or give its module another function that makes the BakeryLoaf.',
    ],
    [['price', '--weight', '1'], 'price has no flag --weight. Available: none.'],
    [['--flour', 'rye', 'price'], 'the module itself has no flag --flour. Available: --flour-kind, --source.'],
  ])('%j', (words, message) => {
    expect(messages(...words)[0]).toBe(message)
  })

  test('names that objects inherit are none', () => {
    expect(messages('constructor')[0]).toMatch(/^Bakery has no function "constructor"\./)
    expect(messages('--__proto__=1', 'price')[0]).toMatch(/^the module itself has no flag --__proto__\./)
  })
})

describe('help', () => {
  const helpOf = (...words: string[]): string => {
    const parsed = parseCall(module, [...words, '--help'])
    return parsed.kind === 'help' ? callHelp(module, parsed.steps, 'moduledefs call .') : expect.fail(parsed.kind)
  }

  test('of the module', () => {
    expect(helpOf()).toBe(`moduledefs call . [flags] [function]

Bakes things.

Only in the morning.

Flags:
  --flour-kind string  what is ground (default "rye")
  --source Directory   (default /)

Functions:
  bake    Bake a loaf.
  box
  opened  Is it open?
  price   (deprecated)
`)
  })

  test('of a function, without asking for its flags', () => {
    expect(helpOf('bake')).toBe(`moduledefs call . bake [flags] [function]

Bake a loaf.
It takes a while.

Flags:
  --weight int          in grams (required)
  --salt float
  --seeds string,…
  --crust BakeryCrust   one of LIGHT, DARK_BROWN (default "DARK_BROWN")
  --sliced boolean
  --key Secret
  --next-to BakeryLoaf

Functions:
  crust
  eat
  grams
  twin
`)
  })

  test('is given where a command stops at the module', () => {
    expect(messages()).toEqual(['help'])
  })
})

test('commands are spelled as dagger call spells them', () => {
  expect(['buildAll', 'sha256Sum', 'HTTPServer', 'e2e', 'with_snake'].map((name) => commandName(target, name))).toEqual(
    ['build-all', 'sha-256-sum', 'http-server', 'e-2-e', 'with-snake'],
  )
})
