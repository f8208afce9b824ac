// Word’s tracked changes. The package docx writes changes of one run of text each; these also hold links, notes and several runs.

import {
  DeletedTextRun,
  InsertedTextRun,
  type IParagraphRunOptions,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import { generator } from '../../../text/file-kind';
import { clean } from '../../../text/xml';
import { noDate } from '../package';

/** Whether something is in both versions, or only in one of them. */
export type Presence = 'same' | 'added' | 'removed';

/** Numbers the changes of a document. They have no date: the same versions give the same file. */
export class Revisions {
  #last = 0;

  /** The change of a row or of the mark at the end of a paragraph, as the package docx takes it. */
  mark(is: Presence): Pick<IParagraphRunOptions, 'insertion' | 'deletion'> {
    if (is === 'same') return {};
    const change = { id: ++this.#last, author: generator, date: noDate };
    return is === 'added' ? { insertion: change } : { deletion: change };
  }

  /** Runs as they are, or in a change. */
  track(is: Presence, runs: readonly ParagraphChild[]): readonly ParagraphChild[] {
    if (is === 'same' || runs.length === 0) return runs;
    const id = ++this.#last;
    return [is === 'added' ? new InsertedRuns(id, runs) : new DeletedRuns(id, runs)];
  }
}

/** The place of the first run in a change, after its attributes. */
const firstRun = 1;

class InsertedRuns extends InsertedTextRun {
  constructor(id: number, runs: readonly ParagraphChild[]) {
    super({ id, author: generator, date: noDate });
    this.root.splice(firstRun, this.root.length, ...runs);
  }
}

class DeletedRuns extends DeletedTextRun {
  constructor(id: number, runs: readonly ParagraphChild[]) {
    super({ id, author: generator, date: noDate });
    this.root.splice(firstRun, this.root.length, ...runs);
  }
}

class SpaceAttributes extends XmlAttributeComponent<{ readonly space: string }> {
  protected override readonly xmlKeys = { space: 'xml:space' };
}

class DeletedText extends XmlComponent {
  constructor(words: string) {
    super('w:delText');
    this.root.push(new SpaceAttributes({ space: 'preserve' }), words);
  }
}

class DeletedWords extends TextRun {
  constructor(words: string, look: IRunOptions) {
    super(look);
    this.root.push(new DeletedText(words));
  }
}

/** A run of text, which has another element where it is deleted. */
export function textRun(words: string, look: IRunOptions, is: Presence): TextRun {
  const shown = clean(words);
  return is === 'removed' ? new DeletedWords(shown, look) : new TextRun({ ...look, text: shown });
}
