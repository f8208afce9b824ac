import { isEmpty, valueAt } from '../../draft/yaml/value';
import type { ReportSection } from '../../knowledge/frameworks/report-form';
import { sectionNamed } from '../../knowledge/frameworks/report-words';
import type { Report } from '../../report/report';
import { unlikeness } from '../../text/nearest';
import { plain } from '../../text/plain';
import type { Span } from '../../text/span';

/** A section that every published letter of its kind has, and the draft does not. */
export interface LostSection {
  readonly section: ReportSection;
  /** A heading that is like its heading. */
  readonly near?: { readonly span: Span; readonly words: string };
}

/** Up to this a heading is another one with slips. */
const slips = 0.4;

/** The sections that a letter lacks, if many letters of its kind were read. */
export function lostSections(report: Report): LostSection[] {
  const { draft, terms, kind } = report;
  const structure = terms.report;
  if (!kind?.letter || !structure || structure.certainty === 'uncertain') return [];
  const headings = headingsOf(report).map(({ span, words }) => ({
    span,
    words,
    id: sectionNamed(structure, plain(words))?.id,
  }));
  const isWritten = ({ id, from }: ReportSection): boolean =>
    headings.some((heading) => heading.id === id) ||
    !isEmpty(valueAt(draft.data, 'sections', id)) ||
    (typeof from === 'string' && !isEmpty(valueAt(draft.data, from)));
  const others = headings.filter(({ id }) => id === undefined);
  return structure.sections
    .filter((section) => !section.optional && !isWritten(section))
    .map((section) => {
      const near = others.find(({ words }) => unlikeness(plain(words), plain(section.heading)) < slips);
      return { section, ...(near && { near }) };
    });
}

const headingsOf = ({ draft }: Report): { span: Span; words: string }[] =>
  draft.surface === 'yaml'
    ? []
    : (draft.passages[0]?.blocks ?? []).flatMap((block) =>
        block.kind === 'heading' && block.level > 1
          ? [{ span: block.span, words: block.text.text.trim() }]
          : [],
      );
