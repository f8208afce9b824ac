import { Document, Packer, Paragraph, type Table } from 'docx';
import { generator } from '../../text/file-kind';
import { clean } from '../../text/xml';
import type { Footnote, Inline, Published, PublishedBlock } from '../document';
import { contentsOf } from '../parts/contents';
import { bookmarkOf, draftTitle, reviewProperties } from '../review/marks';
import { printedParagraphs } from '../review/printed-paragraphs';
import { BlockWriter } from './blocks';
import { commentParts, numberedComments } from './comments';
import { contentsParagraphs } from './contents';
import { type DocxContext, type DocxScope, top } from './context';
import { cover } from './cover';
import { moveMarks } from './marked';
import { finish } from './package';
import { page, section, textWidth } from './page';
import { ownStyles } from './styles';
import { readTemplate } from './template';
import type { WordFile, WordOptions } from './word-file';

/**
 * The report as a Word file; see `writeDocx`.
 * @throws TemplateError if the template cannot be used
 */
export async function write(
  published: Published,
  { marked, template, comments = [] }: WordOptions,
): Promise<WordFile> {
  // A file that is published has no traces of its making.
  const isFinal = published.properties.stage === 'final';
  const paragraphs = isFinal ? undefined : printedParagraphs(published);
  const house = template && readTemplate(template);
  const setup = house?.page ?? page;
  const context: DocxContext = {
    published,
    marked,
    definitions: [],
    width: textWidth(setup),
    paragraphs: undefined,
    noted: new Set(),
    bookmarks: new Map(paragraphs?.map(({ owner }, at) => [owner, bookmarkOf(at)])),
    comments: numberedComments(isFinal ? [] : comments),
  };
  // In reading order: numbers and notes are counted on the way.
  const front = marked ? cover(context) : [];
  const writer = new BlockWriter(context);
  const body = written(context, writer);
  const rest = unreferencedNotes(context, writer);
  const footnotes = notes(context, writer);
  const all = [...front, ...body, ...rest];
  if (!(all.at(-1) instanceof Paragraph))
    all.push(new Paragraph({ spacing: { before: 0, after: 0, line: 120 } }));
  const document = new Document({
    ...propertiesOf(published, marked),
    ...(paragraphs && { customProperties: reviewProperties(paragraphs) }),
    ...(context.comments.size > 0 && { comments: { children: commentParts(context) } }),
    numbering: { config: context.definitions },
    footnotes,
    sections: [section(setup, { marked, foot: published.properties.foot ?? published.title, children: all })],
  });
  const packed = await Packer.pack(document, 'uint8array');
  const bytes = finish(packed, { styles: house?.styles ?? ownStyles(), theme: house?.theme });
  return { bytes, warnings: house?.warnings ?? [] };
}

/** The parts of the report, and the contents of a long one before the first heading. */
function written(context: DocxContext, writer: BlockWriter): (Paragraph | Table)[] {
  const { parts } = context.published;
  const contents = contentsOf(context.published);
  const blocks = (from: number, to?: number) => parts.slice(from, to).flatMap((part) => part.blocks);
  if (!contents) return writer.write(blocks(0), top);
  // The headings get their bookmarks first.
  const table = contentsParagraphs(context, contents);
  return [
    ...writer.write(blocks(0, contents.before), top),
    ...table,
    ...writer.write(blocks(contents.before), top),
  ];
}

/** The file's properties as Word shows them; no name of a person. */
function propertiesOf({ title, properties }: Published, marked: boolean): Record<string, string> {
  const { framework, kind, setting, authority, provider, urn, dates } = properties;
  const join = (parts: readonly (string | undefined)[], separator: string): string =>
    clean(parts.filter(Boolean).join(separator));
  return {
    title: `${marked ? draftTitle : ''}${clean(title) || 'Inspection report'}`,
    subject: join([framework, kind, setting], ', '),
    keywords: join([framework, setting, authority, provider, urn], '; '),
    description: join([marked ? 'Draft' : undefined, dates], ', '),
    creator: generator,
    lastModifiedBy: generator,
  };
}

/** The footnotes that the text refers to, by their numbers. */
function notes(context: DocxContext, writer: BlockWriter): Record<string, { children: Paragraph[] }> {
  const all = context.published.footnotes.filter(({ number }) => context.noted.has(number));
  return Object.fromEntries(
    all.map((note) => [note.number, { children: noteParagraphs(note, context, writer) }]),
  );
}

const noteScope: DocxScope = { ...top, style: 'FootnoteText', inNote: true };

const space = { type: 'text', text: ' ' } as const;

function noteParagraphs({ blocks }: Footnote, context: DocxContext, writer: BlockWriter): Paragraph[] {
  // Word puts the number right before the first word.
  const spaced = beginningWith(space, blocks, context);
  const paragraphs = writer.write(spaced, noteScope).filter((block) => block instanceof Paragraph);
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ style: 'FootnoteText' })];
}

/** Notes that nothing in the text refers to, at the end: Word has no place for them. */
function unreferencedNotes(context: DocxContext, writer: BlockWriter): (Paragraph | Table)[] {
  return context.published.footnotes
    .filter(({ number }) => !context.noted.has(number))
    .flatMap(({ number, blocks }) => {
      const label = { type: 'text' as const, text: `${number} ` };
      return writer.write(beginningWith(label, blocks, context), noteScope);
    });
}

/** Blocks with a text before the words of the first. */
const beginningWith = (
  label: Inline,
  blocks: readonly PublishedBlock[],
  context: DocxContext,
): readonly PublishedBlock[] =>
  blocks.map((block, at) => {
    if (at > 0 || block.type !== 'paragraph') return block;
    const labelled = { ...block, inlines: [label, ...block.inlines] };
    moveMarks(context, block, labelled);
    return labelled;
  });
