import { textAt } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import { stages } from '../../report/report';
import { capital, typeset } from '../../text/words';
import { factRows } from './facts';
import { judgementRows } from './judgements';
import { leftIn } from './left';
import { areaRows, recommendationRows, requirementRows } from './lists';
import type { Progress, ProgressRow } from './progress-model';
import { type PrintedSection, sectionRows } from './sections';

/** The parts of the printed report that count for the progress of its draft. */
export interface PrintedReport {
  readonly sections: readonly PrintedSection[];
  /** Puts marks in place of guarded words. */
  readonly withhold: (text: string) => string;
}

/** How far a checked draft has come, under its own framework, edition, setting and type. */
export function progressOf(checked: Checked, { sections, withhold }: PrintedReport): Progress {
  const { report, draft } = checked;
  const left = leftIn(checked, withhold);
  const { items, findings } = left;
  const shown = items.map(({ span: _, ...item }) => item);
  const words = sections.reduce((sum, section) => sum + section.words, 0);
  const written = stages.find((stage) => stage === textAt(draft.data, 'stage')) ?? 'review';
  const stage = report?.stage ?? written;
  if (!report) {
    const none = { facts: [], judgements: [], sections: [] };
    return { stage, inspected: 'Report', words, ...none, left: shown };
  }
  const clean = <Row extends ProgressRow>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => ({
      ...row,
      label: withhold(row.label),
      ...(row.wording !== undefined && { wording: withhold(row.wording) }),
      ...(row.detail !== undefined && { detail: withhold(row.detail) }),
    }));
  const { framework, setting, likelyKind } = report;
  const lists = {
    requirements: requirementRows(report, items),
    recommendations: recommendationRows(report, items),
    areas: areaRows(report, items, findings),
  };
  return {
    stage,
    ...(stage !== written && { setStage: stage }),
    inspected: typeset(setting ? capital(setting.name) : framework.short),
    ...(likelyKind && { kind: likelyKind.name }),
    words,
    facts: clean(factRows(report, findings)),
    judgements: clean(judgementRows(report, findings)),
    sections: clean(sectionRows(report, sections, left)),
    ...Object.fromEntries(
      Object.entries(lists).flatMap(([name, rows]) => (rows ? [[name, clean(rows)]] : [])),
    ),
    left: shown,
  };
}
