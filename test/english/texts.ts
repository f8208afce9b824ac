import { catalogue } from '../../build/catalogue.mjs';
import { descriptionFaults, habitsIn, messageFaults } from './style';

/** The questions, buttons and notifications of the editor, which are held to as much as messages. */
const questionPaths = ['client/src/texts.ts', 'client/src/progress/texts.ts'];

/** The rule on American spellings, which has some in its examples. */
const americanPath = 'server/src/rules/language/american.ts';

/** A text that is not plain UK English. */
interface FaultyText {
  readonly path: string;
  readonly text: string;
  readonly faults: readonly string[];
}

/** The texts of a checkout that are not plain UK English. */
export function faultsOf(root: string): FaultyText[] {
  const { messages, texts, settings, descriptions, pages } = catalogue(root);
  const found: FaultyText[] = [];
  const hold = (path: string, text: string, faults: readonly string[]) => {
    if (faults.length > 0) found.push({ path, text, faults });
  };
  for (const { path, messages: all } of messages)
    for (const { wordings } of all) for (const text of wordings) hold(path, text, messageFaults(text));
  for (const { path, text } of settings) hold(`package.json ${path}`, text, messageFaults(text));
  for (const { path, texts: all } of descriptions)
    for (const text of all) hold(path, text, descriptionFaults(text));
  for (const { path, texts: all } of [...texts, ...pages]) {
    const faultsIn = questionPaths.includes(path) ? messageFaults : habitsIn;
    const isExcepted = (fault: string) => path === americanPath && fault.endsWith('British spelling');
    for (const text of all)
      hold(
        path,
        text,
        faultsIn(text).filter((fault) => !isExcepted(fault)),
      );
  }
  return found;
}
