// The published report as a model that knows no format: HTML, Word and whatever else comes are written from it.
//
// Order is reading order. Everything is text and structure: no markup, no escapes, no styles. Positions (`source`) are
// 0-based UTF-16 offsets into the draft’s text, `end` exclusive; what the product adds has none.

import type { Day } from '../report/days';
import type { Stage } from '../report/report';
import type { Span } from '../text/span';

/** A draft as the report, or the letter, that will be read. */
export interface Published {
  /** A letter has an addressee and no table of judgements. */
  readonly form: 'report' | 'letter';
  readonly language: 'en-GB';
  /** The title in plain text, for the document's properties; its block is the first heading, of level 1. */
  readonly title: string;
  readonly properties: Properties;
  /** In reading order. Each part but the first begins with a heading or follows the one before without one. */
  readonly parts: readonly ComposedPart[];
  /** By number; they are printed at the end, or at the foot of the page. */
  readonly footnotes: readonly Footnote[];
  /** Everything that is not yet final, in reading order. */
  readonly open: readonly OpenPoint[];
  /** The errors that the checks found, in the order of the draft. */
  readonly errors: readonly Problem[];
}

/** Facts from the draft; undefined if it does not have them. */
export interface Properties {
  /** The framework's short name, such as ILACS. */
  readonly framework: string | undefined;
  readonly edition: string | undefined;
  readonly kind: string | undefined;
  readonly setting: string | undefined;
  readonly authority: string | undefined;
  readonly provider: string | undefined;
  readonly urn: string | undefined;
  /** A report at any stage but `final` is a draft, whatever else is found in it. */
  readonly stage: Stage;
  /** First and last day of the inspection. */
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** Its days as the report prints them: “8 to 19 June 2026”. */
  readonly dates: string | undefined;
  readonly leadInspector: string | undefined;
  /** The foot of each page, if the report has its own. */
  readonly foot: string | undefined;
}

/** The id of a part of the report, as in `published` of the framework’s data. */
export type PartId =
  | 'title'
  | 'facts'
  | 'cover'
  | 'addressee'
  | 'salutation'
  | 'dates'
  | 'judgements-table'
  | 'standard-sentence'
  | 'comparison'
  | 'narrative'
  | 'information'
  | 'context'
  | 'headline-findings'
  | 'priority-action'
  | 'improvement'
  | 'judgements-heading'
  | 'judgements'
  | 'strengths'
  | 'main-findings'
  | 'practice-study'
  | 'next-steps'
  | 'signatories'
  | 'requirements'
  | 'last-inspection'
  | 'history'
  | 'enforcement'
  | 'inspection'
  | 'details'
  | 'inspectors'
  | 'inspectorate'
  | 'other';

export interface ComposedPart {
  readonly id: PartId;
  /** The judgement that a section is on. */
  readonly judgement?: string;
  readonly blocks: readonly PublishedBlock[];
  /** The place of the whole part in the draft. */
  readonly source?: Span;
}

interface Sourced {
  /** Its place in the draft; absent for what the product adds. */
  readonly source?: Span;
}

export interface PublishedHeading extends Sourced {
  readonly type: 'heading';
  /** 1 is the title's, and no other's. */
  readonly level: 1 | 2 | 3 | 4 | 5 | 6;
  /** Unique in the document; letters, digits and hyphens. */
  readonly id: string;
  readonly inlines: readonly Inline[];
}

export interface PublishedParagraph extends Sourced {
  readonly type: 'paragraph';
  /** The number of a numbered paragraph: they run on through the report. */
  readonly number?: number;
  readonly inlines: readonly Inline[];
}

