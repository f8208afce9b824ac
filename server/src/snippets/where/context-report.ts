import { parseDraft } from '../../draft/draft';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Report, readReport } from '../../report/report';
import { dayOf, type InspectionContext } from './contexts';

const reports = new WeakMap<
  InspectionContext,
  { readonly day: string; readonly report: Report | undefined }
>();

/** The report that a citation is read in: an inspection of that sort, today if such inspections still take place. */
export function reportFor(
  context: InspectionContext,
  knowledge: Knowledge,
  today: string,
): Report | undefined {
  const day = dayOf(context, today);
  const known = reports.get(context);
  if (known?.day === day) return known.report;
  const { framework, setting, kind } = context;
  const text = `framework: ${framework.id}\nsetting: ${setting?.id ?? ''}\ninspection: {type: ${kind.id}, start: ${day}, end: ${day}}\n`;
  const report = readReport(parseDraft(text, 'yaml'), knowledge);
  reports.set(context, { day, report });
  return report;
}
