import { expect, test } from 'vitest'
import { jsonOf, scanText, typedefsOf } from './scanText.ts'

const source = `/**
 * Greets people.
 *
 * In several languages.
 */
import { argument, check, type Container, Directory, func, object } from '@dagger.io/dagger'
import { Language } from './language.ts'

/** The one who greets. */
@object()
export class Demo {
  /** How often. */
  @func()
  times: number

  private greeted: string[] = []

  /** Makes one.
   * @param times how often to greet
   */
  constructor(times = 1) {
    this.times = times
  }

  /**
   * Greets somebody.
   *
   * @param name who it is
   * @param language in which language
   * @deprecated use \`welcome\`
   */
  @func({ cache: '10m' })
  greet(name: string, language: Language = Language.French, ...titles: string[]): string {
    return \`\${language} \${titles} \${name}\`
  }

  /** Fails where nobody is greeted. */
  @func() @check()
  async anybody(@argument({ defaultPath: '/people', ignore: ['*.md'] }) people: Directory): Promise<void> {
    await people.sync()
  }

  @func('image')
  container(): Container | null {
    return null
  }
}
`

const language = `/** What is spoken. */
export enum Language {
  /** As in London. */
  English = 'en',
  /** @deprecated nobody asks for it */
  French = 'fr',
}
`

test('a module becomes a document: everything with its description and its place, in the order it is written', async () => {
  const result = await scanText({ 'src/language.ts': language, 'src/index.ts': source })
  const place = (line: number, column: number, filename = 'src/index.ts') => ({ filename, line, column })
  expect(jsonOf(typedefsOf(result), { sourceMaps: true })).toEqual({
    formatVersion: 1,
    name: 'demo',
    description: 'Greets people.\n\nIn several languages.',
    objects: [
      {
        name: 'Demo',
        description: 'The one who greets.',
        sourceMap: place(11, 14),
        constructorFunction: {
          description: 'Makes one.',
          sourceMap: place(21, 3),
          arguments: [
            {
              name: 'times',
              type: { kind: 'INTEGER' },
              description: 'how often to greet',
              sourceMap: place(21, 15),
              defaultValue: 1,
            },
          ],
        },
        fields: [
          { name: 'times', type: { kind: 'INTEGER' }, description: 'How often.', sourceMap: place(14, 3) },
          {
            name: 'greeted',
            type: { kind: 'LIST', elementType: { kind: 'STRING' } },
            private: true,
            sourceMap: place(16, 11),
          },
        ],
        functions: [
          {
            name: 'greet',
            returnType: { kind: 'STRING' },
            description: 'Greets somebody.',
            deprecated: 'use `welcome`',
            sourceMap: place(33, 3),
            arguments: [
              { name: 'name', type: { kind: 'STRING' }, description: 'who it is', sourceMap: place(33, 9) },
              {
                name: 'language',
                type: { kind: 'ENUM', name: 'Language' },
                description: 'in which language',
                sourceMap: place(33, 23),
                defaultValue: 'French',
              },
              {
                name: 'titles',
                type: { kind: 'LIST', elementType: { kind: 'STRING' }, optional: true },
                sourceMap: place(33, 64),
                'x-typescript': { variadic: true },
              },
            ],
            cachePolicy: { policy: 'Default', timeToLive: '10m' },
          },
          {
            name: 'anybody',
            returnType: { kind: 'VOID' },
            description: 'Fails where nobody is greeted.',
            sourceMap: place(39, 9),
            arguments: [
              {
                name: 'people',
                type: { kind: 'OBJECT', name: 'Directory' },
                sourceMap: place(39, 73),
                defaultPath: '/people',
                ignore: ['*.md'],
              },
            ],
            check: true,
          },
          {
            name: 'image',
            returnType: { kind: 'OBJECT', name: 'Container', optional: true },
            sourceMap: place(44, 3),
            'x-typescript': { method: 'container' },
          },
        ],
        'x-typescript': { file: 'src/index.ts', export: 'Demo' },
      },
    ],
    enums: [
      {
        name: 'Language',
        description: 'What is spoken.',
        sourceMap: place(2, 13, 'src/language.ts'),
        members: [
          { name: 'English', value: 'en', description: 'As in London.', sourceMap: place(4, 3, 'src/language.ts') },
          {
            name: 'French',
            value: 'fr',
            deprecated: 'nobody asks for it',
            sourceMap: place(6, 3, 'src/language.ts'),
          },
        ],
      },
    ],
  })
  expect(result.findings).toEqual([])
})

test('what a scan gives is frozen through and through', async () => {
  const result = await scanText(source.replace('import { Language }', 'enum Language { French = "fr" } //'))
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  expect(isFrozen(result)).toBe(true)
})
