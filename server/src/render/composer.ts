import type { Draft } from '../draft/draft';
import { readMarks } from '../draft/marks/read';
import { entryOf, isEmpty, type ScalarValue, type Value, valueAt } from '../draft/yaml/value';
import type { Knowledge } from '../knowledge/knowledge';
import type { Report, Stage } from '../report/report';
import { inReportWords, type StandardText, standardText, type TextPart } from '../report/standard-texts';
import type { Span } from '../text/span';
import { Blocks } from './blocks';
import type { Inline, OpenKind, PublishedBlock, PublishedParagraph } from './document';
import type { DocumentCounters, OpenWords } from './document-counters';
import type { GapMarks } from './gap-marks';
import type { Notes } from './notes';
import { type Parsed, parseMarkdown } from './parse';

/** The checked draft that a report is composed from. */
export interface ComposerInput {
  readonly draft: Draft;
  /** Undefined if the draft names no known framework. */
  readonly report: Report | undefined;
  readonly knowledge: Knowledge;
  readonly counters: DocumentCounters;
  readonly notes: Notes;
  readonly marks: GapMarks;
  readonly stage: Stage;
  /** The standard words of the config. */
  readonly texts?: readonly StandardText[] | undefined;
}

/** Makes the blocks of a report from the values and texts of a draft. */
export class Composer {
  readonly draft: Draft;
  readonly report: Report | undefined;
  readonly knowledge: Knowledge;
  readonly counters: DocumentCounters;
  readonly notes: Notes;
  readonly marks: GapMarks;
  readonly stage: Stage;
  /** The front matter, with misspelt keys read as the keys they resemble. */
  readonly data: Value | undefined;
  readonly texts: readonly StandardText[] | undefined;

  constructor({ draft, report, knowledge, counters, notes, marks, stage, texts }: ComposerInput) {
    this.draft = draft;
    this.report = report;
    this.knowledge = knowledge;
    this.counters = counters;
    this.notes = notes;
    this.marks = marks;
    this.stage = stage;
    this.texts = texts;
    this.data = report?.draft.data ?? draft.data;
  }

  at(...path: string[]): Value | undefined {
    return valueAt(this.data, ...path);
  }

  /** The scalar at a path, if it holds anything. */
  scalar(...path: string[]): ScalarValue | undefined {
    return filled(this.at(...path));
  }

  /** True if the draft has a key, with or without a value. */
  has(key: string): boolean {
    return entryOf(this.data, key) !== undefined;
  }

  /** Makes the blocks of a parsed text. */
  blocks(parsed: Parsed): Blocks {
    return new Blocks({ counters: this.counters, notes: this.notes, marks: this.marks }, parsed);
  }

  /** A scalar's Markdown as blocks. */
  markdown(scalar: ScalarValue): PublishedBlock[] {
    const { markdown } = readMarks(scalar.text, { text: this.draft.text, scalar });
    const parsed = parseMarkdown(markdown);
    const blocks = this.blocks(parsed);
    return parsed.pieces.flatMap((piece) => blocks.piece(piece));
  }

  /**
   * A value that is not Markdown: a name, a number, a date.
   * @param print turns the written text into the printed one; gaps are looked for in the written text
   */
  plain(value: ScalarValue, print: (text: string) => string = (text) => text): Inline[] {
    const inlines = this.marks.mark(text(value.text.text.trim()), value.span);
    const [only] = inlines;
    return inlines.length === 1 && only?.type === 'text'
      ? [{ type: 'text', text: print(only.text) }]
      : inlines;
  }

  /** A paragraph of such a value. */
  paragraph(value: ScalarValue, print?: (text: string) => string): PublishedParagraph {
    return { type: 'paragraph', inlines: this.plain(value, print), source: value.span };
  }

  /** A paragraph that marks a missing text. */
  missing(words: OpenWords, source: Span, kind: OpenKind = 'missing'): PublishedParagraph {
    return { type: 'paragraph', inlines: [this.counters.marker(kind, words, source)], source };
  }

  /** The same for missing items that the checks only warn of: a final report can be published without them. */
  wanting(words: OpenWords, source: Span): PublishedParagraph[] {
    return this.stage === 'final' ? [] : [this.missing(words, source)];
  }

  /** The standard words for a part of the report, in paragraphs; none if the config has none. */
  standardText(part: TextPart): PublishedParagraph[] {
    const words = standardText(this.texts, this.report, part);
    return (words?.trim() ? words.trim().split(/\n\s*\n/) : []).map((paragraph) => ({
      type: 'paragraph',
      inlines: text(inReportWords(paragraph.replace(/\s+/g, ' ').trim(), this.report)),
    }));
  }

  /** The place to write something: the value of a key, the key above it, or the start of the front matter. */
  place(...path: string[]): Span {
    for (let length = path.length; length > 0; length--) {
      const above = valueAt(this.data, ...path.slice(0, length - 1));
      const entry = entryOf(above, path[length - 1] as string);
      if (entry) return length === path.length ? entry.value.span : entry.keySpan;
    }
    const start = this.draft.yaml?.start ?? 0;
    return { start, end: start };
  }
}

/** A value as a scalar, if it is one and holds anything. */
export const filled = (value: Value | undefined): ScalarValue | undefined =>
  value?.kind === 'scalar' && !isEmpty(value) ? value : undefined;

/** The scalars of a value: itself, or those of a list. */
export const scalars = (value: Value | undefined): ScalarValue[] =>
  (value?.kind === 'list' ? value.items : [value]).flatMap((item) => filled(item) ?? []);

export const text = (written: string): Inline[] => [{ type: 'text', text: written }];
