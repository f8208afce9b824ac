import type { Passage } from '../draft/draft';
import { nameOf } from '../knowledge/frameworks/terms';
import { plain } from '../report/names';
import type { Report } from '../report/report';
import type { Span } from '../text/span';
import { Blocks } from './blocks';
import { type Composer, text } from './composer';
import type { PartId, PublishedBlock, PublishedHeading } from './document';
import type { Ordered } from './order';
import { type Parsed, type Piece, parseMarkdown } from './parse';
import { gradeText } from './parts/judgements';
import { inWords, typeset } from './words';

/** A stretch of narrative that is one part of the report. It is written when its turn in the reading order comes. */
export interface NarrativeSegment {
  readonly id: PartId;
  readonly judgement?: string;
  readonly source?: Span;
  /** @param more whether something composed of keys follows, so that an empty section is none */
  readonly write: (more: boolean) => PublishedBlock[];
}

const emptyText = 'Nothing written yet';
const emptyMessage = 'This section is empty; write it, or take its heading out.';

/** The body of a Markdown draft, in its own order: the title, what stands before the first section, the sections. */
export function bodySegments(subject: Composer, order: readonly Ordered[]): NarrativeSegment[] {
  const passage = subject.draft.passages[0];
  if (!passage) return [];
  const parsed = parseMarkdown(passage.markdown);
  const blocks = new Blocks(subject.context, parsed, subject.notes);
  const title = parsed.pieces.find(({ level }) => level === 1);
  const groups: { head?: Piece; pieces: Piece[] }[] = [{ pieces: [] }];
  for (const piece of parsed.pieces) {
    if (piece === title) continue;
    const section = piece.level !== undefined && (piece.level <= 2 || judged(subject.report, piece));
    if (section) groups.push({ head: piece, pieces: [] });
    else groups.at(-1)?.pieces.push(piece);
  }
  const [lead, ...sections] = groups as [(typeof groups)[number], ...typeof groups];
  const segments: NarrativeSegment[] = [];
  if (title) {
    segments.push({
      id: 'title',
      ...(title.source && { source: title.source }),
      write: () => [blocks.heading(title, 1)],
    });
  }
  if (lead.pieces.length > 0) {
    const write = () => lead.pieces.flatMap((piece) => blocks.piece(piece));
    segments.push({ id: 'narrative', write });
  }
  for (const { head, pieces } of sections) {
    if (head) segments.push(section(subject, order, parsed, blocks, head, pieces));
  }
  return segments;
}

function section(
  subject: Composer,
  order: readonly Ordered[],
  { markdown }: Parsed,
  blocks: Blocks,
  head: Piece,
  pieces: readonly Piece[],
): NarrativeSegment {
  const { report, context } = subject;
  const judgement = judged(report, head);
  const id = judgement ? 'judgements' : partOf(report, order, head);
  const numbered = context.numbered && (id === 'judgements' || id === 'other');
  const source = head.source;
  const write = (more: boolean): PublishedBlock[] => {
    const all = [head, ...pieces];
    return all.flatMap((piece, at) => {
      if (piece.level === undefined) return blocks.piece(piece, numbered);
      const made: PublishedBlock[] = [blocks.heading(piece)];
      const next = all[at + 1];
      const empty = next ? next.level !== undefined && next.level <= piece.level : !more;
      if (empty) made.push(subject.missing(emptyText, emptyMessage, piece.source ?? markdown.whole, 'empty'));
      return made;
    });
  };
  return { id, ...(judgement && { judgement }), ...(source && { source }), write };
}

/** The id of the judgement that a heading's section is on. */
function judged(report: Report | undefined, { source }: Piece): string | undefined {
  if (!source) return undefined;
  const found = report?.sections.find(
    ({ heading }) =>
      heading && heading.heading.span.start >= source.start && heading.heading.span.end <= source.end,
  );
  return found?.judgement.id;
}

