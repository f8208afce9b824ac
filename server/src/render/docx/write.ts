import { Document, Footer, Header, Packer, PageNumber, Paragraph, Tab, type Table, TextRun } from 'docx';
import type { Footnote, Published } from '../document';
import { blocks, top } from './blocks';
import type { Context } from './context';
import { cover } from './cover';
import type { Word, WordOptions } from './docx';
import { text } from './inlines';
import { finish } from './package';
import { ownStyles } from './styles';
import { type PageSetup, readTemplate } from './template';
import { clean } from './xml';

/** A4 with room for the eye, in twips. */
const page: PageSetup = {
  width: 11906,
  height: 16838,
  margins: { top: 1474, bottom: 1474, left: 1588, right: 1588, header: 680, footer: 680 },
};

/**
 * The report as a Word file; see `writeDocx`.
 * @throws TemplateError where the template cannot be used
 */
export async function write(published: Published, { marked, template }: WordOptions): Promise<Word> {
  const house = template && readTemplate(template);
  const setup = house?.page ?? page;
  const context: Context = {
    published,
    marked,
    definitions: [],
    width: setup.width - setup.margins.left - setup.margins.right,
    paragraphs: undefined,
    noted: new Set(),
  };
  // In the order in which they are read: numbers and notes are counted on the way.
  const front = marked ? cover(context) : [];
  const body = blocks(
    context,
    published.parts.flatMap((part) => part.blocks),
    top,
  );
  const rest = unseen(context);
  const footnotes = notes(context);
  const all = [...front, ...body, ...rest];
  if (!(all.at(-1) instanceof Paragraph))
    all.push(new Paragraph({ spacing: { before: 0, after: 0, line: 120 } }));
  const { width, height, margins } = setup;
  const document = new Document({
    ...propertiesOf(published, marked),
    numbering: { config: context.definitions },
    footnotes,
    sections: [
      {
        properties: { page: { size: { width, height }, margin: { ...margins, gutter: 0 } } },
        ...(marked && { headers: { default: new Header({ children: [header()] }) } }),
        footers: { default: new Footer({ children: footer(published.title, context.width) }) },
        children: all,
      },
    ],
  });
  const packed = await Packer.pack(document, 'uint8array');
  const bytes = finish(packed, { styles: house?.styles ?? ownStyles(), theme: house?.theme });
  return { bytes, warnings: house?.warnings ?? [] };
}

/** What Word shows as the file's properties; no name of a person. */
function propertiesOf({ title, properties }: Published, marked: boolean): Record<string, string> {
  const { framework, kind, setting, authority, provider, urn, dates } = properties;
  const join = (all: readonly (string | undefined)[], by: string): string =>
    clean(all.filter(Boolean).join(by));
  const product = 'Inspection Report Drafting';
  return {
    title: `${marked ? 'Draft: ' : ''}${clean(title) || 'Inspection report'}`,
    subject: join([framework, kind, setting], ', '),
    keywords: join([framework, setting, authority, provider, urn], '; '),
    description: join([marked ? 'Draft' : undefined, dates], ', '),
    creator: product,
    lastModifiedBy: product,
  };
}

/** Footnotes as Word has them. Each paragraph after a note's first stands below it. */
function notes(context: Context): Record<string, { children: Paragraph[] }> {
  const all = context.published.footnotes.filter(({ number }) => context.noted.has(number));
  return Object.fromEntries(all.map((note) => [note.number, { children: noteParagraphs(context, note) }]));
}

const space = { type: 'text', text: ' ' } as const;

function noteParagraphs(context: Context, { blocks: inside }: Footnote): Paragraph[] {
  const scope = { ...top, style: 'FootnoteText', inNote: true };
  // Word puts the number right before the first word.
  const spaced = inside.map((block, at) =>
    at === 0 && block.type === 'paragraph' ? { ...block, inlines: [space, ...block.inlines] } : block,
  );
  const made = blocks(context, spaced, scope).filter((one) => one instanceof Paragraph);
  return made.length > 0 ? made : [new Paragraph({ style: 'FootnoteText' })];
}

/** Notes that nothing in the text leads to, at the end: Word has no place for them. */
function unseen(context: Context): (Paragraph | Table)[] {
  return context.published.footnotes
    .filter(({ number }) => !context.noted.has(number))
    .flatMap(({ number, blocks: inside }) => [
      ...blocks(
        context,
        inside.map((block, at) =>
          at === 0 && block.type === 'paragraph'
            ? { ...block, inlines: [{ type: 'text' as const, text: `${number} ` }, ...block.inlines] }
            : block,
        ),
        { ...top, style: 'FootnoteText', inNote: true },
      ),
    ]);
}

function header(): Paragraph {
  return new Paragraph({ style: 'Header', children: [new TextRun({ text: 'DRAFT', bold: true })] });
}

/** The title and the page; one below the other where the title would not leave room. */
function footer(title: string, width: number): Paragraph[] {
  const number = new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  const shown = text(title, {});
  if (title.length > 75) {
    return [
      new Paragraph({ style: 'Footer', children: [...shown] }),
      new Paragraph({ style: 'Footer', children: [number] }),
    ];
  }
  const tabStops = [{ type: 'right' as const, position: width }];
  return [
    new Paragraph({
      style: 'Footer',
      tabStops,
      children: [...shown, new TextRun({ children: [new Tab()] }), number],
    }),
  ];
}
