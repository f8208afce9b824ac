// A reviewer’s copy of an exported draft, for tests: the product’s own Word file, changed as Word changes it.
import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { check } from '../../server/src/lint/check';
import { compose } from '../../server/src/render/compose';
import type { Published } from '../../server/src/render/document';
import { writeDocx } from '../../server/src/render/docx/docx';
import type { CommentThread } from '../../server/src/render/review/comment-thread';

/** Who changes a copy, and when; without an author nothing is tracked. */
export interface By {
  readonly author?: string;
  readonly date?: string;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The Word file of a draft that is in review. */
export async function exported(
  text: string,
  name = 'a.report.md',
  commentsOf: (published: Published) => readonly CommentThread[] = () => [],
): Promise<Uint8Array> {
  const composed = compose(check(text, name));
  const published: Published = { ...composed, properties: { ...composed.properties, stage: 'review' } };
  return (await writeDocx(published, { marked: true, comments: commentsOf(published) })).bytes;
}

export class ReviewerCopy {
  readonly #parts: Map<string, Uint8Array>;
  readonly #document: Document;
  #ids = 9000;
  readonly #comments: string[] = [];

  constructor(bytes: Uint8Array) {
    this.#parts = new Map(Object.entries(unzipSync(bytes)));
    this.#document = parse(strFromU8(this.#parts.get('word/document.xml') ?? new Uint8Array()));
  }

  static async of(text: string, name?: string): Promise<ReviewerCopy> {
    return new ReviewerCopy(await exported(text, name));
  }

