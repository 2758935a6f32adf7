import type { Resolver } from '../api/index.ts'
import { changesetResolvers } from './changesets.ts'
import { containerResolvers } from './containers.ts'
import { directoryResolvers } from './directories.ts'
import { fileResolvers } from './files.ts'
import { type Host, hostResolvers } from './host.ts'
import { jsonResolvers } from './json.ts'
import { secretResolvers } from './secrets.ts'

export {
  type Fake,
  type FakedCall,
  type FakeFiles,
  type Fakes,
  type FakeValue,
  fakeProblems,
  fakeResolvers,
} from './fakes.ts'
export type { Host, HostModule } from './host.ts'
export { type PipelineOptions, pipelineCalls, pipelineText } from './pipeline.ts'

/** Answers what needs no container; of the host, what `host` lets be read. */
export const valueResolvers = (host?: Host): readonly (readonly [string, Resolver])[] => [
  ...directoryResolvers,
  ...fileResolvers,
  ...changesetResolvers,
  ...containerResolvers,
  ...jsonResolvers,
  ...secretResolvers(host),
  ...hostResolvers(host),
]
