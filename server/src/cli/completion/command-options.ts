import type { Command } from '../command';
import type { Host } from '../host';

/** An option of a command, as its help has it. */
export interface CommandOption {
  /** With its dashes. */
  readonly name: string;
  /** The one-letter form, such as -q. */
  readonly letter?: string;
  /** The word that stands for its value in the help; absent if it has none. */
  readonly value?: string;
  /** A sentence, or the beginning of one. */
  readonly about: string;
  readonly repeatable: boolean;
}

/** A command, or a command of a command, with all that can follow it. */
export interface CompletedCommand {
  /** The words that are typed, such as `snippets list`. */
  readonly words: string;
  readonly about: string;
  readonly options: readonly CommandOption[];
  /** Its own commands. */
  readonly below: readonly CompletedCommand[];
  /** Says that files or folders can follow. */
  readonly takesFiles: boolean;
}

/**
 * The commands with their options, from their help: a test runs every option of every help, so that nothing in it is out of
 * date.
 */
export async function completedCommands(
  commands: readonly Command[],
  host: Host,
): Promise<readonly CompletedCommand[]> {
  const all: CompletedCommand[] = [];
  for (const command of commands) {
    const help = await helpOf(command, [], host);
    const below: CompletedCommand[] = [];
    for (const name of namesBelow(command.name, help)) {
      const about = aboutIn(help, `${command.name} ${name}`) ?? firstHelp(command);
      below.push(completed(`${command.name} ${name}`, about, await helpOf(command, [name], host)));
    }
    const own = completed(command.name, firstHelp(command), help);
    // A command that only has others has the help of one of them.
    all.push(below.length > 0 ? { ...own, options: [helpOption], below } : own);
  }
  return all;
}

/** The commands with those of commands. */
export const allCommands = (commands: readonly CompletedCommand[]): readonly CompletedCommand[] =>
  commands.flatMap((command) => [command, ...command.below]);

const helpOption: CommandOption = { name: '--help', letter: '-h', about: 'this text', repeatable: false };

const firstHelp = ({ help }: Command): string => Object.values(help)[0] ?? '';

async function helpOf(command: Command, words: readonly string[], host: Host): Promise<string> {
  let text = '';
  const out = (part: string): void => {
    text += part;
  };
  await command.run([...words, '--help'], { ...host, out });
  return text;
}

/** The commands of a command: lower-case words after its name in the part “Usage” of its help. */
function namesBelow(name: string, help: string): string[] {
  const usage = /^Usage\n((?: .*\n)+)/m.exec(help)?.[1] ?? '';
  const found = usage.split('\n').flatMap((line) => {
    const [program, first, second = ''] = line.trim().split(' ');
    return program === 'inspection-report' && first === name && /^[a-z]+$/.test(second) ? [second] : [];
  });
  return [...new Set(found)];
}

/** The text next to the usage of a command of a command. */
const aboutIn = (help: string, words: string): string | undefined =>
  help
    .split('\n')
    .find((line) => line.startsWith(`  inspection-report ${words} `) && /\S {2,}\S/.test(line))
    ?.split(/(?<=\S) {2,}/)
    .at(-1);

const completed = (words: string, about: string, help: string): CompletedCommand => ({
  words,
  about,
  options: optionsIn(help),
  below: [],
  takesFiles: /^ {2}inspection-report .*\b(?:PATH|FILES?|FOLDER|OLD|DRAFT)\b/m.test(help),
});

const optionLine = /^ {2}(?:(-\w), )?(--[a-z-]+)(?:[ =](\S+))?(?: +(\S.*))?$/;

/** The options of a help, each once. */
function optionsIn(help: string): CommandOption[] {
  const options = new Map<string, CommandOption>();
  const lines = help.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, letter, name, value, first = ''] = optionLine.exec(line) ?? [];
    if (name === undefined || options.has(name)) continue;
    const text = [first, ...continuation(lines.slice(index + 1))].join(' ');
    options.set(name, {
      name,
      ...(letter !== undefined && { letter }),
      ...(value !== undefined && { value }),
      about: shortened(text),
      repeatable: /\brepeat/i.test(text),
    });
  }
  return [...options.values()];
}

/** The lines on which the text of an option goes on. */
function continuation(lines: readonly string[]): string[] {
  const end = lines.findIndex((line) => !/^ {12,}\S/.test(line));
  return lines.slice(0, Math.max(end, 0)).map((line) => line.trim());
}

const most = 70;

/** The first sentence of a text, or as much of it as fits on a line. */
function shortened(text: string): string {
  const [sentence = ''] = text.split(/(?<=\.) /);
  const whole = sentence.replace(/\.$/, '');
  if (whole.length <= most) return whole;
  return `${whole.slice(0, whole.lastIndexOf(' ', most)).replace(/[,:;]$/, '')} …`;
}
