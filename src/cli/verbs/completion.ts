import { Argument, type Command } from 'commander'
import { example } from '../options.ts'
import type { Verb } from '../program.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

export const completionVerb: Verb = (program, io, outcome) => {
  program
    .command('completion')
    .summary('print a completion script for your shell')
    .description('Prints a script that completes verbs, options and their values.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', example('source <(moduledefs completion bash)'))
    .action((shell: (typeof SHELLS)[number]) => {
      io.out(shell === 'fish' ? fish(program) : bash(program, shell === 'zsh'))
      outcome.code = 0
    })
}

const optionsOf = (command: Command): string[] => [
  ...command.options.flatMap(({ long }) => (long ? [long] : [])),
  '--help',
]

/** A shell pattern of the words before, and the options and commands that may follow them. */
const contexts = (program: Command): (readonly [string, readonly string[]])[] =>
  program.commands.flatMap((verb) => [
    ...verb.commands.map((inner) => [`${verb.name()}' '${inner.name()}`, optionsOf(inner)] as const),
    [verb.name(), [...verb.commands.map((inner) => inner.name()), ...optionsOf(verb)]] as const,
  ])

// Zsh reads bash's completions after bashcompinit. Options are offered once a dash is there, files where no command fits.
const bash = (program: Command, zsh: boolean): string =>
  `${zsh ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_moduledefs() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    words="${program.commands.map((verb) => verb.name()).join(' ')} help"
  else
    case "\${COMP_WORDS[1]} \${COMP_WORDS[2]} " in
${contexts(program)
  .map(([context, words]) => `      ${context}' '*) words="${words.join(' ')}" ;;`)
  .join('\n')}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  [ -n "$word" ] || COMPREPLY=($(compgen -W "$words" -X '-*'))
  [ \${#COMPREPLY[@]} -gt 0 ] || { local IFS=$'\n'; COMPREPLY=($(compgen -f -- "$word")); }
}
complete -o filenames -F _moduledefs moduledefs
`

const fish = (program: Command): string =>
  program.commands
    .flatMap((verb) => [
      fishLine('__fish_use_subcommand', `-a ${verb.name()}`, verb.summary()),
      ...verb.commands.map((inner) => fishLine(seen(verb), `-a ${inner.name()}`, inner.summary())),
      ...[verb, ...verb.commands].flatMap((command) =>
        command.options.flatMap(({ long, description }) =>
          long ? [fishLine(seen(command), `-l ${long.slice(2)}`, description)] : [],
        ),
      ),
    ])
    .join('')

const seen = (command: Command): string => `__fish_seen_subcommand_from ${command.name()}`
const fishLine = (condition: string, what: string, description: string): string =>
  `complete -c moduledefs -n ${quote(condition)} ${what} -d ${quote(description)}\n`

const quote = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
