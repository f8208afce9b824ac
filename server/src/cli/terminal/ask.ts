import { createInterface } from 'node:readline';
import type { DraftChoice } from '../../language/new-draft/request';
import { guessDay, readDay } from '../../report/days';

/** Puts a question and gives the line that is answered; undefined where nobody will answer any more. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Asks at a terminal. Lines that were pasted ahead answer the questions that follow. */
export function terminalAsk(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Ask {
  const ahead: string[] = [];
  return (question) => {
    const early = ahead.shift();
    if (early !== undefined) {
      output.write(`${question}${early}\n`);
      return Promise.resolve(early);
    }
    const terminal = createInterface({ input, output });
    return new Promise((answer) => {
      let given: string | undefined;
      // Not before it is closed: the next question has to find the terminal free. Ctrl+C and Ctrl+D close it too.
      terminal.once('close', () => answer(given));
      terminal.question(question, (line) => {
        given = line;
        terminal.on('line', (more) => ahead.push(more));
        setImmediate(() => terminal.close());
      });
    });
  };
}

/** Has one of several chosen by its number or its id; asks again until it is one. Undefined where it was broken off. */
export async function askChoice(
  ask: Ask,
  question: string,
  choices: readonly DraftChoice[],
): Promise<string | undefined> {
  const width = String(choices.length).length;
  const list = choices.map(
    ({ id, name, when }, index) =>
      `  ${String(index + 1).padStart(width)}  ${name} (${id}${when ? `, ${when}` : ''})`,
  );
  let put = `${question}\n${list.join('\n')}\nNumber: `;
  for (;;) {
    const line = (await ask(put))?.trim();
    if (line === undefined) return undefined;
    const chosen = choices.find(({ id }, index) => id === line || String(index + 1) === line);
    if (chosen) return chosen.id;
    put = `Please give a number from 1 to ${choices.length}: `;
  }
}

/**
 * Has a day given, in any usual form; an empty line leaves it open (an empty text). Undefined where it was broken off.
 * @param refuse says why a day cannot be taken
 */
export async function askDay(
  ask: Ask,
  question: string,
  refuse: (day: string) => string | undefined,
): Promise<string | undefined> {
  let put = `${question} (such as 2026-06-19; Enter to leave it open): `;
  for (;;) {
    const line = (await ask(put))?.trim();
    if (line === undefined || line === '') return line;
    const day = readDay(line) ?? guessDay(line);
    const against = day ? refuse(day) : `“${line}” is no day of the calendar.`;
    if (day && !against) return day;
    put = `${against} Another day, or Enter: `;
  }
}
