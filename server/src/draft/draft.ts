import { MappedText } from '../text/mapped';
import { messagesOf } from '../text/messages';
import { keepSearches } from '../text/searches';
import { LineIndex, type Span, span } from '../text/span';
import type { Block } from './block';
import { type EvidenceMark, mayHaveMarks, withoutMarks } from './evidence/marks';
import { valueWithoutMarks } from './evidence/values';
import { readMarkdown } from './markdown';
import { readMarks } from './marks/read';
import type { MarkSlip } from './marks/slip';
import type { SyntaxProblem } from './problem';
import { reportedTexts } from './reported-texts';
import { readableEnd, readableFrontEnd, unreadEntries, unreadLines, withoutCutEntry } from './short-lines';
import type { Surface } from './sniff';
import { hideSuppressions, type Suppression, suppressionsIn, yamlSuppressions } from './suppression';
import { blankConflicts } from './yaml/conflicts';
import { type FrontMatter, frontMatter } from './yaml/front-matter';
import { type Entry, entryOf, type Value } from './yaml/value';
import { readYaml, type YamlResult } from './yaml/yaml';

const messages = messagesOf({
  unreadable: () =>
    'This draft cannot be read. Undo your last change, then try again. Its lists or brackets may be nested too deeply.',
});

export { type Surface, surfaceOf } from './sniff';

/** A stretch of text: the body of a Markdown draft, or one text of a YAML draft. */
export interface Passage {
  /** `section` has the id of the judgement or section as its entry's key. */
  readonly place: 'body' | 'summary' | 'section';
  /** The key and value it comes from, on the YAML surface. */
  readonly entry?: Entry;
  /** Its Markdown, mapped to the file. */
  readonly markdown: MappedText;
  readonly blocks: readonly Block[];
}

/**
 * The parts of a text that can be read. All spans are 0-based UTF-16 offsets into `text`; `lines` turns them into
 * positions.
 */
export interface Draft {
  readonly text: string;
  readonly lines: LineIndex;
  readonly surface: Surface;
  /** The front matter, or the whole of a YAML draft; undefined if there is none. */
  readonly data: Value | undefined;
  /** The place of the YAML in the file. */
  readonly yaml: Span | undefined;
  /** The text of the report, in the order of the file. */
  readonly passages: readonly Passage[];
  /** The comments that suppress findings, in the order of the file; the passages are without them. */
  readonly suppressions: readonly Suppression[];
  /** The marks that point to evidence, in the order of the file; the passages and the texts of the keys are without them. */
  readonly evidence: readonly EvidenceMark[];
  readonly problems: readonly SyntaxProblem[];
  /** Marks of Markdown that are not read as their writer wants them; the passages are as if they were. */
  readonly slips: readonly MarkSlip[];
  /** Parts were left out, because they are more than anybody writes: nothing that seems to be missing is. */
  readonly isIncomplete: boolean;
  /** The parts that were left out are some of the keys, not only some of the body after front matter. */
  readonly isYamlIncomplete: boolean;
}

/**
 * Reads a draft. Never throws: any text gives the parts that can be read, and problems for the rest.
 * @param like an earlier version of the draft: what is the same in both, front matter or all of it, is not read again, and
 * held once
 */
export function parseDraft(text: string, surface: Surface, like?: Draft): Draft {
  const draft =
    like?.text === text && like.surface === surface
      ? // A draft of its own, because some things are known by the draft that they were read from.
        { ...like }
      : parsed(text, surface, (readable, lines) =>
          surface === 'yaml'
            ? yamlDraft(readable, readableEnd(lines, whole(readable)))
            : markdownDraft(readable, lines, like),
        );
  if (like) keepBlockSearches(like, draft);
  return draft;
}

/** Reads a YAML file that is no draft. It may be a list of thousands of words, so it is read to its end. Never throws. */
export const parseYamlFile = (text: string): Draft =>
  parsed(text, 'yaml', (readable) => yamlDraft(readable, readable.length));

