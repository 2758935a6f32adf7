import { newestRelease, newestStable, releaseDate } from '../versions/index.ts'

const known = { latest: newestStable, 'latest-beta': newestRelease }

/** The newest releases that are known, by what users call them, and since when. */
export function latestKnown(name: keyof typeof known): string {
  const date = releaseDate(known[name])
  return date === undefined ? known[name] : `${known[name]}, published on ${date}`
}
