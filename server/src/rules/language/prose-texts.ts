import { narrativeOf } from '../../report/narrative';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';

const textsOf = new WeakMap<Report, readonly MappedText[]>();

/** The texts of a report whose words are checked: those that are neither code nor the details of a service or a letter. */
export function proseTextsOf(report: Report): readonly MappedText[] {
  const before = textsOf.get(report);
  if (before) return before;
  const checked = narrativeOf(report).filter(({ details, code }) => !details && !code);
  const texts = checked.map(({ text }) => text);
  textsOf.set(report, texts);
  return texts;
}
