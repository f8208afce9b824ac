// The styles of the Word file. The names are Word's own where it has one, so that a team's template can settle their look;
// the ids are those under which the writer uses them.
import { escapeXml } from './xml';

export interface Style {
  readonly id: string;
  /** As styles.xml has it: Word's own names are in English there whatever its language. */
  readonly name: string;
  readonly type: 'paragraph' | 'character' | 'table';
  /** Whether a report uses it by itself; the others are there for those that build on them. */
  readonly used: boolean;
  readonly xml: string;
}

/** Sizes are in half points, lengths in twips (1/1440 inch). */
const ink = '1D2A3A';
const quiet = '4A5666';
const line = 'B8C2CE';
const band = 'E9EEF4';
const amber = 'FFF1B8';
const fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>';

/** Space for a term in a list of details. */
export const termWidth = 3402;

const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`;
const spacing = (before: number, after: number, height = 300): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${height}" w:lineRule="auto"/>`;

function style(
  type: Style['type'],
  id: string,
  name: string,
  parts: { on?: string; next?: string; used?: boolean; flags?: string; p?: string; r?: string; t?: string },
): Style {
  const own = /^(Numbered Paragraph|Details|Open Point|Draft Notice|Table Text|Table Heading|Report Table)$/;
  const normal = id === 'Normal' || id === 'TableNormal' || id === 'DefaultParagraphFont';
  const xml =
    `<w:style w:type="${type}"${normal ? ' w:default="1"' : ''}${own.test(name) ? ' w:customStyle="1"' : ''} w:styleId="${id}">` +
    `<w:name w:val="${escapeXml(name)}"/>${parts.on ? `<w:basedOn w:val="${parts.on}"/>` : ''}` +
    `${parts.next ? `<w:next w:val="${parts.next}"/>` : ''}${parts.flags ?? '<w:qFormat/>'}` +
    `${parts.p ? `<w:pPr>${parts.p}</w:pPr>` : ''}${parts.r ? `<w:rPr>${parts.r}</w:rPr>` : ''}${parts.t ?? ''}</w:style>`;
  return { id, name, type, used: parts.used ?? true, xml };
}

const paragraph = (id: string, name: string, p: string, r = '', on = 'Normal', next?: string): Style =>
  style('paragraph', id, name, { on, p, r, ...(next !== undefined && { next }) });
const character = (id: string, name: string, r: string): Style =>
  style('character', id, name, { on: 'DefaultParagraphFont', r });

const heading = (level: number, half: number, before: number, after: number): Style =>
  style('paragraph', `Heading${level}`, `heading ${level}`, {
    on: 'Normal',
    next: 'Normal',
    flags: `<w:uiPriority w:val="9"/><w:qFormat/>`,
    p: `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>${spacing(before, after, 264)}<w:outlineLvl w:val="${level - 1}"/>`,
    r: `<w:b/><w:bCs/><w:color w:val="${ink}"/>${size(half)}`,
  });

const side = (name: string, colour: string, width = 4, space = 0): string =>
  `<w:${name} w:val="single" w:sz="${width}" w:space="${space}" w:color="${colour}"/>`;
const firstRow =
  `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>` +
  `<w:shd w:val="clear" w:color="auto" w:fill="${band}"/></w:tcPr></w:tblStylePr>`;

/** All of them, those that others are based on first. */
export const styles: readonly Style[] = [
  style('paragraph', 'Normal', 'Normal', { p: `<w:widowControl/>${spacing(0, 180)}` }),
  style('character', 'DefaultParagraphFont', 'Default Paragraph Font', {
    used: false,
    flags: '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/>',
  }),
  style('table', 'TableNormal', 'Normal Table', {
    used: false,
    flags: '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>',
    t: '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr>',
  }),
  paragraph(
    'Title',
    'Title',
    `<w:keepNext/><w:keepLines/><w:suppressAutoHyphens/>${spacing(0, 280, 252)}`,
    `<w:b/><w:bCs/><w:color w:val="${ink}"/>${size(48)}`,
    'Normal',
    'Normal',
  ),
  heading(1, 34, 480, 160),
  heading(2, 28, 360, 120),
  heading(3, 25, 300, 100),
  heading(4, 24, 260, 80),
  heading(5, 23, 240, 80),
  heading(6, 22, 240, 80),
  paragraph('NumberedParagraph', 'Numbered Paragraph', '<w:spacing w:after="180"/>'),
  paragraph('ListParagraph', 'List Paragraph', spacing(0, 100)),
  paragraph(
    'Details',
    'Details',
    `<w:tabs><w:tab w:val="left" w:pos="${termWidth}"/></w:tabs>${spacing(0, 80)}<w:ind w:left="${termWidth}" w:hanging="${termWidth}"/>`,
  ),
  paragraph(
    'Quote',
    'Quote',
    `<w:pBdr>${side('left', line, 18, 12)}</w:pBdr><w:ind w:left="567" w:right="567"/>`,
    `<w:color w:val="${quiet}"/>`,
  ),
  paragraph(
    'HTMLPreformatted',
    'HTML Preformatted',
    `${spacing(0, 180, 260)}`,
    `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>${size(20)}`,
  ),
  paragraph(
    'Caption',
    'caption',
    `<w:keepNext/><w:keepLines/>${spacing(160, 100, 264)}`,
    `<w:b/><w:bCs/><w:color w:val="${ink}"/>${size(22)}`,
  ),
  paragraph('TableText', 'Table Text', spacing(60, 60, 264), size(22)),
  paragraph(
    'TableHeading',
    'Table Heading',
    `<w:suppressAutoHyphens/>`,
    `<w:b/><w:bCs/><w:color w:val="${ink}"/>`,
    'TableText',
  ),
  paragraph('FootnoteText', 'footnote text', spacing(0, 60, 252), size(20)),
  paragraph(
    'Header',
    'header',
    `<w:tabs><w:tab w:val="right" w:pos="8730"/></w:tabs>${spacing(0, 0, 252)}`,
    `<w:color w:val="${quiet}"/>${size(18)}`,
  ),
  paragraph('Footer', 'footer', spacing(0, 0, 252), `<w:color w:val="${quiet}"/>${size(18)}`),
  paragraph(
    'DraftNotice',
    'Draft Notice',
    `<w:keepNext/><w:pBdr>${side('left', 'C98A00', 36, 10)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${amber}"/>${spacing(0, 200)}<w:ind w:left="227"/>`,
    '<w:b/><w:bCs/>',
  ),
  character('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
  {
    ...character('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'),
    used: false,
  },
  character('Hyperlink', 'Hyperlink', '<w:color w:val="0B4F9E"/><w:u w:val="single"/>'),
  character('HTMLCode', 'HTML Code', '<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Courier New"/>'),
  character(
    'OpenPoint',
    'Open Point',
    `<w:b/><w:bCs/><w:color w:val="3D2B00"/><w:shd w:val="clear" w:color="auto" w:fill="${amber}"/>`,
  ),
  style('table', 'ReportTable', 'Report Table', {
    on: 'TableNormal',
    p: '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>',
    t:
      `<w:tblPr><w:tblBorders>${side('top', ink, 8)}${side('bottom', ink, 8)}${side('insideH', line)}</w:tblBorders>` +
      '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="113" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="113" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
      firstRow,
  }),
];

export const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** styles.xml with the product's own styles. */
export function ownStyles(): string {
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(24)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault/></w:docDefaults>';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}">${defaults}${styles.map(({ xml }) => xml).join('')}</w:styles>`;
}
