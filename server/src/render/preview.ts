import type { Checked } from '../lint/check';
import type { Finding } from '../rules/finding';
import { compose } from './compose';
import { wordsGuard } from './guard/guard';
import { bodyHtml } from './html/index';
import { lengthsOf, type PlacedSection, placedSections, type SectionLength } from './lengths';

/** A finding as the preview shows it; `start` and `end` are 0-based UTF-16 offsets into the draft. */
export interface PreviewFinding {
  readonly severity: Checked['findings'][number]['severity'];
  readonly message: string;
  readonly start: number;
  readonly end: number;
  /** It asks for something that is missing or unfinished, and is no error. */
  readonly toFinish?: true;
}

/** All that a preview shows of a draft. */
export interface Preview {
  readonly title: string;
  /** Safe HTML for the body of its page. `data-start` and `data-end` of a block are its place in the draft. */
  readonly body: string;
  readonly stage?: string;
  readonly edition?: string;
  readonly lengths: readonly SectionLength[];
  readonly findings: readonly PreviewFinding[];
  /** The number of places that are not yet final, and that no finding is on. */
  readonly open: number;
}

/**
 * A checked draft as its preview. Never throws.
 * @param isToFinish tells a finding on what is missing or unfinished. Only a caller knows the rules: this is loaded without them
 */
export function previewOf(checked: Checked, isToFinish: (finding: Finding) => boolean): Preview {
  const published = compose(checked);
  const { lines } = checked.draft;
  const gaps = checked.findings.filter(isToFinish);
  const linesOfGaps = new Set(gaps.map(({ span }) => lines.line(span.start) + 1));
  const { stage, edition } = published.properties;
  return {
    title: published.title,
    body: bodyHtml(published, { marked: true }, false),
    stage,
    ...(edition && { edition }),
    lengths: lengthsOf(published, checked.report),
    findings: checked.findings.map((finding) => ({
      severity: finding.severity,
      message: finding.message,
      ...finding.span,
      ...(finding.severity === 'info' && isToFinish(finding) && { toFinish: true as const }),
    })),
    open: published.open.filter(({ line }) => !linesOfGaps.has(line)).length,
  };
}

/** The sections of a checked draft as its report prints them, and the function that withholds guarded words from a text. */
export const printedSections = (
  checked: Checked,
): { readonly sections: readonly PlacedSection[]; readonly withhold: (text: string) => string } => ({
  sections: placedSections(compose(checked)),
  withhold: wordsGuard(checked),
});