/** The part that a heading begins: the one whose heading it has, as the framework's data or its report order name it. */
function partOf(report: Report | undefined, order: readonly Ordered[], head: Piece): PartId {
  const { improvement, framework, terms } = report ?? {};
  if (!head.source) return 'other';
  const at = head.source;
  if (improvement?.heading && within(improvement.heading.span, at)) return 'improvement';
  // Without the mark of a footnote at its end.
  const words = plain((head.tokens[1]?.content ?? '').replace(/\s*\[\^[^\]]*\]\s*$/, ''));
  const named = terms?.report?.sections.find(({ heading, also = [] }) =>
    [heading, ...also].some((one) => plain(one) === words),
  );
  const id = named && (named.id === 'improvement' && !framework?.improvement ? 'requirements' : named.id);
  const part = order.find((one) => one.id === id || (one.heading && plain(one.heading) === words));
  return part?.id ?? 'other';
}

const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The texts of a YAML draft, in the order of the framework's data whatever the order of its keys. */
export function keyedSegments(subject: Composer, order: readonly Ordered[]): NarrativeSegment[] {
  const { draft, report } = subject;
  const rank = report?.terms.sections ?? [];
  const segments: NarrativeSegment[] = [];
  for (const passage of draft.passages.filter(({ place }) => place === 'summary')) {
    const information = order.find(({ id }) => id === 'information');
    segments.push(
      passageSegment(subject, passage, information ? 'information' : 'narrative', information?.heading),
    );
  }
  const sections = draft.passages.filter(({ place }) => place === 'section');
  const keyOf = ({ entry }: Passage): string => entry?.key ?? '';
  for (const id of rank) {
    const passage = sections.find((one) => keyOf(one) === id);
    if (passage) segments.push(judgementSegment(subject, passage, id));
    else segments.push(absentSegment(subject, id));
  }
  for (const passage of sections) {
    const key = keyOf(passage);
    if (rank.includes(key) || key.startsWith('x-')) continue;
    if (report?.terms.judgements.some(({ id }) => id === key)) {
      segments.push(judgementSegment(subject, passage, key));
      continue;
    }
    const named = report?.terms.report?.sections.find(({ id }) => id === key);
    const part = order.find(({ id }) => id === key)?.id ?? 'other';
    segments.push(passageSegment(subject, passage, part, typeset(named?.heading ?? inWords(key))));
  }
  return segments;
}

function judgementSegment(subject: Composer, passage: Passage, id: string): NarrativeSegment {
  return { ...passageSegment(subject, passage, 'judgements', sectionHeading(subject, id)), judgement: id };
}

/** A section that the report has and the draft has not yet. */
function absentSegment(subject: Composer, id: string): NarrativeSegment {
  const source = subject.place('sections', id);
  const name = sectionHeading(subject, id);
  const write = (): PublishedBlock[] => [
    ownHeading(subject, name),
    subject.missing(emptyText, `The section “${name}” is not there yet; write it.`, source),
  ];
  return { id: 'judgements', judgement: id, write };
}

function sectionHeading({ report }: Composer, id: string): string {
  const judgement = report?.terms.judgements.find((one) => one.id === id);
  const given = report?.given.find(({ entry }) => entry.key === id);
  const grade = given && (gradeText(given) ?? given.scalar?.text.text.trim().toLowerCase());
  const name = judgement ? typeset(nameOf(judgement)) : inWords(id);
  return grade ? `${name}${report?.framework.headings.separator ?? ': '}${grade}` : name;
}

function passageSegment(
  subject: Composer,
  { markdown, entry }: Passage,
  id: PartId,
  heading: string | undefined,
): NarrativeSegment {
  const source = entry?.keySpan ?? markdown.whole;
  const numbered = subject.context.numbered && (id === 'judgements' || id === 'other');
  const write = (): PublishedBlock[] => {
    const head: PublishedBlock[] = heading === undefined ? [] : [ownHeading(subject, heading, source)];
    const parsed = parseMarkdown(markdown);
    const blocks = new Blocks(subject.context, parsed, subject.notes);
    const written = parsed.pieces.flatMap((piece) => blocks.piece(piece, numbered));
    return written.length > 0
      ? [...head, ...written]
      : [...head, subject.missing(emptyText, emptyMessage, source, 'empty')];
  };
  return { id, source, write };
}

/** A heading of the product's own; `source` is the key that it stands for. */
export function ownHeading({ context }: Composer, words: string, source?: Span): PublishedHeading {
  return {
    type: 'heading',
    level: 2,
    id: context.id(words),
    inlines: text(words),
    ...(source && { source }),
  };
}