export interface PublishedList extends Sourced {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The number of the first item; 1 in a list without order. */
  readonly start: number;
  /** True if its items are a line each, without space between them. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Sourced {
  readonly blocks: readonly PublishedBlock[];
}

/**
 * A table. Its first row is the header, unless no column has a heading; each row has as many cells as there are columns.
 */
export interface PublishedTable extends Sourced {
  readonly type: 'table';
  /** Its title in words; a table written in the draft has none. */
  readonly caption?: string;
  /** True if the caption only repeats the heading above, so that it need not be seen. */
  readonly captionHidden?: boolean;
  /** Its content, by which a format lays it out. */
  readonly holds: 'judgements' | 'comparison' | 'requirements' | 'history' | 'enforcement' | 'other';
  readonly columns: readonly Column[];
  readonly rows: readonly PublishedRow[];
}

export interface Column {
  readonly heading: readonly Inline[];
  /** Share of the width, of 100; absent where the content decides. */
  readonly width?: number;
  readonly align?: 'left' | 'center' | 'right';
}

export interface PublishedRow extends Sourced {
  readonly cells: readonly Cell[];
}

export interface Cell extends Sourced {
  /** True for the header of its row (scope “row”). */
  readonly header?: boolean;
  readonly blocks: readonly PublishedBlock[];
}

/** Terms with their values: inspection dates, the provider’s details. */
export interface Definitions extends Sourced {
  readonly type: 'definitions';
  readonly rows: readonly PublishedDefinition[];
}

export interface PublishedDefinition extends Sourced {
  readonly term: string;
  readonly blocks: readonly PublishedBlock[];
}

interface Quote extends Sourced {
  readonly type: 'quote';
  readonly blocks: readonly PublishedBlock[];
}

/** Text that keeps its lines and spaces, such as code. */
export interface Preformatted extends Sourced {
  readonly type: 'preformatted';
  readonly text: string;
}

interface ThematicBreak extends Sourced {
  readonly type: 'rule';
}

export type PublishedBlock =
  | PublishedHeading
  | PublishedParagraph
  | PublishedList
  | PublishedTable
  | Definitions
  | Quote
  | Preformatted
  | ThematicBreak;

interface Text {
  readonly type: 'text';
  readonly text: string;
}

interface Emphasis {
  readonly type: 'strong' | 'em' | 'strike';
  readonly inlines: readonly Inline[];
}

interface Code {
  readonly type: 'code';
  readonly text: string;
}

/** Only ever to an address that begins with http:, https: or mailto:. */
interface Hyperlink {
  readonly type: 'link';
  readonly href: string;
  readonly title?: string;
  readonly inlines: readonly Inline[];
}

/** The place of a footnote's number. */
export interface FootnoteRef {
  readonly type: 'footnote';
  readonly number: number;
  /** Unique in the document; it is among the note's `refs`. */
  readonly id: string;
}

interface LineBreak {
  readonly type: 'break';
}

/** Something that is not yet final: a word of the draft (TODO), or words instead of something missing. */
export interface Marker {
  readonly type: 'marker';
  /** The id of its open point. */
  readonly id: string;
  readonly kind: OpenKind;
  /** The placeholder as written, or words such as “No due date yet”. */
  readonly text: string;
  readonly source: Span;
}

export type Inline = Text | Emphasis | Code | Hyperlink | FootnoteRef | LineBreak | Marker;

export interface Footnote extends Sourced {
  readonly number: number;
  /** Unique in the document. */
  readonly id: string;
  /** Ids of the places that lead to it, in reading order; none if nothing does. */
  readonly refs: readonly string[];
  readonly blocks: readonly PublishedBlock[];
}

/**
 * A `placeholder` is text in the draft. A `missing` or `empty` part is not in the draft. An `image` cannot be shown. A
 * `withheld` text is in the draft and must not be printed.
 */
export type OpenKind = 'placeholder' | 'missing' | 'empty' | 'image' | 'footnote' | 'withheld';

export interface OpenPoint {
  /** `open-1`, `open-2` and so on, as their markers have it. */
  readonly id: string;
  readonly kind: OpenKind;
  /** A sentence for the list of open points. */
  readonly message: string;
  /** The place to write in; an empty span if nothing is there yet. */
  readonly source: Span;
  /** 1-based line of the draft. */
  readonly line: number;
  /** The detail that is `withheld`. */
  readonly detail?: WithheldDetail;
}

/** The details that a draft has and no report prints, by their entries under `provider`. */
export type WithheldDetail = 'home' | 'home-address' | 'private';

export interface Problem {
  readonly message: string;
  readonly source: Span;
  /** 1-based line of the draft. */
  readonly line: number;
}

/** The plain text of inlines, without footnote numbers. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'break') return ' ';
      if (inline.type === 'footnote') return '';
      return 'inlines' in inline ? plainText(inline.inlines) : inline.text;
    })
    .join('');
}
