import type { Unit } from '../../draft/citations/citation';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { provisionsKnown } from '../../report/citations/cited';
import { verdictOf } from '../../report/citations/verdict';
import { quoted } from '../../text/words';
import { instrumentPresumed, instrumentSource, reportedAsForeign } from '../cited-instruments';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/provision',
    title: 'A regulation, section, standard or paragraph that is cited exists',
    about: 'wrong',
    what: 'Reports a citation of a regulation, a schedule, a paragraph of the Guide or a minimum standard that the instrument does not have, in keys and in the text. It is a warning where all provisions are listed as at a known date, and in a text that does not name the instrument; of one that is known in part nothing is said.',
    why: 'A requirement that rests on a regulation which does not exist cannot be enforced, and cannot be met.',
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
    for (const cited of provisionsKnown(report, instruments)) {
      const { instrument, provision, citation } = cited;
      const verdict = verdictOf(report, cited);
      if (verdict.is !== 'no-provision' || reportedAsForeign(report, cited)) continue;
      const near = isDivision(citation.unit) ? [] : nearest(instrument, provision.number);
      const until =
        verdict.exhaustive === 'as-at' && instrument.text.date
          ? ` in the text of ${instrument.text.date}`
          : '';
      yield {
        span: provision.span,
        message: `${instrument.short} has no ${citation.unit} ${provision.number}${until}${near.length > 0 ? `; the nearest are ${quoted(near)}` : ''}; check the number.`,
        ...((verdict.exhaustive === 'as-at' || instrumentPresumed(cited)) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

/** Tells a unit whose numbers are not those of provisions. */
const isDivision = (unit: Unit): boolean => unit === 'schedule' || unit === 'part' || unit === 'chapter';

/** The two provisions with the numbers nearest to one that does not exist. */
function nearest({ provisions, defaults }: Instrument, number: string): string[] {
  const value = Number.parseFloat(number);
  return provisions
    .filter(({ kind }) => kind === defaults.kind)
    .map((provision) => ({
      number: provision.number,
      far: Math.abs(Number.parseFloat(provision.number) - value),
    }))
    .filter(({ far }) => !Number.isNaN(far))
    .sort((a, b) => a.far - b.far)
    .slice(0, 2)
    .map((provision) => provision.number);
}

export default rule;
