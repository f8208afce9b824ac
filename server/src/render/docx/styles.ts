// The styles of the Word file. They have Word's own names where it has one, so that a team's template can give their look;
// the writer uses them by their ids.
import { escapeXml } from '../../text/xml';
import { printColours } from './palette';

export interface Style {
  readonly id: string;
  /** The name in styles.xml: Word writes its own names in English there, whatever its language. */
  readonly name: string;
  readonly type: 'paragraph' | 'character' | 'table';
  /** True if a report uses it itself; other styles are based on the rest. */
  readonly used: boolean;
  readonly xml: string;
}

/** Sizes are in half points, lengths in twips (1/1440 inch). */
const colour = (name: keyof typeof printColours): string => printColours[name].slice(1).toUpperCase();
const [ink, quiet, accent, line] = [colour('ink'), colour('quiet'), colour('accent'), colour('line')];
const amber = colour('mark');
const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';

/** Space for a term in a list of details. */
export const termWidth = 3402;

const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const spacing = (before: number, after: number, height = 300): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${height}" w:lineRule="auto"/>`;

interface StyleParts {
  /** The id of the style that it is based on. */
  readonly on?: string;
  /** The id of the style of the next paragraph. */
  readonly next?: string;
  readonly used?: boolean;
  readonly flags?: string;
  /** The properties of paragraphs, of runs and of tables, as XML. */
  readonly p?: string;
  readonly r?: string;
  readonly t?: string;
}

const customNames = new Set([
  'Numbered Paragraph',
  'Details',
  'Open Point',
  'Draft Notice',
  'Table Text',
  'Table Heading',
  'Report Table',
]);
const defaultIds = new Set(['Normal', 'TableNormal', 'DefaultParagraphFont']);

function style(
  type: Style['type'],
  { id, name }: Pick<Style, 'id' | 'name'>,
  { on, next, used = true, flags = '<w:qFormat/>', p, r, t = '' }: StyleParts,
): Style {
  const isDefault = defaultIds.has(id) ? ' w:default="1"' : '';
  const custom = customNames.has(name) ? ' w:customStyle="1"' : '';
  const xml =
    `<w:style w:type="${type}"${isDefault}${custom} w:styleId="${id}">` +
    `<w:name w:val="${escapeXml(name)}"/>${on ? `<w:basedOn w:val="${on}"/>` : ''}` +
    `${next ? `<w:next w:val="${next}"/>` : ''}${flags}` +
    `${p ? `<w:pPr>${p}</w:pPr>` : ''}${r ? `<w:rPr>${r}</w:rPr>` : ''}${t}</w:style>`;
  return { id, name, type, used, xml };
}

const paragraph = (id: string, name: string, parts: StyleParts): Style =>
  style('paragraph', { id, name }, { on: 'Normal', ...parts });
const character = (id: string, name: string, r: string): Style =>
  style('character', { id, name }, { on: 'DefaultParagraphFont', r });

/** A heading, of a size in half points, with the space before and after it in twips. */
const heading = (
  level: number,
  half: number,
  { before, after }: { readonly before: number; readonly after: number },
): Style =>
  paragraph(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    flags: `<w:uiPriority w:val="9"/><w:qFormat/>`,
    p: `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>${spacing(before, after, 264)}<w:outlineLvl w:val="${level - 1}"/>`,
    r: `<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(half)}`,
  });

