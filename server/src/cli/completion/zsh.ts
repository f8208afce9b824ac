import { allCommands, type CommandOption, type CompletedCommand } from './command-options';
import { argumentsOf, valuesOf } from './values';

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text in a specification, whose brackets and colons have a meaning. */
const plain = (text: string): string => text.replace(/[[\]:\\]/g, '\\$&');

/** The script for zsh. */
export function zshScript(commands: readonly CompletedCommand[]): string {
  const branches = allCommands(commands).map(
    (command) => `    ${quoted(command.words)})\n      ${bodyOf(command)} ;;`,
  );
  return `#compdef inspection-report
# Completion for zsh. Write it to a folder of $fpath:
#   inspection-report completion zsh > ~/.zfunc/_inspection-report
# Or add this line to ~/.zshrc, after compinit:
#   eval "$(inspection-report completion zsh)"
_inspection_report() {
  local command='' next
  local -i i used=1
  for ((i = 2; i < CURRENT; i++)); do
    next="\${command:+$command }\${words[i]}"
    case "$next" in
      ${allCommands(commands)
        .map(({ words }) => quoted(words))
        .join(' | ')})
        command="$next"
        used=i ;;
    esac
  done
  # What follows is completed as if it came after one word.
  words=("\${(@)words[used,-1]}")
  ((CURRENT -= used - 1))
  case "$command" in
    '')
      ${describe([...commands, helpCommand])} ;;
${branches.join('\n')}
  esac
}
if [[ "\${funcstack[1]}" == _inspection-report ]]; then
  _inspection_report "$@"
else
  compdef _inspection_report inspection-report
fi
`;
}

const helpCommand = { words: 'help', about: 'print the help of a command' };

function describe(commands: readonly Pick<CompletedCommand, 'words' | 'about'>[]): string {
  const items = commands.map(({ words, about }) =>
    quoted(`${words.split(' ').at(-1)}:${about.replaceAll(':', '\\:')}`),
  );
  return `local -a commands=(${items.join(' ')})\n      _describe command commands`;
}

function bodyOf({ words, options, below, takesFiles }: CompletedCommand): string {
  if (below.length > 0) return describe(below);
  const known = argumentsOf(words);
  const files = takesFiles ? ["'*:file:_files'"] : [];
  const following = known ? [quoted(`*:argument:(${known.join(' ')})`)] : files;
  return ['_arguments -s', ...options.flatMap((option) => specsOf(words, option)), ...following].join(
    ' \\\n        ',
  );
}

function specsOf(command: string, { name, letter, value, about, repeatable }: CommandOption): string[] {
  const values = valuesOf(command, name);
  const action = values ? `(${values.join(' ')})` : '_files';
  const rest = `[${plain(about)}]${value === undefined ? '' : `:${plain(value)}:${action}`}`;
  const mark = repeatable ? '*' : '';
  return [
    quoted(`${mark}${name}${value === undefined ? '' : '='}${rest}`),
    ...(letter ? [quoted(`${mark}${letter}${rest}`)] : []),
  ];
}
