import { type Entry, entryOf, isEmpty, textAt, valueAt } from '../../draft/yaml/value';
import { areasOf } from '../../report/areas';
import { type Day, printDay, readDay } from '../../report/days';
import { isAnonymous } from '../../report/provider-details';
import type { Report } from '../../report/report';
import { requirementsOf } from '../../report/requirements';
import type { Finding } from '../../rules/finding';
import { guardsIdentity } from '../../rules/rule-ids';
import { overlaps } from '../../text/span';
import { excerpt } from '../../text/words';
import { type PlacedLeftItem, stateWithin } from './left';
import type { ProgressRow } from './progress-model';

/** Requirements by their regulations and due dates. Their texts are about children, so no row has them. */
export function requirementRows(
  report: Report,
  left: readonly PlacedLeftItem[],
): readonly ProgressRow[] | undefined {
  const { draft, setting } = report;
  if (!setting?.requirements?.possible) return undefined;
  return requirementsOf(report).map(({ item, regulations, due }, index) => {
    const cited = regulations.map(({ text }) => excerpt(text.text)).join(', ');
    const day = readDay(textAt(item, 'due'));
    return {
      label: `Requirement ${index + 1}${cited === '' ? '' : `: regulation ${cited}`}`,
      state: stateWithin(left, item.span),
      detail: dueIn(due, day),
      range: draft.lines.range(item.span),
    };
  });
}

function dueIn(due: Entry | undefined, day: Day | undefined): string {
  if (day) return `due ${printDay(day)}`;
  return isEmpty(due?.value) ? 'no due date' : 'due date to check';
}

/** Recommendations by their sources. */
export function recommendationRows(
  { draft, setting }: Report,
  left: readonly PlacedLeftItem[],
): readonly ProgressRow[] | undefined {
  if (!setting?.recommendations) return undefined;
  const list = valueAt(draft.data, 'recommendations');
  const items = list?.kind === 'list' ? list.items.filter((item) => !isEmpty(item)) : [];
  return items.map((item, index) => {
    const source = entryOf(item, 'source')?.value;
    const detail = source?.kind === 'scalar' && !isEmpty(source) ? excerpt(source.text.text) : 'no source';
    return {
      label: `Recommendation ${index + 1}`,
      state: stateWithin(left, item.span),
      detail,
      range: draft.lines.range(item.span),
    };
  });
}

/** Areas for improvement by their first words, except where these may identify somebody. */
export function areaRows(
  report: Report,
  left: readonly PlacedLeftItem[],
  findings: readonly Finding[],
): readonly ProgressRow[] | undefined {
  if (!report.framework.improvement || report.setting) return undefined;
  const identifying = findings.filter(({ rule }) => guardsIdentity(rule));
  return areasOf(report).map(({ span, texts }, index) => {
    const isSafe = !isAnonymous(report) && !identifying.some((finding) => overlaps(finding.span, span));
    const words = excerpt(texts[0]?.text ?? '');
    return {
      label: `Area ${index + 1}`,
      state: stateWithin(left, span),
      ...(isSafe && words !== '' && { detail: words }),
      range: report.draft.lines.range(span),
    };
  });
}
