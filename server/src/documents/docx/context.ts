// What the readers of paragraphs, text and tables share while they read a part.
import type { Element } from '../../text/xml';
import type { SourceBlock } from '../document';
import type { ChangeMarks, TrackedChanges } from './changes';
import type { FileParts } from './chunks';
import type { FieldStack } from './fields';
import type { WordLists } from './lists/numbering';
import type { Losses } from './losses';
import type { OpenComments } from './open-comments';
import type { Part } from './package';
import type { Runs } from './runs';
import type { LetterFormat, WordStyles } from './styles';

/** What is the same for all parts of a file. */
export interface FileContext {
  readonly styles: WordStyles;
  readonly numbering: WordLists;
  readonly changes: TrackedChanges;
  readonly losses: Losses;
  readonly chunks: FileParts;
  readonly hasComment: (id: string) => boolean;
  /** Notes that the text refers to, in their order, by ids such as “footnote-2”. */
  readonly notes: Set<string>;
}

/** The part that is being read. */
export interface StoryContext {
  readonly file: FileContext;
  readonly part: Part;
  readonly fields: FieldStack;
  readonly comments: OpenComments;
  /** Reads the blocks in an element. */
  readonly read: (parent: Element, marks: ChangeMarks) => SourceBlock[];
  /** Reads a mark without text, of a bookmark or of the range of a comment; false if it is something else. */
  readonly readMark: (element: Element) => boolean;
}

/** A place in a paragraph. */
export interface ParagraphPlace {
  readonly story: StoryContext;
  readonly runs: Runs;
  /** Text boxes, which are read after the paragraph. */
  readonly boxes: TextBox[];
  /** The format that the style of the paragraph gives. */
  readonly letters: LetterFormat;
  readonly marks: ChangeMarks;
  readonly href: string | undefined;
}

export interface TextBox {
  readonly content: Element;
  readonly marks: ChangeMarks;
}
