import { plural } from '../../text/words';
import type { VersionEntry } from './align';
import { lineOfTokens } from './tokens';
import type { ReportUnit } from './units';

/** A change of one grade, with its place among the entries. A judgement that one version does not have has no grade there. */
export interface ChangedJudgement {
  readonly name: string;
  readonly before?: string;
  readonly after?: string;
  readonly entry: number;
}

/** A requirement that was added, removed, moved or changed, in its words or in its due date. */
export interface ChangedRequirement {
  readonly is: Exclude<VersionChangeKind, 'left'>;
  readonly text: string;
  /** Present if the date has changed; an empty text if there is none. */
  readonly due?: { readonly before: string; readonly after: string };
  readonly entry: number;
}

/** The changes in one section of the report, under its heading. */
export interface SectionChanges {
  readonly heading: string;
  /** The first entry that has changed. */
  readonly entry: number;
  readonly summary: string;
}

type VersionChangeKind = 'changed' | 'added' | 'removed' | 'moved';

/** The words for what has changed, in the order of a summary. */
const nouns = {
  judgement: ['judgement', 'judgements'],
  requirement: ['requirement', 'requirements'],
  due: ['due date', 'due dates'],
  recommendation: ['recommendation', 'recommendations'],
  improvement: ['area for improvement', 'areas for improvement'],
  priority: ['area for priority action', 'areas for priority action'],
  detail: ['detail', 'details'],
  heading: ['heading', 'headings'],
  paragraph: ['paragraph', 'paragraphs'],
  item: ['list item', 'list items'],
  row: ['table row', 'table rows'],
  note: ['footnote', 'footnotes'],
} as const;
type Noun = keyof typeof nouns;

const verbs: readonly VersionChangeKind[] = ['changed', 'added', 'removed', 'moved'];

/** Tells if an entry is a change of its own: the old place of a moved unit belongs to its new one. */
export const isChange = ({ is }: VersionEntry): boolean => is !== 'same' && is !== 'left';

/** The number of each kind of change as a sentence without its stop: “1 judgement changed, 2 paragraphs added”. */
export function summaryOf(entries: readonly VersionEntry[]): string {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    for (const [noun, verb] of changesIn(entry))
      counts.set(`${noun} ${verb}`, (counts.get(`${noun} ${verb}`) ?? 0) + 1);
  }
  const parts = (Object.keys(nouns) as Noun[]).flatMap((noun) =>
    verbs.flatMap((verb) => {
      const count = counts.get(`${noun} ${verb}`);
      const [one, several] = nouns[noun];
      return count ? [`${plural(count, one, several)} ${verb}`] : [];
    }),
  );
  return parts.join(', ');
}

/** The changes that an entry counts as: the due date of a requirement is a change of its own. */
function changesIn(entry: VersionEntry): (readonly [Noun, VersionChangeKind])[] {
  const { is } = entry;
  if (is === 'same' || is === 'left') return [];
  const noun = nounOf(entry.after ?? (entry.before as ReportUnit));
  if (noun !== 'requirement' || is !== 'changed') return [[noun, is]];
  const due = dueOf(entry);
  const hasWords = textIn(entry.before, 0) !== textIn(entry.after, 0);
  return [...(hasWords || !due ? [[noun, is] as const] : []), ...(due ? [['due', is] as const] : [])];
}

function nounOf({ kind, part, table, isHead, item, depth }: ReportUnit): Noun {
  if (kind === 'row') {
    if (isHead) return 'row';
    if (table?.holds === 'judgements') return 'judgement';
    return table?.holds === 'requirements' ? 'requirement' : 'row';
  }
  if (kind === 'text') {
    if (!item && depth === 0) return 'paragraph';
    return listNouns[part] ?? 'item';
  }
  return kind;
}

const listNouns: Partial<Record<ReportUnit['part'], Noun>> = {
  requirements: 'recommendation',
  improvement: 'improvement',
  'priority-action': 'priority',
};

/** The grades that have changed. */
export const judgementChanges = (entries: readonly VersionEntry[]): ChangedJudgement[] =>
  entries.flatMap((entry, at): ChangedJudgement[] => {
    const unit = entry.after ?? entry.before;
    if (!isChange(entry) || !unit || nounOf(unit) !== 'judgement') return [];
    const [before, after] = [textIn(entry.before, 1), textIn(entry.after, 1)];
    if (before === after) return [];
    return [
      {
        name: lineOfTokens(unit.cells[0]),
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
        entry: at,
      },
    ];
  });

/** The requirements that have changed. */
export const requirementChanges = (entries: readonly VersionEntry[]): ChangedRequirement[] =>
  entries.flatMap((entry, at): ChangedRequirement[] => {
    const { is } = entry;
    const unit = entry.after ?? entry.before;
    if (is === 'same' || is === 'left' || !unit || nounOf(unit) !== 'requirement') return [];
    const due = dueOf(entry);
    return [{ is, text: lineOfTokens(unit.cells[0]), ...(due && { due }), entry: at }];
  });

function dueOf({ before, after }: VersionEntry): ChangedRequirement['due'] {
  if (!before || !after) return undefined;
  const dates = { before: textIn(before, 1) ?? '', after: textIn(after, 1) ?? '' };
  return dates.before === dates.after ? undefined : dates;
}

const textIn = (unit: ReportUnit | undefined, column: number): string | undefined =>
  unit && lineOfTokens(unit.cells[column]);

/** The changes by section, in the order of the report. */
export function sectionChanges(entries: readonly VersionEntry[]): SectionChanges[] {
  const sections: { heading: string; first: number; entries: VersionEntry[] }[] = [
    { heading: 'Before the first section', first: -1, entries: [] },
  ];
  for (const [at, entry] of entries.entries()) {
    const heading = sectionHeading(entry, sections.at(-1)?.heading);
    if (heading !== undefined) sections.push({ heading, first: -1, entries: [] });
    const section = sections.at(-1);
    if (!section || !isChange(entry)) continue;
    if (section.first < 0) section.first = at;
    section.entries.push(entry);
  }
  return sections
    .filter(({ first }) => first >= 0)
    .map(({ heading, first, entries: own }) => ({ heading, entry: first, summary: summaryOf(own) }));
}

/** The heading of a section that begins with an entry. */
function sectionHeading({ before, after }: VersionEntry, current: string | undefined): string | undefined {
  const unit = after ?? before;
  if (!unit) return undefined;
  if (unit.kind === 'note') return current === 'Footnotes' ? undefined : 'Footnotes';
  return unit.kind === 'heading' && unit.level === 2 ? textIn(unit, 0) : undefined;
}
