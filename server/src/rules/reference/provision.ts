import { builtInLibrary } from '../../knowledge/library';
import type { Instrument } from '../../knowledge/reference-types';
import { provisionOf, scheduleOf } from '../../knowledge/references';
import { type Cited, citedInKeys } from '../../report/cited';
import { quoted } from '../places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/provision',
    title: 'What a requirement or recommendation cites exists',
    about: 'wrong',
    what: 'Reports a regulation, a paragraph of the Guide or a minimum standard under `regulation` or `source` that the instrument does not have. Of an instrument whose provisions are all listed as at a known date it is a warning; of one that is known in part nothing is said.',
    why: 'A requirement that rests on a regulation which does not exist cannot be enforced, and cannot be met.',
    sources: [
      'The instruments in knowledge/references, each with the date of its text and how complete it is',
    ],
    since: '0.1.0',
    calibration: 'Does not apply to the 58 published reports, which have no requirements.',
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
  check: onReport(function* (report) {
    for (const cited of citedInKeys(report, builtInLibrary)) {
      const { instrument, provision, citation } = cited;
      if (!instrument || exists(cited, instrument)) continue;
      const { exhaustive } = instrument.coverage;
      if (exhaustive === false) continue;
      const near = nearest(instrument, provision.number);
      const until =
        exhaustive === 'as-at' && instrument.text.date ? ` in the text of ${instrument.text.date}` : '';
      yield {
        span: provision.span,
        message: `${instrument.short} has no ${citation.unit} ${provision.number}${until}${near.length > 0 ? `; the nearest are ${quoted(near)}` : ''}; check the number.`,
        ...(exhaustive === 'as-at' && { atMost: 'warning' as const }),
        source: { title: instrument.title, ...(instrument.url && { url: instrument.url }) },
      };
    }
  }),
};

function exists({ citation, provision }: Cited, instrument: Instrument): boolean {
  if (citation.unit === 'schedule') return scheduleOf(instrument, provision.number) !== undefined;
  const [standard] = provision.number.split('.');
  // A statement of a standard is part of the standard, and rarely listed.
  const number = citation.unit === 'standard' ? (standard ?? provision.number) : provision.number;
  return provisionOf(instrument, number) !== undefined;
}

/** The two provisions with the numbers nearest to one that does not exist. */
function nearest({ provisions, defaults }: Instrument, number: string): string[] {
  const value = Number.parseFloat(number);
  return provisions
    .filter(({ kind }) => kind === defaults.kind)
    .map((one) => ({ number: one.number, far: Math.abs(Number.parseFloat(one.number) - value) }))
    .filter(({ far }) => !Number.isNaN(far))
    .sort((a, b) => a.far - b.far)
    .slice(0, 2)
    .map((one) => one.number);
}

export default rule;
