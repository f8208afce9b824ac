import { citationsIn } from '../../../draft/citations/citations';
import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { namedInstrument } from '../../../report/citations/resolve';
import { MappedText } from '../../../text/mapped';
import type { CitationScope } from './scope';

/** The end of an instrument's name: a year, or one of these words. */
const nameEnd =
  /(?:\d{4}\)?|Acts?|Regulations|Rules|Orders?|Standards|Code|Guide|standards|regulations)[’'”"]?$/;
const examples = { regulation: 'regulation 1', section: 'section 1', standard: 'standard 1' } as const;
/** Characters that are read of a text: more than the longest name has. */
const mostCharacters = 220;

/** The instrument whose name a text ends with, as a citation after it would be read; undefined without one. */
export function instrumentNamed({ report, catalogue }: CitationScope, head: string): Instrument | undefined {
  if (!nameEnd.test(head)) return undefined;
  for (const [kind, example] of Object.entries(examples)) {
    const text = `${head.slice(-mostCharacters)}, ${example}`;
    const last = citationsIn(MappedText.of(text)).at(-1);
    if (last?.kind !== 'provision' || last.instrument?.as !== 'title') continue;
    const { span } = last.instrument;
    // The name has to end at the comma, and the instrument has to have provisions of this kind.
    if (span.end !== text.length - example.length - 2) continue;
    const instrument = namedInstrument(report, catalogue, last.instrument);
    if (instrument?.defaults.kind === kind) return instrument;
  }
  return undefined;
}
