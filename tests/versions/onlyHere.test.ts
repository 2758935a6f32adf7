import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const comparisons: readonly RegExp[] = [
  /from '(?:semver|compare-versions|[^']*compareVersions\.ts)[^']*'/,
  /\b(?:compareVersions|lastReleaseUpTo|isCompatibleVersion)\b/,
  /\breleaseIndex\([^)]*\)!?\s*(?:[<>]|-\s*\w*[a-zA-Z])/,
  /\b(?:gte?|lte?|satisfies|coerce|rcompare)\(/,
  /\b(?:release|view|engineVersion|version)\s+(?:<=?|>=?)\s/i,
  /(?:<=?|>=?|===|!==|startsWith\()\s*['"`]v\d+\.\d+/,
]

const sources = ['src', 'runtime'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?ts$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(path.join('src', 'versions') + path.sep) && !file.includes('node_modules')),
)

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')

test('versions are compared in src/versions and nowhere else', () => {
  const found = sources.flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .filter((line) => comparisons.some((pattern) => pattern.test(line)))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(found).toEqual([])
})

test.each([
  "import semver from 'semver'",
  "import gte from 'semver/functions/gte.js'",
  "import { compareVersions } from '../versions/index.ts'",
  "if (gte(release, 'v0.18.11')) return",
  "if (target.release >= 'v0.18.11') return",
  'if (target.view < other) return',
  'if (releaseIndex(a)! < releaseIndex(b)!) return',
  "if (release === 'v0.18.11') return",
  "if (release.startsWith('v0.18')) return",
])('would find: %s', (line) => {
  expect(comparisons.some((pattern) => pattern.test(line))).toBe(true)
})
