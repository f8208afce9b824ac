import { entryOf, isEmpty, textAt, type Value, valueAt } from '../../draft/yaml/value';
import { printDay } from '../../report/days';
import { lastDay } from '../../report/last-day';
import type { Report } from '../../report/report';
import type { Finding } from '../../rules/finding';
import { parentOf } from '../../rules/key-places';
import type { Span } from '../../text/span';
import { capital, typeset } from '../../text/words';
import { expectedPaths, labelOf } from '../facts/expected-facts';
import { missingKeys } from '../facts/missing-keys';
import type { ProgressRow, RowState } from './progress-model';

/**
 * The facts that the front matter of such a draft has, as New Draft writes them. A fact is missing if a rule says so.
 * @param findings the findings at stage `final`
 */
export function factRows(report: Report, findings: readonly Finding[]): ProgressRow[] {
  const { lines } = report.draft;
  const missing = missingKeys(report, findings);
  return expectedPaths(report).map((path) => {
    const key = path.at(-1) as string;
    const value = filledValue(report, path);
    const detail = isEmpty(value) ? undefined : shownValue(report, key);
    return {
      label: labelOf(report, path),
      state: stateOf(value, missing.has(key)),
      ...(detail !== undefined && { detail }),
      range: lines.range(placeOf(report, path, value)),
    };
  });
}

function stateOf(value: Value | undefined, isMissing: boolean): RowState {
  if (!isEmpty(value)) return 'done';
  return isMissing ? 'missing' : 'empty';
}

/** A provider is a name, or a map with the name and other details. Two or more visits are a list of dates. */
function filledValue(report: Report, path: readonly string[]): Value | undefined {
  const { data } = report.draft;
  const [key, below] = path;
  const whole = valueAt(data, key as string);
  if (below === 'name' && whole?.kind === 'scalar') return whole;
  if (below === undefined && key === report.framework.who && whole?.kind === 'map')
    return valueAt(whole, 'name');
  if (below === 'start' || below === 'end') {
    const dates = valueAt(data, 'inspection', 'dates');
    if (!isEmpty(dates)) return dates;
  }
  return valueAt(data, ...path);
}

/** The value, its key, the key above it, or the top of the draft. */
function placeOf({ draft }: Report, path: readonly string[], value: Value | undefined): Span {
  if (value && !isEmpty(value)) return value.span;
  const above = valueAt(draft.data, ...path.slice(0, -1));
  const entry = entryOf(above, path.at(-1) as string);
  if (!entry) return parentOf(draft, path[0] as string);
  const { end } = entry.value.span;
  return { start: end, end };
}

/** The value in words where it names no person and no service that may be anonymous. */
function shownValue(report: Report, key: string): string | undefined {
  const { draft, kind, setting, start } = report;
  const end = lastDay(report)?.day;
  switch (key) {
    case 'setting':
      return setting && typeset(capital(setting.name));
    case 'type':
      return kind && capital(kind.name);
    case 'start':
      return start && printDay(start);
    case 'end':
      return end && printDay(end);
    case 'authority':
    case 'urn':
      return textAt(draft.data, key);
    default:
      return undefined;
  }
}
