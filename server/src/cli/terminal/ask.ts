import { createInterface } from 'node:readline';
import type { DraftChoice } from '../../language/new-draft/request';
import { guessDay, readDay } from '../../report/days';

/** Asks a question and resolves to the line that is answered; to undefined when nobody will answer any more. */
export type AskLine = (question: string) => Promise<string | undefined>;

/** Asks at a terminal. Lines that were pasted ahead answer the questions that follow. */
export function terminalAsk(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): AskLine {
  const ahead: string[] = [];
  return (question) => {
    const early = ahead.shift();
    if (early !== undefined) {
      output.write(`${question}${early}\n`);
      return Promise.resolve(early);
    }
    const terminal = createInterface({ input, output });
    return new Promise((resolve) => {
      let answer: string | undefined;
      // Not before it is closed, because the next question needs the terminal. Ctrl+C and Ctrl+D close it too.
      terminal.once('close', () => resolve(answer));
      terminal.question(question, (line) => {
        answer = line;
        terminal.on('line', (more) => ahead.push(more));
        setImmediate(() => terminal.close());
      });
    });
  };
}

/** Lets the user choose by number or id, and asks again until they do. Undefined if they broke off. */
export async function askChoice(
  ask: AskLine,
  question: string,
  choices: readonly DraftChoice[],
): Promise<string | undefined> {
  const width = String(choices.length).length;
  const list = choices.map(
    ({ id, name, when }, index) =>
      `  ${String(index + 1).padStart(width)}  ${name} (${id}${when ? `, ${when}` : ''})`,
  );
  let prompt = `${question}\n${list.join('\n')}\nNumber: `;
  for (;;) {
    const line = (await ask(prompt))?.trim();
    if (line === undefined) return undefined;
    const chosen = choices.find(({ id }, index) => id === line || String(index + 1) === line);
    if (chosen) return chosen.id;
    prompt = `Type a number from 1 to ${choices.length}: `;
  }
}

/**
 * Asks for a date, in any usual form; an empty line leaves it open (an empty text). Undefined if the user broke off.
 * @param refuse says why a date is not accepted
 */
export async function askDay(
  ask: AskLine,
  question: string,
  refuse: (day: string) => string | undefined,
): Promise<string | undefined> {
  let prompt = `${question} (such as 2026-06-19, or Enter if you do not know it yet): `;
  for (;;) {
    const line = (await ask(prompt))?.trim();
    if (line === undefined || line === '') return line;
    const day = readDay(line) ?? guessDay(line);
    const reason = day ? refuse(day) : `“${line}” is not a date.`;
    if (day && !reason) return day;
    prompt = `${reason} Type another date, or press Enter: `;
  }
}
