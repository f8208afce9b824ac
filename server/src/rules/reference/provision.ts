import type { Unit } from '../../draft/citations/citation';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { writePlace } from '../../knowledge/instruments/writing';
import { citationsOf, provisionsKnown } from '../../report/citations/cited';
import { goesBackwards } from '../../report/citations/ranges';
import { verdictOf } from '../../report/citations/verdict';
import { printDay } from '../../report/days';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { listed } from '../../text/words';
import {
  instrumentPresumed,
  instrumentSource,
  reportedAsForeign,
  titleInSentence,
} from '../cited-instruments';
import type { RuleFinding } from '../finding';
import { onReport, type Rule } from '../rule';

interface DatedText {
  readonly instrument: string;
  readonly date: string;
}

function nearestTo(near: readonly string[]): string {
  if (near.length === 0) return 'Check the number.';
  return near.length === 1
    ? `Check the number: the last is ${near[0]}.`
    : `Check the number: the nearest are ${listed(near)}.`;
}

const messages = messagesOf({
  backwards: (first: string, last: string) =>
    `Check this range. ${first} comes after ${last}, so it goes backwards.`,
  missing: (provision: string, instrument: string, near: readonly string[]) =>
    `There is no ${provision} in ${titleInSentence(instrument)}. ${nearestTo(near)}`,
  missingAsAt: (provision: string, { instrument, date }: DatedText, near: readonly string[]) =>
    `There is no ${provision} in ${titleInSentence(instrument)} (text of ${date}). ${nearestTo(near)}`,
});

const rule: Rule = {
  meta: {
    id: 'reference/provision',
    title: 'The cited regulation, section or standard exists',
    about: 'wrong',
    harm: 'A requirement cannot be met or enforced, because its regulation does not exist.',
    what: 'Reports a citation of a regulation, a schedule, a paragraph of the Guide or a minimum standard that does not exist. The front matter and the text are checked. In a range, the first and the last are checked, and a range that goes backwards is reported. It is a warning if the list of provisions is complete only as at a known date, or if the text does not name the instrument. If an instrument is known only in part, nothing is reported.',
    why: 'A requirement on a regulation that does not exist cannot be enforced, and cannot be met.',
    sources: [
      'The instruments in knowledge/references, each with the date of its text and how complete it is',
    ],
    since: '0.1.0',
    calibration: 'No finding in 58 published reports, which cite no provision that does not exist.',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 112(1)\n    due: 2026-07-31',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(1)\n    due: 2026-07-31',
    },
  },
  check: onReport(function* (report, { instruments }) {
    yield* backwardRanges(report);
    for (const cited of provisionsKnown(report, instruments)) {
      const { instrument, provision, citation } = cited;
      const verdict = verdictOf(report, cited);
      if (verdict.is !== 'no-provision' || reportedAsForeign(report, cited)) continue;
      const { number } = verdict.end ?? provision;
      const near = isDivision(citation.unit) ? [] : nearest(instrument, number);
      const cite = `${citation.unit} ${number}`;
      const { short, text } = instrument;
      yield {
        span: provision.span,
        ...(verdict.exhaustive === 'as-at' && text.date
          ? messages.missingAsAt(cite, { instrument: short, date: printDay(text.date) }, near)
          : messages.missing(cite, short, near)),
        ...((verdict.exhaustive === 'as-at' || instrumentPresumed(cited)) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

/** Finds ranges that end before they begin, of whatever instrument. */
function* backwardRanges(report: Report): Generator<RuleFinding> {
  for (const { citation } of citationsOf(report)) {
    if (citation.kind !== 'provision') continue;
    for (const provision of citation.provisions) {
      const { to, span } = provision;
      if (!to || !goesBackwards(citation, provision)) continue;
      yield { span, ...messages.backwards(writePlace(provision), writePlace(to)) };
    }
  }
}

/** Tells a unit whose numbers are not those of provisions. */
const isDivision = (unit: Unit): boolean => unit === 'schedule' || unit === 'part' || unit === 'chapter';

/** The two numbers nearest to one that does not exist, in their order, or only the last one if it is beyond that. */
function nearest({ provisions, defaults }: Instrument, number: string): string[] {
  const value = Number.parseFloat(number);
  const numbered = provisions
    .filter(({ kind }) => kind === defaults.kind)
    .map((provision) => ({ number: provision.number, is: Number.parseFloat(provision.number) }))
    .filter(({ is }) => !Number.isNaN(is));
  const near = [...numbered]
    .sort((a, b) => Math.abs(a.is - value) - Math.abs(b.is - value))
    .slice(0, 2)
    .sort((a, b) => a.is - b.is);
  const last = numbered.at(-1);
  const isBeyond = last !== undefined && Number.isInteger(value) && numbered.every(({ is }) => is < value);
  return (isBeyond ? [last] : near).map((provision) => provision.number);
}

export default rule;
