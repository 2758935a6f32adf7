import { expect, test } from 'vitest'
import {
  changesBetween,
  type DirNode,
  differing,
  emptyDir,
  fileNode,
  filtered,
  glob,
  makeDir,
  nodeAt,
  overlay,
  putNode,
  walk,
  without,
} from '../../src/engine/files/index.ts'

const tree = (files: Readonly<Record<string, string>>): DirNode =>
  Object.entries(files).reduce(
    (root, [path, text]) =>
      path.endsWith('/') ? makeDir(root, path, 0o755) : putNode(root, path.split('/'), fileNode(text)),
    emptyDir,
  )
const paths = (directory: DirNode): readonly string[] =>
  [...walk(directory)].map(([path, { kind }]) => (kind === 'directory' ? `${path}/` : path))

const project = tree({
  '.git/HEAD': '',
  'README.md': '',
  'src/a.ts': '',
  'src/deep/b.ts': '',
  'src/deep/b.md': '',
  'empty/': '',
})

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [[], ['.git', 'empty'], ['README.md', 'src/', 'src/a.ts', 'src/deep/', 'src/deep/b.md', 'src/deep/b.ts']],
  [[], ['**/*.ts', '.git'], ['README.md', 'empty/', 'src/', 'src/deep/', 'src/deep/b.md']],
  [[], ['src', '!src/deep/*.md', '.git', 'empty'], ['README.md', 'src/', 'src/deep/', 'src/deep/b.md']],
  [[], ['*', '!src/a.ts'], ['src/', 'src/a.ts']],
  [['src/**/*.ts'], [], ['src/', 'src/a.ts', 'src/deep/', 'src/deep/b.ts']],
  [['src'], ['**/deep'], ['src/', 'src/a.ts']],
  [['*.md'], [], ['README.md']],
  [['nothing'], [], []],
])('include %j, exclude %j', (include, exclude, expected) => {
  expect(paths(filtered(project, { include, exclude }))).toEqual(expected)
})

test.each<[string, readonly string[]]>([
  [
    '**',
    ['.git/', '.git/HEAD', 'README.md', 'empty/', 'src/', 'src/a.ts', 'src/deep/', 'src/deep/b.md', 'src/deep/b.ts'],
  ],
  ['*', ['.git/', 'README.md', 'empty/', 'src/']],
  ['src/*', ['src/a.ts', 'src/deep/']],
  ['**/b.*', ['src/deep/b.md', 'src/deep/b.ts']],
  ['src/?.ts', ['src/a.ts']],
  ['src/[ab].ts', ['src/a.ts']],
  ['R\\EADME.md', ['README.md']],
])('glob %s', (pattern, expected) => {
  expect(glob(project, pattern, true)).toEqual(expected)
})

test('a pattern that cannot be read is an error', () => {
  expect(() => glob(project, '[', true)).toThrow('syntax error in pattern')
})

test('changes are files and directories that came, went, or are different', () => {
  const after = overlay(without(project, 'src/deep'), tree({ 'src/a.ts': 'now', 'new/x/y': '' }))
  expect(changesBetween(project, after, false)).toEqual({
    added: ['new/x/y', 'new/', 'new/x/'],
    modified: ['src/a.ts'],
    removed: ['src/deep/'],
  })
  expect(changesBetween(project, after, true).added).toEqual(['new/', 'new/x/', 'new/x/y'])
  expect(paths(differing(project, after))).toEqual(['new/', 'new/x/', 'new/x/y', 'src/', 'src/a.ts'])
  expect(changesBetween(project, project, false)).toEqual({ added: [], modified: [], removed: [] })
})

test('what is taken away may be named by a pattern, within one part of the path', () => {
  expect(paths(without(project, 'src/*.ts'))).toEqual(paths(project).filter((path) => path !== 'src/a.ts'))
})

test('a file is not a directory', () => {
  expect(() => putNode(project, ['README.md', 'x'], fileNode(''))).toThrow('mkdir README.md: not a directory')
  expect(() => makeDir(project, '/README.md', 0o755)).toThrow('mkdir /README.md: not a directory')
})

test('links are followed within the root, so far', () => {
  const link = (target: string) => ({ kind: 'link', target }) as const
  const links: readonly [string, string][] = [
    ['src/relative', 'deep/b.ts'],
    ['src/absolute', '/README.md'],
    ['src/up', '../../../README.md'],
    ['src/deep/folder', '..'],
    ['loop', 'loop'],
  ]
  const root = links.reduce((rest, [path, target]) => putNode(rest, path.split('/'), link(target)), project)
  const found = (path: string, last = true): string => {
    try {
      return nodeAt(root, path, { last }).kind
    } catch (error) {
      return (error as Error).message
    }
  }
  expect([
    found('src/relative'),
    found('src/absolute'),
    found('src/up'),
    found('src/deep/folder/a.ts'),
    found('src/up', false),
    found('loop'),
    found('src/a.ts/x'),
    found('x'.repeat(256)),
    found('x/'.repeat(2049)),
  ]).toEqual([
    'file',
    'file',
    'file',
    'file',
    'link',
    'stat loop: too many levels of symbolic links',
    'stat src/a.ts/x: not a directory',
    `open ${'x'.repeat(256)}: file name too long`,
    `open ${'x/'.repeat(40)}…: file name too long`,
  ])
})
