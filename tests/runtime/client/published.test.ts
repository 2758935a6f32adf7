import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { apiOfTarget } from '../../../runtime/client/clientApi.ts'
import { moduleClients } from '../../../runtime/client/index.ts'
import type { ApiField, ApiType } from '../../../runtime/client/types.ts'
import { typescriptTypeName } from '../../../src/languages/spelling/typescript.ts'
import { defineModule } from '../../../src/typedefs/index.ts'
import { targetOf } from '../../support/targetOf.ts'

/** A method as the published client declares it: names of what is given one by one, whether options follow, what it gives. */
interface Declared {
  readonly single: readonly string[]
  readonly options: boolean
  readonly gives: string
}

function published(sdk: string): ReadonlyMap<string, ReadonlyMap<string, Declared>> {
  const text = readFileSync(`node_modules/${sdk}/dist/src/api/client.gen.d.ts`, 'utf8')
  const classes = [...text.matchAll(/^export declare class (\w+) [^{]*\{\n([\s\S]*?)^\}/gm)]
  return new Map(
    classes.map(([, name = '', body = '']) => {
      const methods = [...body.matchAll(/^ {4}(\w+): \((.*)\) => ([^;]+);$/gm)]
      return [name, new Map(methods.map(([, method = '', args = '', gives = '']) => [method, declared(args, gives)]))]
    }),
  )
}

function declared(args: string, gives: string): Declared {
  const names = [...args.matchAll(/(\w+)(\??): /g)].map(([, name = '', mark = '']) => name.replace(/_$/, '') + mark)
  const options = names.at(-1) === 'opts?'
  return { single: options ? names.slice(0, -1) : names, options, gives: gives.replace(/ \| null/g, '') }
}

function ours(field: ApiField, types: ReadonlyMap<string, ApiType>): Declared {
  const single = field.arguments.filter(({ required }) => required).map(({ name }) => name)
  const kind = types.get(field.type)?.kind
  const isObject = kind === 'object' || kind === 'interface'
  const type = isObject ? typescriptTypeName(field.type) : (scalars.get(field.type) ?? field.type)
  const lazy = isObject && !field.list && !field.byId
  const one = field.list ? `${type}[]` : type
  const gives = lazy ? one : `Promise<${one}>`
  return { single, options: single.length < field.arguments.length, gives }
}

const bare = (name: string): string => name.replaceAll('_', '').toLowerCase()

/** What the published clients have otherwise, being made for another release than the one that carries their version. */
const methodDifferences: Readonly<Record<string, readonly string[]>> = {
  'v0.15.3': ['Host.service'],
  'v0.18.9': [],
  'v0.21.8': [
    ...['Address.volume', 'Binding.asVolume', 'Container.withMountedVolume', 'Directory.search'],
    ...['Env.withVolumeInput', 'Env.withVolumeOutput', 'Query.sshfsVolume'],
  ],
}

const scalars = new Map([
  ['String', 'string'],
  ['Int', 'number'],
  ['Float', 'number'],
  ['Boolean', 'boolean'],
  ['Void', 'void'],
])

describe.each([
  ['dagger-sdk-0.15', 'v0.15.3'],
  ['dagger-sdk-0.18', 'v0.18.9'],
  ['dagger-sdk-0.21', 'v0.21.8'],
] as const)('the client against %s', (sdk, release) => {
  test('methods take and give the same', () => {
    const api = apiOfTarget(targetOf(release))
    const classes = published(sdk)
    const different: string[] = []
    let same = 0
    for (const type of api.values()) {
      const methods = classes.get(typescriptTypeName(type.name))
      for (const [name, wanted] of methods ?? []) {
        if (name === 'with') continue
        const field = type.fields.get(name.replace(/_$/, ''))
        if (field === undefined) {
          if (!/^load\w+FromID$/.test(name)) different.push(`${type.name}.${name}`)
        } else if (JSON.stringify(ours(field, api)) === JSON.stringify(wanted)) same++
        else different.push(`${type.name}.${name}`)
      }
    }
    expect(different).toEqual(methodDifferences[release])
    expect(same).toBeGreaterThan(300)
  })

  test('enums have the same members', () => {
    const target = targetOf(release)
    const typedefs = defineModule({ name: 'empty' })
    const query = () => expect.fail('nothing is asked')
    const { sdk: standIn } = moduleClients({ typedefs, target: () => target, query })
    const text = readFileSync(`node_modules/${sdk}/dist/src/api/client.gen.d.ts`, 'utf8')
    const wrong: unknown[] = []
    for (const [, name = '', body = ''] of text.matchAll(/^export declare enum (\w+) \{\n([\s\S]*?)^\}/gm)) {
      const members: Readonly<Record<string, string>> = Reflect.get(standIn, name) ?? {}
      for (const [, member = '', value = ''] of body.matchAll(/^ {4}(\w+) = "(\w+)"/gm)) {
        // Newer releases have two names for some members; the client's may be the other one.
        const got = members[member] ?? ''
        const other = bare(got) === bare(member) && target.has(`${name}.${got}`)
        if (got !== value && !other) wrong.push(`${name}.${member}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