  /** The file as it comes back. */
  bytes(): Uint8Array {
    this.#parts.set('word/document.xml', strToU8(new XMLSerializer().serializeToString(this.#document)));
    if (this.#comments.length > 0) this.#writeComments();
    return zipSync(Object.fromEntries(this.#parts));
  }

  /** Changes the XML of the text as a program might. */
  rewrite(change: (xml: string) => string): void {
    const changed = parse(change(new XMLSerializer().serializeToString(this.#document)));
    this.#document.replaceChild(
      changed.documentElement as Element,
      this.#document.documentElement as Element,
    );
  }

  /** Changes or removes a part of the file. */
  part(name: string, change: (xml: string) => string | undefined): void {
    const changed = change(strFromU8(this.#parts.get(name) ?? new Uint8Array()));
    if (changed === undefined) this.#parts.delete(name);
    else this.#parts.set(name, strToU8(changed));
  }

  replace(words: string, by: string, who: By = {}): this {
    const runs = this.#runsOf(words);
    const [first] = runs as [Element];
    if (by !== '') {
      const run = this.#run(by, first);
      first.parentNode?.insertBefore(this.#tracked('ins', [run], who), first);
    }
    for (const run of runs) {
      if (who.author === undefined) run.parentNode?.removeChild(run);
      else this.#delete(run, who);
    }
    return this;
  }

  /** Inserts text right after words. */
  insert(after: string, text: string, who: By = {}): this {
    const last = this.#runsOf(after).at(-1) as Element;
    last.parentNode?.insertBefore(this.#tracked('ins', [this.#run(text, last)], who), last.nextSibling);
    return this;
  }

  insertParagraph(after: string, text: string, who: By = {}): this {
    const paragraph = this.#paragraphOf(after);
    const added = this.#emptyLike(paragraph);
    added.appendChild(this.#tracked('ins', [this.#run(text)], who));
    // Word adds a mark at the end of the paragraph in which Enter was pressed.
    if (who.author !== undefined) this.#mark(paragraph, 'ins', who);
    paragraph.parentNode?.insertBefore(added, paragraph.nextSibling);
    return this;
  }

  deleteParagraph(words: string, who: By = {}): this {
    const paragraph = this.#paragraphOf(words);
    if (who.author === undefined) paragraph.parentNode?.removeChild(paragraph);
    else {
      for (const run of all(paragraph, 'w:r')) this.#delete(run, who);
      this.#mark(paragraph, 'del', who);
    }
    return this;
  }

  /** Divides the paragraph before words. */
  split(before: string, who: By = {}): this {
    const [first] = this.#runsOf(before) as [Element];
    const paragraph = this.#paragraphOf(before);
    const second = this.#emptyLike(paragraph);
    for (let node: Node | null = first; node; ) {
      const next: Node | null = node.nextSibling;
      second.appendChild(node);
      node = next;
    }
    if (who.author !== undefined) this.#mark(paragraph, 'ins', who);
    paragraph.parentNode?.insertBefore(second, paragraph.nextSibling);
    return this;
  }

  /** Joins the paragraph with words and the next one. */
  merge(words: string, who: By = {}): this {
    const paragraph = this.#paragraphOf(words);
    if (who.author !== undefined) {
      this.#mark(paragraph, 'del', who);
      return this;
    }
    let next: Node | null = paragraph.nextSibling;
    while (next && next.nodeName !== 'w:p') next = next.nextSibling;
    paragraph.appendChild(this.#run(' '));
    for (const node of [...(next as Element).childNodes])
      if (node.nodeName !== 'w:pPr') paragraph.appendChild(node);
    next?.parentNode?.removeChild(next);
    return this;
  }

  /** Moves a whole paragraph after another, with its bookmark, as cut and paste do without tracking. */
  move(words: string, after: string): this {
    const paragraph = this.#paragraphOf(words);
    const target = this.#paragraphOf(after);
    paragraph.parentNode?.removeChild(paragraph);
    target.parentNode?.insertBefore(paragraph, target.nextSibling);
    return this;
  }

  comment(
    words: string,
    text: string,
    { author = 'A N Other', date = '2026-06-01T10:00:00Z' }: By = {},
  ): this {
    const id = this.#comments.length + 500;
    const runs = this.#runsOf(words);
    const [first, last] = [runs[0] as Element, runs.at(-1) as Element];
    const parent = first.parentNode as Element;
    parent.insertBefore(this.#element('w:commentRangeStart', { 'w:id': id }), first);
    const reference = this.#element('w:r');
    reference.appendChild(this.#element('w:commentReference', { 'w:id': id }));
    last.parentNode?.insertBefore(reference, last.nextSibling);
    last.parentNode?.insertBefore(this.#element('w:commentRangeEnd', { 'w:id': id }), reference);
    this.#comments.push(
      `<w:comment w:id="${id}" w:author="${author}" w:date="${date}"><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:comment>`,
    );
    return this;
  }

  /** Removes the bookmarks, as a program does that does not know them. */
  withoutMarks(): this {
    for (const name of ['w:bookmarkStart', 'w:bookmarkEnd'])
      for (const mark of all(this.#document, name)) mark.parentNode?.removeChild(mark);
    return this;
  }

  #writeComments(): void {
    const name = 'word/comments.xml';
    const old = this.#parts.get(name);
    const start = old
      ? strFromU8(old)
          .replace('</w:comments>', '')
          .replace(/(<w:comments[^>]*)\/>/, '$1>')
      : `<w:comments xmlns:w="${word}">`;
    this.#parts.set(name, strToU8(`${start}${this.#comments.join('')}</w:comments>`));
    if (old) return;
    this.part('[Content_Types].xml', (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ),
    );
    this.part('word/_rels/document.xml.rels', (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="rIdComments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
    );
  }

  #paragraphOf(words: string): Element {
    const found = all(this.#document, 'w:p').find((one) => textOf(one).includes(plain(words)));
    if (!found) throw new Error(`no paragraph has “${words}”`);
    return found;
  }

  /** The runs of words exactly: runs are divided where the words begin and end. */
  #runsOf(words: string): Element[] {
    const paragraph = this.#paragraphOf(words);
    const start = textOf(paragraph).indexOf(plain(words));
    const end = start + plain(words).length;
    this.#cut(paragraph, start);
    this.#cut(paragraph, end);
    let at = 0;
    return all(paragraph, 'w:r').filter((run) => {
      const from = at;
      at += textOf(run).length;
      return from >= start && at <= end && at > from;
    });
  }

  #cut(paragraph: Element, offset: number): void {
    let at = 0;
    for (const run of all(paragraph, 'w:r')) {
      const text = textOf(run);
      if (offset > at && offset < at + text.length) {
        const second = run.cloneNode(true) as Element;
        setText(run, text.slice(0, offset - at));
        setText(second, text.slice(offset - at));
        run.parentNode?.insertBefore(second, run.nextSibling);
        return;
      }
      at += text.length;
    }
  }

  #tracked(
    kind: 'ins' | 'del',
    runs: readonly Element[],
    { author, date = '2026-06-01T09:00:00Z' }: By,
  ): Node {
    if (author === undefined) return runs[0] as Element;
    const change = this.#element(`w:${kind}`, { 'w:id': this.#ids++, 'w:author': author, 'w:date': date });
    for (const run of runs) change.appendChild(run);
    return change;
  }

  #delete(run: Element, who: By): void {
    const { parentNode, nextSibling } = run;
    const change = this.#tracked('del', [run], who);
    for (const text of all(run, 'w:t')) {
      const deleted = this.#element('w:delText', { 'xml:space': 'preserve' });
      deleted.textContent = text.textContent;
      text.parentNode?.replaceChild(deleted, text);
    }
    parentNode?.insertBefore(change, nextSibling);
  }

  /** Tracks a change of the mark at the end of a paragraph. */
  #mark(paragraph: Element, kind: 'ins' | 'del', { author = '', date = '2026-06-01T09:00:00Z' }: By): void {
    let [properties] = all(paragraph, 'w:pPr');
    if (!properties) {
      properties = this.#element('w:pPr');
      paragraph.insertBefore(properties, paragraph.firstChild);
    }
    const look = this.#element('w:rPr');
    look.appendChild(this.#element(`w:${kind}`, { 'w:id': this.#ids++, 'w:author': author, 'w:date': date }));
    properties.appendChild(look);
  }

  #emptyLike(paragraph: Element): Element {
    const copy = this.#element('w:p');
    const [properties] = all(paragraph, 'w:pPr');
    if (properties) copy.appendChild(properties.cloneNode(true));
    return copy;
  }

  #run(text: string, like?: Element): Element {
    const run = this.#element('w:r');
    const properties = like && all(like, 'w:rPr')[0];
    if (properties) run.appendChild(properties.cloneNode(true));
    const content = this.#element('w:t', { 'xml:space': 'preserve' });
    content.textContent = text;
    run.appendChild(content);
    return run;
  }

  #element(name: string, attributes: Readonly<Record<string, string | number>> = {}): Element {
    const element = this.#document.createElementNS(word, name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  }
}

const parse = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml');

const all = (from: Document | Element, name: string): Element[] => [...from.getElementsByTagName(name)];

const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

const textOf = (from: Element): string =>
  plain(
    all(from, 'w:t')
      .map((text) => text.textContent ?? '')
      .join(''),
  );

function setText(run: Element, text: string): void {
  const [first, ...others] = all(run, 'w:t');
  if (first) first.textContent = text;
  first?.setAttribute('xml:space', 'preserve');
  for (const other of others) other.parentNode?.removeChild(other);
}