/** A border, with its width in eighths of a point and its distance from the text in points. */
const side = (
  name: string,
  colour: string,
  { width = 4, space = 0 }: { readonly width?: number; readonly space?: number } = {},
): string => `<w:${name} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`;
const firstRow =
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>` +
  `${side('bottom', accent, { width: 12 })}</w:tcBorders></w:tcPr></w:tblStylePr>`;

/** All styles; those that others are based on come first. */
export const styles: readonly Style[] = [
  style('paragraph', { id: 'Normal', name: 'Normal' }, { p: `<w:widowControl/>${spacing(0, 180)}` }),
  style(
    'character',
    { id: 'DefaultParagraphFont', name: 'Default Paragraph Font' },
    {
      used: false,
      flags: '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>',
    },
  ),
  style(
    'table',
    { id: 'TableNormal', name: 'Normal Table' },
    {
      used: false,
      flags: '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
      t: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    },
  ),
  paragraph('Title', 'Title', {
    next: 'Normal',
    p: `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>${spacing(0, 280, 252)}`,
    r: `<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(48)}`,
  }),
  heading(1, 34, { before: 480, after: 160 }),
  heading(2, 28, { before: 360, after: 120 }),
  heading(3, 25, { before: 300, after: 100 }),
  heading(4, 24, { before: 260, after: 80 }),
  heading(5, 23, { before: 240, after: 80 }),
  heading(6, 22, { before: 240, after: 80 }),
  paragraph('TOCHeading', 'TOC Heading', {
    next: 'Normal',
    p: `<w:keepNext/><w:keepLines/>${spacing(480, 160, 264)}`,
    r: `<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(34)}`,
  }),
  paragraph('TOC1', 'toc 1', { next: 'Normal', p: spacing(0, 80) }),
  paragraph('TOC2', 'toc 2', { next: 'Normal', p: `${spacing(0, 80)}<w:ind w:left="397"/>` }),
  paragraph('NumberedParagraph', 'Numbered Paragraph', { p: '<w:spacing w:after="180"/>' }),
  paragraph('ListParagraph', 'List Paragraph', { p: spacing(0, 100) }),
  paragraph('Details', 'Details', {
    p: `<w:tabs><w:tab w:val="left" w:pos="${termWidth}"/></w:tabs>${spacing(0, 80)}<w:ind w:left="${termWidth}" w:hanging="${termWidth}"/>`,
  }),
  paragraph('Quote', 'Quote', {
    p: `<w:pBdr>${side('left', line, { width: 18, space: 12 })}</w:pBdr><w:ind w:left="567" w:right="567"/>`,
    r: `<w:color w:val="${quiet}"/>`,
  }),
  paragraph('HTMLPreformatted', 'HTML Preformatted', {
    p: spacing(0, 180, 260),
    r: `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>${size(20)}`,
  }),
  paragraph('Caption', 'caption', {
    p: `<w:keepNext/><w:keepLines/>${spacing(160, 100, 264)}`,
    r: `<w:b/><w:bCs/><w:color w:val="${accent}"/>${size(22)}`,
  }),
  paragraph('TableText', 'Table Text', { p: spacing(60, 60, 264), r: size(22) }),
  paragraph('TableHeading', 'Table Heading', {
    on: 'TableText',
    p: `<w:keepNext/><w:suppressAutoHyphens/>`,
    r: `<w:b/><w:bCs/><w:color w:val="${accent}"/>`,
  }),
  paragraph('FootnoteText', 'footnote text', { p: spacing(0, 60, 252), r: size(20) }),
  paragraph('Header', 'header', {
    p: `<w:tabs><w:tab w:val="right" w:pos="8730"/></w:tabs>${spacing(0, 0, 252)}`,
    r: `<w:color w:val="${quiet}"/>${size(18)}`,
  }),
  paragraph('Footer', 'footer', { p: spacing(0, 0, 252), r: `<w:color w:val="${quiet}"/>${size(18)}` }),
  paragraph('DraftNotice', 'Draft Notice', {
    p: `<w:keepNext/><w:pBdr>${side('left', colour('mark-line'), { width: 36, space: 10 })}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${amber}"/>${spacing(0, 200)}<w:ind w:left="227"/>`,
    r: '<w:b/><w:bCs/>',
  }),
  character('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
  {
    ...character('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'),
    used: false,
  },
  character('Hyperlink', 'Hyperlink', `<w:color w:val="${accent}"/><w:u w:val="single"/>`),
  character('HTMLCode', 'HTML Code', '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>'),
  character(
    'OpenPoint',
    'Open Point',
    `<w:b/><w:bCs/><w:color w:val="${colour('mark-ink')}"/><w:shd w:val="clear" w:color="auto" w:fill="${amber}"/>`,
  ),
  style(
    'table',
    { id: 'ReportTable', name: 'Report Table' },
    {
      on: 'TableNormal',
      p: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
      t:
        `<w:tblPr><w:tblBorders>${side('bottom', line)}${side('insideH', line)}</w:tblBorders>` +
        '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="113" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
        firstRow,
    },
  ),
];

export const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** styles.xml with the product's own styles. */
export function ownStyles(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${ink}"/>${size(24)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}">${defaults}${styles.map(({ xml }) => xml).join('')}</w:styles>`;
}
