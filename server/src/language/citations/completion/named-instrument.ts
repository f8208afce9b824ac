import { citationsIn } from '../../../draft/citations/citations';
import type { Instrument } from '../../../knowledge/instruments/reference-types';
import { namedInstrument } from '../../../report/citations/resolve';
import { MappedText } from '../../../text/mapped';
import { capital } from '../../../text/words';
import type { CitationScope } from './scope';

/** The last words of an instrument's name. */
const kindWords = '(?:Acts?|Regulations|Rules|Orders?|Standards|Code|Guide)';
const nameEnd = new RegExp(`(?:\\d{4}\\)?|${kindWords})[’'”"]?$`, 'i');
const smallEnd = new RegExp(`\\b${kindWords}(?: \\(?\\d{4}\\)?)?[’'”"]?$`, 'i');
const examples = { regulation: 'regulation 1', section: 'section 1', standard: 'standard 1' } as const;
/** Characters that are read of a text: more than the longest name has. */
const mostCharacters = 220;
/** Words of a name that is written in small letters. */
const mostWords = 10;

/** The instrument whose name a text ends with, as a citation after it would be read; undefined without one. */
export function instrumentNamed(scope: CitationScope, head: string): Instrument | undefined {
  if (!nameEnd.test(head)) return undefined;
  const text = head.slice(-mostCharacters);
  return (
    instrumentAtEnd(scope, text, 0) ?? (smallEnd.test(text) ? instrumentInSmall(scope, text) : undefined)
  );
}

/** The instrument whose name a text ends with in small letters, as people type it. */
function instrumentInSmall(scope: CitationScope, text: string): Instrument | undefined {
  const starts = [...text.matchAll(/(?<![^\s(])[\p{L}(]/gu)].map(({ index }) => index).slice(-mostWords);
  for (const start of starts.reverse()) {
    const name = text.slice(start).replace(/(?<![^\s(])(?!(?:of|and|the|in|for|to)\b)\p{Ll}/gu, capital);
    const instrument = instrumentAtEnd(scope, text.slice(0, start) + name, start);
    if (instrument) return instrument;
  }
  return undefined;
}

/** @param from the offset at which the name begins at the earliest */
function instrumentAtEnd(
  { report, catalogue }: CitationScope,
  head: string,
  from: number,
): Instrument | undefined {
  for (const [kind, example] of Object.entries(examples)) {
    const text = `${head}, ${example}`;
    const last = citationsIn(MappedText.of(text)).at(-1);
    if (last?.kind !== 'provision' || last.instrument?.as !== 'title') continue;
    const { span } = last.instrument;
    // The name has to end at the comma, and the instrument has to have provisions of this kind.
    if (span.end !== text.length - example.length - 2 || span.start < from) continue;
    const instrument = namedInstrument(report, catalogue, last.instrument);
    if (instrument?.defaults.kind === kind) return instrument;
  }
  return undefined;
}