function parsed(
  text: string,
  surface: Surface,
  read: (readable: string, lines: LineIndex) => DraftParts,
): Draft {
  const lines = new LineIndex(text);
  const { text: readable, problems } = blankConflicts(text);
  try {
    const draft = read(readable, readable === text ? lines : new LineIndex(readable));
    return { text, lines, surface, ...draft, problems: [...problems, ...draft.problems] };
  } catch {
    // The parsers come from packages: a text that breaks one of them must not break an editor.
    const first: SyntaxProblem = { code: 'yaml', ...messages.unreadable(), span: span(0, lines.end(0)) };
    return {
      text,
      lines,
      surface,
      data: undefined,
      yaml: undefined,
      passages: [],
      suppressions: [],
      evidence: [],
      problems: [...problems, first],
      slips: [],
      isIncomplete: true,
      isYamlIncomplete: true,
    };
  }
}

type DraftParts = Omit<Draft, 'text' | 'lines' | 'surface'>;

function markdownDraft(text: string, lines: LineIndex, like: Draft | undefined): DraftParts {
  const front = frontMatter(text, lines);
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const body = span(front?.body ?? bom, text.length);
  const frontEnd = front ? readableFrontEnd(lines, front.yaml) : bom;
  const bodyEnd = readableEnd(lines, body);
  const unread = [...unreadEntries(frontEnd, front?.yaml.end ?? bom), ...unreadLines(bodyEnd, body.end)];
  const written = MappedText.of(text, body.start, bodyEnd);
  const { text: prose, marks } = withoutMarks(hideSuppressions(written));
  const { markdown, blocks, slips } = readMarkdown(prose, { text });
  const passages: Passage[] = [{ place: 'body', markdown, blocks }];
  const inBody = suppressionsIn(written);
  if (!front)
    return {
      ...{ data: undefined, yaml: undefined, passages, suppressions: inBody, evidence: marks },
      ...{ problems: unread, slips, isIncomplete: unread.length > 0, isYamlIncomplete: false },
    };
  const { value, problems, isIncomplete, evidence } = sameFront(text, front, like)
    ? { value: like.data, problems: [], isIncomplete: false, evidence: marksBefore(like, front) }
    : readKeys(hide(text, front.hidden), span(front.yaml.start, frontEnd), front.yaml.end);
  const isSign = ({ span: { start, end } }: SyntaxProblem): boolean => text.slice(start, end).endsWith('=');
  const inYaml = front.isToml ? problems.filter((problem) => !isSign(problem)) : problems;
  const all = front.problem ? [front.problem, ...inYaml] : inYaml;
  const suppressions = [...yamlSuppressions(text, span(front.yaml.start, frontEnd), value), ...inBody];
  const inKeys = slipsOfTexts(value, text);
  return {
    data: value,
    yaml: front.yaml,
    passages,
    suppressions,
    evidence: [...evidence, ...marks],
    problems: [...all, ...unread],
    slips: [...inKeys, ...slips],
    isIncomplete: isIncomplete || unread.length > 0,
    isYamlIncomplete: isIncomplete || frontEnd < front.yaml.end,
  };
}

/**
 * While somebody types, nearly all blocks are those of the version before, and need not be searched again: those above the
 * change, those below it, and any that have moved.
 */
function keepBlockSearches(like: Draft, draft: Draft): void {
  const [earlier, blocks] = [blocksOf(like), blocksOf(draft)];
  const keep = (before: Block | undefined, now: Block | undefined): boolean => {
    if (!before || !now || before.kind !== now.kind || before.text.text !== now.text.text) return false;
    keepSearches(before.text, now.text);
    return true;
  };
  const fewer = Math.min(earlier.length, blocks.length);
  let above = 0;
  while (above < fewer && keep(earlier[above], blocks[above])) above++;
  let below = 0;
  while (below < fewer - above && keep(earlier.at(-1 - below), blocks.at(-1 - below))) below++;
  const moved = new Map(
    earlier.slice(above, earlier.length - below).map((block) => [block.text.text, block]),
  );
  for (const block of blocks.slice(above, blocks.length - below)) keep(moved.get(block.text.text), block);
}

