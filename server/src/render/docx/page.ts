import { Footer, Header, type ISectionOptions, PageNumber, Paragraph, Tab, type Table, TextRun } from 'docx';
import { text } from './inlines';
import type { PageSetup } from './template';

/** A4 with wide margins, in twips. */
export const page: PageSetup = {
  width: 11906,
  height: 16838,
  margins: { top: 1474, bottom: 1474, left: 1588, right: 1588, header: 680, footer: 680 },
};

interface SectionContent {
  /** True to mark each page as a draft. */
  readonly marked: boolean;
  /** The words at the foot of each page. */
  readonly foot: string;
  readonly children: readonly (Paragraph | Table)[];
}

/** The width of the text on a page, in twips. */
export const textWidth = ({ width, margins }: PageSetup): number => width - margins.left - margins.right;

/** The pages of a document. */
export function section(setup: PageSetup, { marked, foot, children }: SectionContent): ISectionOptions {
  const { width, height, margins } = setup;
  return {
    properties: { page: { size: { width, height }, margin: { ...margins, gutter: 0 } } },
    ...(marked && { headers: { default: new Header({ children: [header()] }) } }),
    footers: { default: new Footer({ children: footer(foot, textWidth(setup)) }) },
    children,
  };
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
