import { parseDraft } from '../../draft/draft';
import { validateLawPack } from '../../generated/files/index';
import { type LawPack, lawPackEnding } from '../../knowledge/law/law-pack';
import { span } from '../../text/span';
import { decodeUri } from '../../text/uri';
import type { ConfigProblem } from '../types';
import { explainErrors, type TeamFileFormat } from './errors';

const format: TeamFileFormat = { name: 'A law pack', schema: 'schemas/law-pack.schema.json' };

/** Longer files are not read a second time to find the line of an error. */
const mostToExplain = 500_000;

/** Reads a law pack, or the first reason why it cannot be used. */
export function readLawPack(
  uri: string,
  text: string,
): { readonly pack: LawPack } | { readonly problem: ConfigProblem } {
  const problem = (message: string, place = span(0, 0)) => ({ problem: { uri, span: place, message } });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return problem('This law pack is not correct JSON. Write it again with "inspection-report law add".');
  }
  if (!validateLawPack(data)) {
    const errors = validateLawPack.errors ?? [];
    const [first] =
      text.length > mostToExplain ? [] : explainErrors(parseDraft(text, 'yaml'), format, errors);
    if (first) return problem(first.message, first.span);
    return problem(`This law pack has a value that it cannot have. ${format.schema} says what it takes.`);
  }
  const pack = data as LawPack;
  const name = decodeUri(uri.slice(uri.lastIndexOf('/') + 1));
  if (name === pack.instrument + lawPackEnding) return { pack };
  return problem(`Rename this law pack to “${pack.instrument}${lawPackEnding}”: it is of that instrument.`);
}
