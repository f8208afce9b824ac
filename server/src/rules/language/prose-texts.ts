import { narrativeOf } from '../../report/narrative';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';

/** The texts of a report whose words are checked: those that are neither code nor the details of a service or a letter. */
export function* proseTextsOf(report: Report): Generator<MappedText> {
  for (const { text, details, code } of narrativeOf(report)) if (!details && !code) yield text;
}
