import {
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  TextRun,
  XmlAttributeComponent,
  XmlComponent,
} from 'docx';
import { plainText } from '../document';
import type { Contents } from '../parts/contents';
import type { DocxContext } from './context';
import { own } from './cover';
import { text } from './inlines';

class FieldMarkType extends XmlAttributeComponent<{ readonly type: string }> {
  protected override readonly xmlKeys = { type: 'w:fldCharType' };
}

class FieldMark extends XmlComponent {
  constructor(type: 'begin' | 'separate' | 'end') {
    super('w:fldChar');
    this.root.push(new FieldMarkType({ type }));
  }
}

class Instruction extends XmlComponent {
  constructor(words: string) {
    super('w:instrText');
    this.root.push(words);
  }
}

/** A run with a part of a field that spans several paragraphs. */
class FieldRun extends TextRun {
  constructor(part: XmlComponent) {
    super({});
    this.root.push(part);
  }
}

/**
 * The table of contents as a field of Word’s, with its entries. It has no page numbers: only Word knows them, and it would ask
 * whoever opens the file to let it update them.
 */
export function contentsParagraphs(context: DocxContext, { headings }: Contents): Paragraph[] {
  const isReviewed = context.bookmarks.size > 0;
  const entries = headings.map((heading, at) => {
    const anchor = context.bookmarks.get(heading) ?? `_Toc${at + 1}`;
    context.bookmarks.set(heading, anchor);
    const link = new InternalHyperlink({ anchor, children: [...text(plainText(heading.inlines), {})] });
    return { style: heading.level === 2 ? 'TOC1' : 'TOC2', link };
  });
  const mark = (children: readonly ParagraphChild[]): readonly ParagraphChild[] =>
    isReviewed ? own(context, children) : children;
  const title = new Paragraph({ style: 'TOCHeading', children: mark(text('Contents', {})) });
  const paragraphs = entries.map(({ style, link }, at) => {
    const begin =
      at === 0
        ? [new FieldMark('begin'), new Instruction(' TOC \\o "1-2" \\h \\n \\u '), new FieldMark('separate')]
        : [];
    const end = at === entries.length - 1 ? [new FieldMark('end')] : [];
    const runs = (parts: readonly XmlComponent[]): ParagraphChild[] =>
      parts.map((part) => new FieldRun(part));
    return new Paragraph({ style, children: [...runs(begin), ...mark([link]), ...runs(end)] });
  });
  return [title, ...paragraphs];
}
