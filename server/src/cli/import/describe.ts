import type { ImportReport } from '../../import/imported';
import { jsonText } from '../../output/formats/escape';
import { plural } from '../../text/words';

/** The numbers of findings in a new draft. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly others: number;
}

/** A document that was imported, or the reason why not. */
export type ImportResult = ImportedFile | { readonly file: string; readonly failure: string };

interface ImportedFile {
  readonly file: string;
  readonly draft: string;
  readonly report: ImportReport;
  readonly findings: FindingCounts;
}

/** A result for people. */
export function describeImport(result: ImportResult): string {
  if ('failure' in result) return `${result.file}: ${result.failure}\n`;
  const { file, draft, report, findings } = result;
  const facts = report.found.map(
    ({ name, value, confidence }) =>
      `    ${name}${value === undefined ? '' : `: ${value}`}${confidence === 'likely' ? ' (check this)' : ''}`,
  );
  const lines = [
    `${file} → ${draft}`,
    ...(facts.length > 0 ? ['  Found:', ...facts] : []),
    ...(report.missing.length > 0 ? ['  Not found:', ...report.missing.map((name) => `    ${name}`)] : []),
    ...(report.gaps.length > 0 ? ['  Marked with TODO:', ...report.gaps.map((words) => `    ${words}`)] : []),
    ...leftOut(report),
    ...notes(result).map((note) => `  ${note}`),
    `  Checked: ${plural(findings.errors, 'error')}, ${plural(findings.warnings, 'warning')}, ${plural(findings.others, 'other finding')}.`,
  ];
  return `${lines.join('\n')}\n\n`;
}

function leftOut({ leftOut: texts, leftOutCount }: ImportReport): string[] {
  if (leftOutCount === 0) return [];
  const head = `  Left out: ${plural(leftOutCount, 'passage')} (running headers, footers, page numbers, imprint, addresses)`;
  return texts.length === 0
    ? [`${head}.`]
    : [`${head}:`, ...texts.map((text) => `    ${text.replace(/\s+/g, ' ')}`)];
}

/** Notes on what is not in the draft. */
function notes({ file, draft, report: { losses, counts } }: ImportedFile): string[] {
  const { changes, comments } = counts;
  return [
    ...losses,
    ...(changes > 0 ? [`${plural(changes, 'tracked change')}: treated as accepted.`] : []),
    ...(comments > 0
      ? [
          `${plural(comments, 'comment')}: not in the draft. To add them, run: inspection-report review "${file}" "${draft}"`,
        ]
      : []),
  ];
}

/** Results for programs. */
export const importsAsJson = (results: readonly ImportResult[]): string =>
  `${jsonText(
    results.map((result) => {
      if ('failure' in result) return { file: result.file, error: result.failure };
      const { file, draft, report, findings } = result;
      return { file, draft, findings, ...report };
    }),
    2,
  )}\n`;
