import { allCommands, type CompletedCommand } from './command-options';
import { argumentsOf, valuesOf } from './values';

const words = (all: readonly string[]): string => all.join(' ');

/** A branch of a `case`; nothing without words. */
const branch = (patterns: readonly string[], variable: string, all: readonly string[]): string[] =>
  all.length === 0
    ? []
    : [`    ${patterns.map((pattern) => `'${pattern}'`).join(' | ')}) ${variable}='${words(all)}' ;;`];

/** The script for Bash, from version 3.2 on, which needs no other package. */
export function bashScript(commands: readonly CompletedCommand[]): string {
  const all = allCommands(commands);
  const values = all.flatMap(({ words: command, options }) =>
    options.flatMap(({ name }) => branch([`${command} ${name}`], 'values', valuesOf(command, name) ?? [])),
  );
  const withValue = all.flatMap(({ words: command, options }) =>
    options.flatMap(({ name, value }) => (value === undefined ? [] : [`'${command} ${name}'`])),
  );
  const options = all.flatMap(({ words: command, options: own }) =>
    branch(
      [command],
      'values',
      own.flatMap(({ name, letter }) => [name, ...(letter ? [letter] : [])]),
    ),
  );
  const following = [
    ...branch([''], 'values', [...commands.map((command) => command.words), 'help', '--help', '--version']),
    ...all.flatMap(({ words: command, below }) =>
      branch(
        [command],
        'values',
        below.length > 0
          ? below.map((each) => each.words.split(' ').at(-1) ?? '')
          : (argumentsOf(command) ?? []),
      ),
    ),
  ];
  return `# Completion for Bash. Add this line to ~/.bashrc:
#   eval "$(inspection-report completion bash)"
_inspection_report() {
  local current=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD-1]} command='' values='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "\${command:+$command }\${COMP_WORDS[i]}" in
      ${all.map(({ words: command }) => `'${command}'`).join(' | ')})
        command="\${command:+$command }\${COMP_WORDS[i]}" ;;
    esac
  done
  # Bash takes --format=json for three words.
  if [[ $current == '=' ]]; then
    current=''
  elif [[ $option == '=' ]]; then
    option=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  COMPREPLY=()
  case "$command $option" in
${values.join('\n')}
    ${withValue.join(' | ')}) return ;;
  esac
  if [[ -z $values && $current == -* ]]; then
    case "$command" in
${options.join('\n').replaceAll(/^/gm, '  ')}
    esac
  elif [[ -z $values ]]; then
    case "$command" in
${following.join('\n').replaceAll(/^/gm, '  ')}
    esac
  fi
  COMPREPLY=($(compgen -W "$values" -- "$current"))
}
complete -o default -F _inspection_report inspection-report
`;
}
