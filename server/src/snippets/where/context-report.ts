import { parseDraft } from '../../draft/draft';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Report, readReport } from '../../report/report';
import { dayOf, type InspectionContext } from './contexts';

interface DatedReport {
  readonly day: string;
  readonly report: Report | undefined;
}

// Reading a report takes longer than checking a citation, and many snippets are for the same inspections.
const reports = new WeakMap<InspectionContext, DatedReport>();

/** The report in which a citation is read: an inspection of that sort, today if there still are any. */
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
