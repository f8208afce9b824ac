import { emptyList, jsonText } from '../../output/formats/escape';
import { readPrevious, severityOf } from '../../output/previous';
import { type DraftResults, type MergeFormat, type ResultObject, recordsOf } from './results';

/** `--format json`: a list of files, each with all that belongs to it. */
export const jsonResults: MergeFormat = {
  name: 'json',
  read({ shown, text }) {
    const files = readPrevious(text)?.files;
    // ESLint writes the same form, with its own keys.
    if (!files || files.some((file) => 'usedDeprecatedRules' in file || !hasLevels(file))) return undefined;
    return { shown, drafts: files.map(draftOf) };
  },
  write: (drafts) =>
    drafts.length === 0 ? emptyList : `[${drafts.map(({ content }) => content).join(',')}]\n`,
};

const messagesOf = ({ messages }: ResultObject): readonly ResultObject[] => recordsOf(messages) ?? [];

const hasLevels = (file: ResultObject): boolean =>
  messagesOf(file).every(({ level }) => typeof level === 'string');

function draftOf(file: ResultObject): DraftResults {
  // With fingerprints, a draft has the path that it has on every machine.
  const path = typeof file.path === 'string' ? file.path : String(file.filePath);
  return {
    path: path.replaceAll('\\', '/'),
    content: jsonText(file),
    found: messagesOf(file).map((message) => ({
      rule: String(message.ruleId),
      severity: severityOf(message),
    })),
  };
}
