import { parseYamlFile } from '../../draft/draft';
import { validateLawPack } from '../../generated/files/index';
import type { LawPack } from '../../knowledge/law/law-pack';
import { readDay } from '../../report/days';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { span } from '../../text/span';
import { decodeUri } from '../../text/uri';
import { lawPackEnding } from '../paths';
import type { ConfigProblem } from '../types';
import { explainErrors, type TeamFileFormat } from './errors';

const format: TeamFileFormat = { name: 'this law pack', schema: 'schemas/law-pack.schema.json' };

const messages = messagesOf({
  notJson: () => 'This law pack is not valid JSON. Create it again with “inspection-report law add”.',
  wrongValue: () => `This law pack has a value that is not allowed. See ${format.schema}.`,
  noSuchDate: (date: string) =>
    `The date ${date} does not exist. Correct it, or write null if it is not known.`,
  misnamed: (name: string) => `Rename this law pack to “${name}”, after its instrument.`,
});

/** Tells a date of the calendar, which may have no day, or be a year. */
const isDate = (date: string): boolean => readDay(`${date}-01-01`.slice(0, 10)) !== undefined;

/** Longer files are not read a second time to find the line of an error. */
const mostToExplain = 500_000;

/** Reads a law pack, or the first reason why it cannot be used. */
export function readLawPack(
  uri: string,
  text: string,
): { readonly pack: LawPack } | { readonly problem: ConfigProblem } {
  const problem = (message: NamedMessage, place = span(0, 0)) => ({
    problem: { uri, span: place, ...message },
  });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return problem(messages.notJson());
  }
  if (!validateLawPack(data)) {
    const errors = validateLawPack.errors ?? [];
    const [first] = text.length > mostToExplain ? [] : explainErrors(parseYamlFile(text), format, errors);
    return first ? { problem: { uri, ...first } } : problem(messages.wrongValue());
  }
  const pack = data as LawPack;
  const wrong = [pack.text.date, pack.text.modified].find((date) => date && !isDate(date));
  if (wrong) {
    const at = text.indexOf(`"${wrong}"`);
    return problem(messages.noSuchDate(wrong), span(at, at + wrong.length + 2));
  }
  const name = decodeUri(uri.slice(uri.lastIndexOf('/') + 1));
  const expected = pack.instrument + lawPackEnding;
  return name === expected ? { pack } : problem(messages.misnamed(expected));
}
