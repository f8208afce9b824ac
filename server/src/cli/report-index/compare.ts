import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseDraft, surfaceOf } from '../../draft/draft';
import { nodeFiles } from '../../node/node-files';
import { jsonText } from '../../output/formats/escape';
import { copySearch } from '../../report/across/copied/copied';
import { type CopiedParagraph, copiesWithin, type FoundCopy } from '../../report/across/copied/copies';
import { earlierReports, largestIndex } from '../../report/across/copied/earlier-reports';
import { usualLimits } from '../../report/across/copied/limits';
import { readReport } from '../../report/report';
import { standardShinglesOf } from '../../session/compared-copies';
import { draftsToRead } from '../../session/drafts';
import { UsageError } from '../../session/usage-error';
import { inflect, plural } from '../../text/words';
import type { Host } from '../host';

/** A draft to compare with an index. */
interface IndexComparison {
  readonly draft: string;
  readonly target: { readonly uri: string; readonly shown: string };
  readonly sameService: boolean;
  readonly json: boolean;
}

/**
 * Lists the copied paragraphs of a draft, with their places in both texts, and none of their words.
 * @throws UsageError if the draft or the index cannot be read
 */
export async function compareWithIndex(
  { draft: named, target, sameService, json }: IndexComparison,
  host: Host,
): Promise<void> {
  const text = await nodeFiles.read(target.uri, largestIndex);
  if (text === undefined)
    throw new UsageError(
      `There is no index at ${target.shown}. Give the reports to index as well, or --out FILE.`,
    );
  const { index, failure } = earlierReports(text, target.uri, target.shown);
  if (failure !== undefined) throw new UsageError(failure);
  const { drafts } = await draftsToRead([named], host);
  const [draft] = drafts;
  if (!draft || drafts.length > 1)
    throw new UsageError(`Give one draft after --compare. ${named} has several.`);
  const { path, decoded, config } = draft;
  if ('failure' in decoded) throw new UsageError(`${path}: ${decoded.failure}`);
  const report = readReport(parseDraft(decoded.text, surfaceOf(path)), config.knowledge);
  if (!report)
    throw new UsageError(`Add a known framework to ${path}. Without it, the draft cannot be compared.`);
  const { href } = pathToFileURL(resolve(host.cwd, path));
  const search = copySearch(href, { indexes: [index], standard: await standardShinglesOf(config) });
  const found = [...copiesWithin({ ...usualLimits, sameService }, search, report)];
  if (json) host.out(`${jsonText({ draft: path, index: target.shown, paragraphs: found.map(asData) }, 2)}\n`);
  else host.out(listOf(path, found));
}

/** A copied paragraph for programs. Likeness is an estimate, so it has two digits. */
const asData = ({
  paragraph: { line, number, words, isSentence = false },
  copies,
}: CopiedParagraph): object => ({
  unit: isSentence ? 'sentence' : 'paragraph',
  line: line + 1,
  number: number ?? null,
  words: words.count,
  copies: copies.map(({ source: { path }, likeness, sameService, ...place }) => ({
    path,
    line: place.line + 1,
    number: place.number ?? null,
    likeness: Math.round(likeness * 100) / 100,
    sameService,
  })),
});

function listOf(path: string, found: readonly CopiedParagraph[]): string {
  if (found.length === 0) return `No paragraph of ${path} is in another report.\n`;
  const count = found.length;
  const head = `${plural(count, found.some(isSentence) ? 'passage' : 'paragraph')} of ${path} ${inflect(count, 'is', 'are')} nearly the same in another report.\n`;
  const parts = found.map(({ paragraph, copies }) => {
    const { line, number, words } = paragraph;
    const place = placeOf({ path, line, number });
    const sentence = paragraph.isSentence ? ', a sentence' : '';
    return [`\n${place}${sentence}, ${plural(words.count, 'word')}\n`, ...copies.map(lineOf)].join('');
  });
  return [head, ...parts].join('');
}

const isSentence = ({ paragraph }: CopiedParagraph): boolean => paragraph.isSentence === true;

const lineOf = ({ source: { path }, line, number }: FoundCopy): string =>
  `  ${placeOf({ path, line, number })}\n`;

const placeOf = ({
  path,
  line,
  number,
}: {
  path: string;
  line: number;
  number?: number | undefined;
}): string => `${path}:${line + 1}${number === undefined ? '' : ` paragraph ${number}`}`;
