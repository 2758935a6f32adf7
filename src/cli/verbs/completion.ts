import { Argument, type Command, type Option } from 'commander'
import { example } from '../options.ts'
import type { Verb } from '../program.ts'

const SHELLS = ['bash', 'zsh', 'fish'] as const

export const completionVerb: Verb = (program, io, outcome) => {
  program
    .command('completion')
    .summary('print a completion script for your shell')
    .description('Prints a script that completes verbs, options, versions, topics and files.')
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .addHelpText('after', example('source <(moduledefs completion bash)'))
    .action(async (shell: (typeof SHELLS)[number]) => {
      const values = await knownValues()
      io.out(shell === 'fish' ? fish(program, values) : bash(program, shell === 'zsh', values))
      outcome.code = 0
    })
}

const optionsOf = (command: Command): string[] => [
  ...command.options.flatMap(({ long }) => (long ? [long] : [])),
  '--help',
]

interface Values {
  readonly versions: readonly string[]
  readonly topics: readonly string[]
}

/** What options and arguments take that is known beforehand; loaded for the script only. */
async function knownValues(): Promise<Values> {
  const { behaviourTable, featureTable, releases } = await import('../../versions/index.ts')
  const { findingTable } = await import('../../findings/index.ts')
  const { topics } = await import('../commands/topics.ts')
  return {
    versions: ['latest', 'latest-beta', 'all', 'boundaries', ...releases],
    topics: [
      ...topics.keys(),
      ...Object.keys(featureTable),
      ...Object.keys(behaviourTable),
      ...Object.keys(findingTable),
      ...releases,
    ],
  }
}

/** Options whose value is a version or a set of them. */
const VERSIONED: ReadonlySet<string> = new Set(['--engine', '--engine-version', '--sdk-engine', '--to'])

/** The words that may follow an option: its choices, or versions. */
const valuesOf = ({ long, argChoices }: Option, { versions }: Values): readonly string[] =>
  argChoices ?? (VERSIONED.has(long ?? '') ? versions : [])

/** The words that may follow each option of a verb which takes known ones. */
const optionValues = (program: Command, values: Values): (readonly [string, readonly string[]])[] =>
  program.commands.flatMap((verb) =>
    [verb, ...verb.commands].flatMap((command) =>
      command.options.flatMap((option) => {
        const words = valuesOf(option, values)
        if (words.length === 0 || !option.long) return []
        return [[`${verb.name()} ${option.long}`, words === values.versions ? ['$versions'] : words] as const]
      }),
    ),
  )

/** A shell pattern of the words before, and the options and commands that may follow them. */
const contexts = (program: Command): (readonly [string, readonly string[]])[] =>
  program.commands.flatMap((verb) => [
    ...verb.commands.map((inner) => [`${verb.name()}' '${inner.name()}`, optionsOf(inner)] as const),
    [verb.name(), [...verb.commands.map((inner) => inner.name()), ...optionsOf(verb)]] as const,
  ])

// Zsh reads bash's completions after bashcompinit. Options are offered once a dash is there, files where no command fits.
const bash = (program: Command, zsh: boolean, values: Values): string =>
  `${zsh ? 'autoload -U +X bashcompinit && bashcompinit\n' : ''}_moduledefs() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="" words
  local versions="${values.versions.join(' ')}"
  [ "$COMP_CWORD" -lt 2 ] || before="\${COMP_WORDS[COMP_CWORD-1]}"
  case "\${COMP_WORDS[1]} $before" in
${optionValues(program, values)
  .map(([context, words]) => `    '${context}') COMPREPLY=($(compgen -W "${words.join(' ')}" -- "$word")); return ;;`)
  .join('\n')}
    'explain explain') COMPREPLY=($(compgen -W "${values.topics.join(' ')}" -- "$word")); return ;;
    'versions versions') COMPREPLY=($(compgen -W "$versions" -- "$word")); [ -n "\${word%%-*}" ] && return ;;
  esac
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

const fish = (program: Command, values: Values): string =>
  program.commands
    .flatMap((verb) => [
      fishLine('__fish_use_subcommand', `-a ${verb.name()}`, verb.summary()),
      ...verb.commands.map((inner) => fishLine(seen(verb), `-a ${inner.name()}`, inner.summary())),
      ...[verb, ...verb.commands].flatMap((command) =>
        command.options.flatMap((option) => {
          const { long, description } = option
          return long ? [fishLine(seen(command), fishOption(option, values), description)] : []
        }),
      ),
    ])
    .join('')

/** The option, with the words that it takes. */
function fishOption(option: Option, values: Values): string {
  const words = valuesOf(option, values)
  const taken = words.length === 0 ? '' : ` -xa ${quote(words.join(' '))}`
  return `-l ${(option.long ?? '').slice(2)}${taken}`
}

const seen = (command: Command): string => `__fish_seen_subcommand_from ${command.name()}`
const fishLine = (condition: string, what: string, description: string): string =>
  `complete -c moduledefs -n ${quote(condition)} ${what} -d ${quote(description)}\n`

const quote = (text: string): string => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
