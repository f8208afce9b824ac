import { listCitations } from '../../language/citations/listing/list';
import {
  type CitationInDraft,
  countVerdicts,
  groupByProvision,
  groupText,
  listText,
} from '../../language/citations/listing/list-text';
import { check } from '../../lint/check';
import { PrivateWords } from '../../lint/private-words';
import { languageFolder } from '../../node/language-folder';
import { nodeFiles } from '../../node/node-files';
import { jsonText } from '../../output/formats/escape';
import type { Prose } from '../../prose/prose';
import { proseFrom } from '../../prose/tables';
import { type DraftSource, draftsToRead, noDraftsIn } from '../../session/drafts';
import { type ExitCode, exit, type Host } from '../host';
import { isSeenByOnePerson } from '../terminal/one-person';

/** The options of a list. */
export interface ListOptions {
  readonly grouped: boolean;
  readonly json: boolean;
  /** The name of what comes on standard input. */
  readonly stdinName: string | undefined;
}

/**
 * `inspection-report cite --list`: prints the citations of drafts, and on standard error which drafts are not in the list.
 * @returns `failed` if a draft or path that was named is not in the list; never because of the citations
 * @throws UsageError if there are no drafts
 */
export async function listCited(
  paths: readonly string[],
  { grouped, json, stdinName }: ListOptions,
  host: Host,
): Promise<ExitCode> {
  const { drafts, missing } = await draftsToRead(paths, host, { stdinName });
  const failures = missing.map((path) => noDraftsIn([path]));
  const cited: CitationInDraft[] = [];
  let read = 0;
  const words = isSeenByOnePerson(host) ? 'shown' : { prose: await proseFrom(languageFolder(), nodeFiles) };
  for (const draft of drafts) {
    const found = citationsIn(draft, words);
    if (typeof found === 'string') failures.push(`${draft.path}: ${found}`);
    else {
      cited.push(...found);
      read++;
    }
  }
  for (const failure of failures) host.err(`${failure}\n`);
  if (json) host.out(`${jsonText(asData(cited, read, grouped), 2)}\n`);
  else if (grouped) host.out(groupText(groupByProvision(cited), read, host.width));
  else host.out(listText(cited, read, host.width));
  return failures.length > 0 ? exit.failed : exit.clean;
}

/**
 * The citations of a draft, or the reason why they are not known.
 * @param words says that private words of the draft are shown, or has the tables by which they are found
 */
function citationsIn(
  { path, decoded, config: { knowledge } }: DraftSource,
  words: 'shown' | { readonly prose: Prose | undefined },
): CitationInDraft[] | string {
  if ('failure' in decoded) return decoded.failure;
  const { report, draft } = check(decoded.text, path, { knowledge, rules: [] });
  if (!report)
    return `Add a known framework to the draft, so that its citations can be looked up. For details, run "inspection-report lint ${path}".`;
  const privateWords = words === 'shown' ? undefined : new PrivateWords(draft, report, words.prose);
  return listCitations(report, knowledge.instruments).map((citation) => {
    const { line, character } = draft.lines.position(citation.span.start);
    const text = privateWords?.without(citation.text) ?? citation.text;
    return { ...citation, text, file: path, line: line + 1, column: character + 1 };
  });
}

/** The list or the groups, and the counts, for JSON. */
function asData(cited: readonly CitationInDraft[], drafts: number, grouped: boolean): object {
  const counts = { drafts, total: cited.length, verdicts: countVerdicts(cited) };
  if (!grouped) return { ...counts, citations: cited.map(asRow) };
  const provisions = groupByProvision(cited).map((group) => {
    const [first] = group.citations;
    return {
      provision: first?.whole ?? null,
      heading: first?.heading ?? null,
      instrument: first ? instrumentOf(first) : null,
      count: group.citations.length,
      drafts: group.drafts,
      verdicts: countVerdicts(group.citations),
      citations: group.citations.map(asRow),
    };
  });
  return { ...counts, provisions };
}

const asRow = (citation: CitationInDraft): object => ({
  file: citation.file,
  line: citation.line,
  column: citation.column,
  text: citation.text,
  place: citation.place,
  instrument: instrumentOf(citation),
  'instrument-by': citation.by ?? null,
  provision: citation.provision ?? null,
  heading: citation.heading ?? null,
  verdict: citation.verdict,
  says: citation.says,
});

const instrumentOf = ({ instrument }: CitationInDraft): object | null =>
  instrument ? { id: instrument.id, title: instrument.title } : null;
