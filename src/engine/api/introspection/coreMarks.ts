import { declaredDirectives } from '../../../versions/index.ts'
import type { Target } from '../../../versions/types.ts'
import { type AppliedDirective, applied } from '../../module/appliedDirectives.ts'
import { expectedResult, expectedType } from '../schema/expectedType.ts'

const highly = 'This API is highly experimental and may be removed or replaced entirely.'

/** What is marked as experimental, as long as it is there (introspection recordings of v0.18.10 to v1.0.0-beta.10). */
const experimental: Readonly<Record<string, string>> = {
  'CurrentModule.generators': highly,
  'Directory.withPatch': highly,
  'Directory.withPatchFile': highly,
  'Env.check': 'Checks API is highly experimental and may be removed or replaced entirely.',
  'Env.checks': 'Checks API is highly experimental and may be removed or replaced entirely.',
  'Env.services': 'Services API is highly experimental and may be removed or replaced entirely.',
  'Module.check': highly,
  'Module.checks': highly,
  'Module.generator': highly,
  'Module.generators': highly,
  'Module.services': highly,
  'Query.currentEnv': 'Programmatic env access is speculative and might be replaced.',
  'Query.currentWorkspace': 'Highly experimental API extracted from a more ambitious workspace implementation.',
  'Query.env': 'Environments are not yet stabilized',
  'Query.llm': 'LLM support is not yet stabilized',
  'Workspace.update': 'Experimental workspace update API currently refreshes existing lockfile entries only.',
}

/** Members of enums whose value is not their name. */
const enumValues: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FileType: { REGULAR_TYPE: 'REGULAR', DIRECTORY_TYPE: 'DIRECTORY', SYMLINK_TYPE: 'SYMLINK' },
  ImageLayerCompression: { GZIP: 'Gzip', ZSTD: 'Zstd', ESTARGZ: 'EStarGZ', UNCOMPRESSED: 'Uncompressed' },
  ImageMediaTypes: { OCI: 'OCIMediaTypes', DOCKER: 'DockerMediaTypes' },
  ModuleSourceKind: { LOCAL: 'LOCAL_SOURCE', GIT: 'GIT_SOURCE', DIR: 'DIR_SOURCE' },
}
const shortKind = /^[A-Z]+$/

/** The directives on the parts of the public schema. */
export interface CoreMarks {
  field(type: string, field: string, result: string): readonly AppliedDirective[]
  argument(type: string, field: string, argument: string, argumentType: string): readonly AppliedDirective[]
  enumMember(type: string, member: string): readonly AppliedDirective[]
}

const isId = (type: string): boolean => /^[[\]!]*ID[[\]!]*$/.test(type)

export function coreMarks(target: Target): CoreMarks {
  const declared = new Set(declaredDirectives(target).map(({ name }) => name))
  const expected = (name: string | undefined): readonly AppliedDirective[] =>
    name !== undefined && declared.has('expectedType') ? [applied('expectedType', { name })] : []
  return {
    field(type, field, result) {
      const reason = declared.has('experimental') ? experimental[`${type}.${field}`] : undefined
      const ofId = isId(result) && field !== 'id' ? expected(expectedResult(type, field)) : []
      return reason === undefined ? ofId : [...ofId, applied('experimental', { reason })]
    },
    argument: (type, field, argument, argumentType) =>
      isId(argumentType) ? expected(expectedType(type, field, argument)) : [],
    enumMember(type, member) {
      if (!declared.has('enumValue')) return []
      const own = type === 'TypeDefKind' && shortKind.test(member) ? `${member}_KIND` : enumValues[type]?.[member]
      return own === undefined ? [] : [applied('enumValue', { value: own })]
    },
  }
}
