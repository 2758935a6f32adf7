import type { Plan } from '../../plan/plan.ts'
import { dangString } from './dangString.ts'
import { printCalls } from './printCalls.ts'

/** The container that a generated entrypoint hands function calls to. */
export interface Handover {
  /** Address of the image: `node:22-alpine`. */
  readonly image: string
  /** What runs in it. It is given the call as JSON on standard input. */
  readonly command: readonly string[]
  /** Folder of the module's context that the container gets as /module, its working directory; absent: the module's own. */
  readonly mount?: string | undefined
  /** File in which the command leaves its answer; absent: it prints it. */
  readonly result?: string | undefined
}

/**
 * The source of a module entrypoint in Dang: `types` makes the calls of the plan, `call` has a command answer.
 *
 * In: a plan all of whose calls are made in the module's own view; the module's description, which no call of `types` can say.
 * Out: the text of a `main.dang`.
 */
export function printEntrypoint(plan: Plan, description: string, handover: Handover): string {
  const types = plan.roots.map((root) => `      ${printCalls(plan, root, 3)},\n`).join('')
  return `# Written by \`moduledefs export --to dang-entrypoint\`: change the module and export it again.

type Entrypoint implements ModuleEntrypoint {
  pub types(workspace: Workspace!): [TypeDef!]! {
    [
${types}    ]
  }

  pub call(
    workspace: Workspace!,
    receiverType: String!,
    receiverValue: JSON,
    fnName: String!,
    fnArgs: JSON!,
  ): JSON! {
    let request = JSON.encode({{
      receiverType: receiverType,
      receiverValue: receiverValue,
      fnName: fnName,
      fnArgs: fnArgs,
    }})
    let answer = container
      .from(${dangString(handover.image)})
      .withMountedDirectory("/module", workspace.directory(${dangString(handover.mount ?? '.')}))
      .withWorkdir("/module")
      # Whether a call may be answered from the cache is decided before it comes here: this one is to run.
      .withEnvVariable("MODULEDEFS_CALL", Random.string)
      .withExec(
        [${handover.command.map(dangString).join(', ')}],
        stdin: request,
        experimentalPrivilegedNesting: true,
      )
${handover.result === undefined ? '      .stdout' : `      .file(${dangString(handover.result)})\n      .contents`}
    (answer :: JSON!)
  }
${
  description === ''
    ? ''
    : `
  # The module's description, for who reads this file: types have no place for it.
  let description: String! {
    ${dangString(description)}
  }
`
}}
`
}
