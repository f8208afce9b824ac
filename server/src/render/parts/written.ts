import { wordsWithoutMarks } from '../../draft/evidence/marks';
import { textAt } from '../../draft/yaml/value';
import { nameOf } from '../../knowledge/frameworks/terms';
import { inReportWords, standardText } from '../../report/standard-texts';
import { plain } from '../../text/plain';
import type { Composer } from '../composer';
import type { PartId } from '../document';
import type { Ordered } from '../order';
import type { Piece } from '../parse';
import { type ImprovementList, improvementLabels } from './improvement';

/** The parts without a heading that a body has written itself, and its lines before the first section. */
interface WrittenLines {
  readonly parts: ReadonlySet<PartId>;
  readonly isWritten: (line: string) => boolean;
}

/** Finds the lines of a body that the product would compose, such as “Date of last inspection: …”. */
export function writtenLines(composer: Composer, order: readonly Ordered[]): WrittenLines {
  const search = new LineSearch(composer, order);
  const { draft } = composer;
  const hasLines = order.some(({ id }) => id === 'cover' || id === 'salutation');
  if (draft.surface === 'markdown' && hasLines) search.read();
  return search;
}

/** The search of a body for such lines. */
class LineSearch implements WrittenLines {
  readonly parts = new Set<PartId>();
  readonly #lines = new Set<string>();
  /** The labels that begin a line of a part, as they are compared. */
  readonly #labels: readonly (readonly [PartId, string])[];
  readonly #sentences: readonly string[];
  /** The names of the overall judgement. */
  readonly #overall: readonly string[];

  constructor(
    readonly composer: Composer,
    order: readonly Ordered[],
  ) {
    this.#labels = order
      .filter(({ id }) => labelled.has(id))
      .flatMap(({ id, labels = {} }) =>
        Object.values(labels).map((label) => [id, `${plain(label)}:`] as const),
      );
    this.#sentences = sentencesOf(composer);
    const overall = composer.report?.terms.judgements.find((judgement) => judgement.overall);
    this.#overall = overall ? [nameOf(overall), ...(overall.also ?? [])].map(plain) : [];
  }

  readonly isWritten = (line: string): boolean => {
    const words = plain(line);
    // A value that the draft has with its own label is written, too.
    return [...this.#lines].some((written) => written === words || written.endsWith(`: ${words}`));
  };

  read(): void {
    const { draft, report } = this.composer;
    const judged = new Set(report?.sections.flatMap(({ blocks }) => blocks));
    let section = false;
    for (const block of draft.passages[0]?.blocks ?? []) {
      if (block.kind === 'heading') section ||= block.level > 1;
      const isTitle = block.kind === 'heading' && !section;
      if (isTitle) this.#lines.add(plain(block.text.text));
      if (block.kind !== 'paragraph' || judged.has(block)) continue;
      if (!section) for (const line of linesOf(this.composer, block.span)) this.#lines.add(line);
      this.#paragraph(plain(block.text.text.replace(/[*_|]/g, ' ')), block.aside === 'table');
    }
  }

  #paragraph(words: string, inTable: boolean): void {
    if (inTable) {
      if (this.#overall.some((name) => words.startsWith(name))) this.parts.add('judgements-table');
      return;
    }
    // The lines of a paragraph are joined, so that a label may be within.
    for (const [id, label] of this.#labels) if (words.includes(label)) this.parts.add(id);
    if (this.#sentences.some((sentence) => words.includes(sentence))) this.parts.add('standard-sentence');
  }
}

/** Parts that are lines of a label and a value. */
const labelled: ReadonlySet<PartId> = new Set(['dates', 'last-inspection', 'enforcement']);

const linesOf = ({ draft }: Composer, { start, end }: { start: number; end: number }): string[] =>
  wordsWithoutMarks(draft.text.slice(start, end))
    .split(/\r\n?|\n/)
    .map((line) => plain(line.replace(/[*_\\]/g, '')));

/** The standard sentences that a text may have: those of the draft, of the config, and the known parts of others. */
function sentencesOf({ data, report, texts }: Composer): string[] {
  const own = [textAt(data, 'standard-sentence'), standardText(texts, report, 'standard-sentence')];
  const known = (report?.framework.sentences ?? []).map(({ fragment }) => fragment);
  return [...own, ...known].flatMap((sentence) => (sentence ? [plain(inReportWords(sentence, report))] : []));
}

/** The content of a section on improvement that a draft has written itself. */
export interface WrittenImprovement {
  /** Lists that it has. */
  readonly lists: ReadonlySet<ImprovementList>;
  /** Lists that have their headings. */
  readonly headings: ReadonlySet<ImprovementList>;
}

/** Tells which list a heading within the section on improvement begins. */
export function listNamed(part: Ordered, heading: string): ImprovementList | undefined {
  const labels = improvementLabels(part);
  const { requirements, recommendations, recommendation } = labels;
  const words = plain(heading);
  if (words.startsWith(plain(labels['unmet-standards']))) return 'unmet-standards';
  if (words === plain(requirements) || words === 'requirements' || words === 'requirement')
    return 'requirements';
  return words === plain(recommendations) || words === plain(recommendation) ? 'recommendations' : undefined;
}

/** Finds the lists that a written section on improvement has: under their headings, or as a table and a list. */
export function improvementIn(part: Ordered, pieces: readonly Piece[]): WrittenImprovement {
  const lists = new Set<ImprovementList>();
  const headings = new Set<ImprovementList>();
  let under: ImprovementList | undefined;
  for (const { level, tokens } of pieces) {
    const text = tokens.map(({ content }) => content).join(' ');
    if (level !== undefined) {
      under = listNamed(part, tokens[1]?.content ?? '');
      if (under) headings.add(under);
      continue;
    }
    const type = tokens[0]?.type ?? '';
    // The words that lead in a list may be a paragraph.
    if (type === 'paragraph_open') under = listNamed(part, text.trim()) ?? under;
    const list = listIn(type, text, under);
    if (list) lists.add(list);
  }
  return { lists, headings };
}

/** The list that a block is, or belongs to. */
function listIn(type: string, text: string, under: ImprovementList | undefined): ImprovementList | undefined {
  if (type === 'table_open') return under ?? 'requirements';
  if (/^(?:bullet|ordered)_list_open$/.test(type)) return under ?? 'recommendations';
  const isItem = under === 'recommendations' || /\(\s*regulation\b/i.test(text);
  return isItem ? (under ?? 'requirements') : undefined;
}
