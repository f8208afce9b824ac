import { citationsIn } from '../../../draft/citations/citations';
import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { namedInstrument } from '../../../report/citations/resolve';
import { MappedText } from '../../../text/mapped';
import type { CitationScope } from './offers';

/** What the name of an instrument may end in, apart from a year. */
const ends =
  /(?:\d{4}\)?|Acts?|Regulations|Rules|Orders?|Standards|Code|Guide|standards|regulations)[’'”"]?$/;
const words = { regulation: 'regulation 1', section: 'section 1', standard: 'standard 1' } as const;

/** The instrument whose name a text ends with, as a citation behind it would be read; undefined where it is none. */
export function instrumentNamed({ report, catalogue }: CitationScope, head: string): Instrument | undefined {
  if (!ends.test(head)) return undefined;
  for (const [kind, example] of Object.entries(words)) {
    const text = `${head.slice(-220)}, ${example}`;
    const last = citationsIn(MappedText.of(text)).at(-1);
    if (last?.kind !== 'provision' || last.instrument?.as !== 'title') continue;
    const { span } = last.instrument;
    // The name has to be the last thing before the comma, and the instrument has to have such provisions.
    if (span.end !== text.length - example.length - 2) continue;
    const found = namedInstrument(report, catalogue, last.instrument);
    if (found?.defaults.kind === kind) return found;
  }
  return undefined;
}