const blocksOf = ({ passages }: Draft): readonly Block[] => passages.flatMap(({ blocks }) => blocks);

/**
 * The keys of a draft, without the marks of evidence in their texts.
 * @param yaml the part that is read
 * @param end the offset at which the YAML ends, after that part
 */
function readKeys(text: string, yaml: Span, end: number): YamlResult & Pick<Draft, 'evidence'> {
  const all = readYaml(text, yaml.start, yaml.end);
  const isCut = yaml.end < end && !all.isIncomplete;
  const read = isCut ? { ...all, problems: withoutCutEntry(all.problems, text, yaml) } : all;
  if (!mayHaveMarks(text)) return { ...read, evidence: [] };
  const { value, marks } = valueWithoutMarks(read.value);
  return { ...read, value, evidence: marks };
}

const marksBefore = ({ evidence }: Draft, { body }: FrontMatter): EvidenceMark[] =>
  evidence.filter(({ span }) => span.end <= body);

/** A text with spaces in a place. */
const hide = (text: string, place: Span | undefined): string =>
  place ? text.slice(0, place.start) + ' '.repeat(place.end - place.start) + text.slice(place.end) : text;

/** Tells whether two texts are the same up to the body, with front matter that has no fault. */
const sameFront = (text: string, { yaml, body }: FrontMatter, like: Draft | undefined): like is Draft =>
  like?.surface === 'markdown' &&
  like.yaml?.end === yaml.end &&
  like.problems.length === 0 &&
  text.slice(0, body) === like.text.slice(0, body);

/** The place of a text after its byte order mark. */
const whole = (text: string): Span => span(text.charCodeAt(0) === 0xfeff ? 1 : 0, text.length);

/** @param end the offset up to which it is read */
function yamlDraft(text: string, end: number): DraftParts {
  const all = whole(text);
  const yaml = span(all.start, end);
  const unread = unreadLines(end, all.end);
  const { value, problems, isIncomplete, evidence } = readKeys(text, yaml, all.end);
  const { passages, slips } = narrative(value, text);
  const inTexts = passages.flatMap(({ entry }) =>
    entry?.value.kind === 'scalar' ? suppressionsIn(entry.value.text) : [],
  );
  const suppressions = [...yamlSuppressions(text, yaml, value), ...inTexts].sort(
    (a, b) => a.span.start - b.span.start,
  );
  return {
    data: value,
    yaml: all,
    passages,
    suppressions,
    evidence,
    problems: [...problems, ...unread],
    slips: [...slipsOfTexts(value, text), ...slips],
    isIncomplete: isIncomplete || unread.length > 0,
    isYamlIncomplete: isIncomplete || unread.length > 0,
  };
}

/** The slips in the texts of requirements, recommendations and areas for improvement. */
const slipsOfTexts = (data: Value | undefined, text: string): MarkSlip[] =>
  reportedTexts(data).flatMap((scalar) => [...readMarks(scalar.text, { text, scalar }).slips]);

function narrative(data: Value | undefined, text: string): Pick<Draft, 'passages' | 'slips'> {
  const passages: Passage[] = [];
  const slips: MarkSlip[] = [];
  const add = (place: Passage['place'], entry: Entry): void => {
    if (entry.value.kind !== 'scalar') return;
    const source = { text, scalar: entry.value };
    const { markdown, blocks, slips: found } = readMarkdown(hideSuppressions(entry.value.text), source);
    passages.push({ place, entry, markdown, blocks });
    slips.push(...found);
  };
  if (data?.kind !== 'map') return { passages, slips };
  for (const entry of data.entries) {
    if (entry.key === 'summary') add('summary', entry);
    const sections =
      entry.key === 'sections' && entry === entryOf(data, 'sections') ? entry.value : undefined;
    if (sections?.kind === 'map') for (const section of sections.entries) add('section', section);
  }
  return { passages, slips };
}
