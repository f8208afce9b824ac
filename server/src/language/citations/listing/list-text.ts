// The citations of several drafts for a terminal, counted and grouped.

import { plural } from '../../../text/words';
import { fitColumns } from '../../table';
import { type ListedCitation, type ListedVerdict, listedVerdicts, verdictWords } from './list';

/** A citation with its draft and its place in that. */
export interface CitationInDraft extends ListedCitation {
  /** The draft's path as it is shown. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units, as the checks count. */
  readonly column: number;
}

/** A provision with all the citations of it. */
export interface ProvisionGroup {
  readonly citations: readonly CitationInDraft[];
  /** The number of drafts that cite it. */
  readonly drafts: number;
}

/** Groups citations by provision, ignoring paragraphs; the most cited first. */
export function groupByProvision(all: readonly CitationInDraft[]): ProvisionGroup[] {
  const groups = new Map<string, CitationInDraft[]>();
  for (const citation of all) {
    const key = `${citation.instrument?.id ?? citation.verdict}\0${citation.whole ?? citation.text}`;
    const group = groups.get(key);
    if (group) group.push(citation);
    else groups.set(key, [citation]);
  }
  return [...groups.values()]
    .map((citations) => ({ citations, drafts: new Set(citations.map(({ file }) => file)).size }))
    .sort(
      (a, b) =>
        b.citations.length - a.citations.length || b.drafts - a.drafts || inOrder(nameOf(a), nameOf(b)),
    );
}

const inOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const nameOf = ({ citations: [first] }: ProvisionGroup): string =>
  `${first?.instrument?.short ?? ''} ${first?.whole ?? first?.text ?? ''}`;

/** The number of citations with each verdict, if there are any. */
export function countVerdicts(all: readonly ListedCitation[]): Partial<Record<ListedVerdict, number>> {
  const counts: Partial<Record<ListedVerdict, number>> = {};
  for (const verdict of listedVerdicts) {
    const count = all.filter((citation) => citation.verdict === verdict).length;
    if (count > 0) counts[verdict] = count;
  }
  return counts;
}

/** One citation on each line, under the name of its draft, then the totals. */
export function listText(all: readonly CitationInDraft[], drafts: number, width?: number): string {
  const files = [...new Set(all.map(({ file }) => file))];
  const rows = all.map((citation) => [
    `${citation.line}:${citation.column}`,
    citation.says,
    citation.provision ?? '-',
    instrumentName(citation),
    citation.text,
  ]);
  // Columns align across drafts, because people read a list downwards.
  const lines = fitColumns(rows, { indent: '  ', cut: [3, 4], width }).split('\n');
  const parts = files.map((file) => {
    const own = lines.filter((_, index) => all[index]?.file === file);
    return `${file}\n${own.join('\n')}\n`;
  });
  return [...parts, totals(all, drafts)].join('\n');
}

/** One provision on each line with its number of citations, then the totals. */
export function groupText(groups: readonly ProvisionGroup[], drafts: number, width?: number): string {
  const head = ['citations', 'drafts', 'provision', 'heading', 'instrument', 'verdict'];
  const rows = groups.map(({ citations, drafts: count }) => {
    const [first] = citations;
    return [
      String(citations.length).padStart(head[0]?.length ?? 0),
      String(count).padStart(head[1]?.length ?? 0),
      first?.whole ?? first?.text ?? '',
      first?.heading ?? '-',
      groupInstrument(citations),
      verdicts(citations),
    ];
  });
  const table = rows.length > 0 ? `${fitColumns([head, ...rows], { cut: [3, 4], width })}\n` : '';
  const all = groups.flatMap(({ citations }) => citations);
  return `${table}${totals(all, drafts)}`;
}

const instrumentName = ({ instrument, by }: ListedCitation): string =>
  instrument ? `${instrument.short}${by === 'custom' ? ' (assumed)' : ''}` : '-';

/** The instrument of a group, with the number of citations that name none. */
function groupInstrument(citations: readonly CitationInDraft[]): string {
  const [first] = citations;
  const custom = citations.filter(({ by }) => by === 'custom').length;
  if (!first || custom === 0 || custom === citations.length) return first ? instrumentName(first) : '-';
  return `${first.instrument?.short} (assumed for ${custom} of ${citations.length} citations)`;
}

/** “exists”, or “exists (3), paragraph does not exist (1)” where the citations of one provision differ. */
function verdicts(citations: readonly CitationInDraft[]): string {
  const counts = new Map<string, number>();
  for (const { says } of citations) counts.set(says, (counts.get(says) ?? 0) + 1);
  const [only, ...more] = counts.keys();
  if (more.length === 0) return only ?? '';
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([says, count]) => `${says} (${count})`)
    .join(', ');
}

function totals(all: readonly CitationInDraft[], drafts: number): string {
  const counts = Object.entries(countVerdicts(all));
  const width = Math.max(0, ...counts.map(([, count]) => String(count).length));
  const lines = counts.map(
    ([verdict, count]) => `  ${String(count).padStart(width)}  ${verdictWords[verdict as ListedVerdict]}\n`,
  );
  const citing = new Set(all.map(({ file }) => file)).size;
  const some = citing < drafts && all.length > 0 ? `${citing} of ` : '';
  const what = `${plural(all.length, 'citation')} in ${some}${plural(drafts, 'draft')}`;
  return `${what}${lines.length > 0 ? ':' : '.'}\n${lines.join('')}`;
}
