import { capitalize } from '../../text/capitalize.ts'
import { camel } from './camel.ts'

// Words that the generated client puts a `_` behind; `export` and `with` it does not.
const reserved: ReadonlySet<string> = new Set(
  'arguments await break case catch class const constructor continue debugger default delete do else enum extends false finally for function if import in instanceof interface module namespace new null number package private protected public return static super switch this throw true try typeof var void while yield'.split(
    ' ',
  ),
)

/** How the generated TypeScript client spells a field or argument of the API: `withExec`, `import` → `import_`. */
export const typescriptName = (name: string): string => (reserved.has(name) ? `${name}_` : name)

/** The type itself: `Module` → `Module_`; the root of the API is the client. */
export const typescriptTypeName = (type: string): string =>
  type === 'Query' ? 'Client' : type === 'Module' || type === 'Function' ? `${type}_` : type

/** The member of an enum: `FAIL_EARLY` → `FailEarly`, `EStarGZ` → `EstarGz`. */
export const typescriptEnumMember = camel

/** The type of the optional arguments of a field: `ContainerWithExecOpts`, `ClientGitOpts`, `ModuleChecksOpts`. */
export const typescriptOptionsName = (type: string, member: string): string =>
  `${type === 'Query' ? 'Client' : type}${capitalize(member)}Opts`
