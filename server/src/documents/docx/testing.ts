// Makes small Word files for tests.
import { strToU8, zipSync } from 'fflate';
import type { SourceBlock, SourceParagraph } from '../document';
import { textOf } from '../document';

const office = 'http://schemas.openxmlformats.org';
const namespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  `xmlns:v="urn:schemas-microsoft-com:vml"`,
  `xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"`,
  `xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"`,
].join(' ');

/** Parts by their type of relation, such as “styles”, and the body, as XML without their root elements. */
interface WordFileParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  /** Relations of the body, as XML. */
  readonly relations?: string;
  /** Properties of the file, as XML. */
  readonly properties?: string;
}

const roots: ReadonlyMap<string, string> = new Map([
  ['styles', 'w:styles'],
  ['numbering', 'w:numbering'],
  ['comments', 'w:comments'],
  ['commentsExtended', 'w15:commentsEx'],
  ['footnotes', 'w:footnotes'],
  ['endnotes', 'w:endnotes'],
  ['header', 'w:hdr'],
  ['footer', 'w:ftr'],
]);

const xml = (root: string, content: string, attributes = namespaces): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${root} ${attributes}>${content}</${root}>`;

export const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

const relations = (content: string): string =>
  xml('Relationships', content, `xmlns="${office}/package/2006/relationships"`);

/** The texts of the parts of a Word file by their names. */
export function wordParts(parts: WordFileParts): Record<string, string> {
  const { body, properties, relations: own = '', ...others } = parts;
  const named = Object.entries(others);
  return {
    '_rels/.rels': relations(
      relation('main', 'officeDocument', 'word/document.xml') +
        relation('custom', 'custom-properties', 'docProps/custom.xml'),
    ),
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relations(
      own + named.map(([type], at) => relation(`part${at}`, type, `${type}.xml`)).join(''),
    ),
    ...Object.fromEntries(
      named.map(([type, content]) => [`word/${type}.xml`, xml(roots.get(type) ?? 'w:p', content)]),
    ),
    ...(properties !== undefined && {
      'docProps/custom.xml': xml(
        'Properties',
        properties,
        `xmlns="${office}/officeDocument/2006/custom-properties" xmlns:vt="${office}/officeDocument/2006/docPropsVTypes"`,
      ),
    }),
  };
}

/** A zip file of texts, which are not compressed: that takes longer than reading them. */
export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 0,
  });

/** A Word file. */
export const wordFile = (parts: WordFileParts): Uint8Array => zipOf(wordParts(parts));

/** A run of text, with properties as XML. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, with properties as XML. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** All paragraphs, those in tables included. */
export const paragraphsOf = (blocks: readonly SourceBlock[]): SourceParagraph[] =>
  blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );

/** The texts of all paragraphs, with the labels of lists. */
export const textsOf = (blocks: readonly SourceBlock[]): string[] =>
  paragraphsOf(blocks).map((own) => (own.item ? `${own.item.label} ${textOf(own)}` : textOf(own)));
