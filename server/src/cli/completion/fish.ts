import { allCommands, type CommandOption, type CompletedCommand } from './command-options';
import { argumentsOf, valuesOf } from './values';

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** The script for fish. */
export function fishScript(commands: readonly CompletedCommand[]): string {
  const all = allCommands(commands);
  const complete = (command: string, rest: string): string =>
    `complete -c inspection-report -n "__inspection_report_after ${quoted(command)}" ${rest}`;
  const names = (command: string, below: readonly CompletedCommand[]): string[] =>
    below.map(({ words, about }) =>
      complete(command, `-f -a ${words.split(' ').at(-1)} -d ${quoted(about)}`),
    );
  const lines = [
    ...names('', commands),
    complete('', `-f -a help -d ${quoted('print the help of a command')}`),
    complete('', `-f -l help -s h -d ${quoted('list the commands')}`),
    complete('', `-f -l version -s V -d ${quoted('print the version')}`),
    ...all.flatMap(({ words, options, below, takesFiles }) => [
      ...names(words, below),
      ...(takesFiles && below.length === 0 ? [] : [complete(words, '-f')]),
      ...(argumentsOf(words)
        ? [complete(words, `-f -a ${quoted(argumentsOf(words)?.join(' ') ?? '')}`)]
        : []),
      ...options.map((option) => complete(words, optionOf(words, option))),
    ]),
  ];
  return `# Completion for fish. Write it to ~/.config/fish/completions:
#   inspection-report completion fish > ~/.config/fish/completions/inspection-report.fish
function __inspection_report_after
  set -l words (commandline -opc)
  set -e words[1]
  set -l command ''
  for word in $words
    set -l next (string trim "$command $word")
    if contains -- $next ${all.map(({ words }) => quoted(words)).join(' ')}
      set command $next
    end
  end
  test "$command" = "$argv[1]"
end
${lines.join('\n')}
`;
}

function optionOf(command: string, { name, letter, value, about }: CommandOption): string {
  const values = valuesOf(command, name);
  return [
    `-l ${name.slice(2)}`,
    ...(letter ? [`-s ${letter.slice(1)}`] : []),
    ...(values && value !== undefined ? ['-x', `-a ${quoted(values.join(' '))}`] : []),
    ...(!values && value !== undefined ? ['-r'] : []),
    `-d ${quoted(about)}`,
  ].join(' ');
}
