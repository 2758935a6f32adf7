import { Argument, type Command } from 'commander'
import { example } from '../options.ts'
import type { Verb } from '../program.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

export const completionVerb: Verb = (program, io, outcome) => {
  program
    .command('completion')
    .summary('completion for your shell')
    .description('Prints a script that completes verbs and options.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', example('source <(moduledefs completion bash)'))
    .action((shell: (typeof SHELLS)[number]) => {
      const words = program.commands.map((verb) => [verb.name(), wordsOf(verb)] as const)
      io.out(shell === 'fish' ? fish(program) : bash(words, shell === 'zsh'))
      outcome.code = 0
    })
}

const wordsOf = (verb: Command): string[] => [
  ...verb.commands.map((inner) => inner.name()),
  ...verb.options.flatMap(({ long }) => (long ? [long] : [])),
  '--help',
]

// Zsh reads bash's completions after bashcompinit.
const bash = (verbs: readonly (readonly [string, readonly string[]])[], zsh: boolean): string =>
  `${zsh ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_moduledefs() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${verbs.map(([name]) => name).join(' ')}"
  else
    case "\${COMP_WORDS[1]}" in
${verbs.map(([name, words]) => `      ${name}) words="${words.join(' ')}" ;;`).join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ \${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$word"))
}
complete -F _moduledefs moduledefs
`

const fish = (program: Command): string =>
  program.commands
    .flatMap((verb) => [
      `complete -c moduledefs -n __fish_use_subcommand -a ${verb.name()} -d ${quote(verb.summary())}`,
      ...verb.options.map(
        ({ long, description }) =>
          `complete -c moduledefs -n '__fish_seen_subcommand_from ${verb.name()}' -l ${long?.slice(2)} -d ${quote(description)}`,
      ),
    ])
    .join('\n')
    .concat('\n')

const quote = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
