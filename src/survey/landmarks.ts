import { newestRelease, newestStable } from '../versions/index.ts'

/** Of figures by release those worth showing, newest first: the newest releases, and the last of each minor version. */
export function landmarks<Value>(
  byRelease: readonly (readonly [release: string, value: Value])[],
): readonly (readonly [string, Value])[] {
  const minor = (release: string): string => release.replace(/\.\d+(-.*)?$/, '')
  return byRelease
    .filter(([release], index) => {
      const after = byRelease[index + 1]
      const last = after === undefined || minor(after[0]) !== minor(release)
      return release === newestRelease || release === newestStable || last
    })
    .reverse()
}
