import { posix as path } from 'node:path'

/** The folder of a dependency in the same tree, from how a configuration in `folder` names it; undefined: it is elsewhere. */
export const localFolder = (folder: string, source: string): string | undefined =>
  /^\w+:\/\/|^git@|^[\w.-]+\.\w+\/[^/]+\/|@v?\d/.test(source) ? undefined : path.join(folder, source)
