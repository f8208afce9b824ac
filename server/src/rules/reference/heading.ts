import type { Provision } from '../../knowledge/instruments/reference-types';
import { provisionsKnown, type ResolvedProvision } from '../../report/citations/cited';
import {
  bareHeading,
  type MismatchedHeading,
  mismatchedHeading,
} from '../../report/citations/mismatched-heading';
import { verdictOf } from '../../report/citations/verdict';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import { capital, listed, quoted, uncapital } from '../../text/words';
import {
  instrumentPresumed,
  instrumentSource,
  reportedAsForeign,
  titleInSentence,
} from '../cited-instruments';
import type { Fix } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

/** A provision with its heading, and the provisions that have the written heading. */
interface HeadingOwners {
  readonly number: string;
  readonly heading: string;
  readonly owners: readonly string[];
}

interface CitedUnit {
  readonly unit: string;
  readonly instrument: string;
}

const messages = messagesOf({
  mismatch: (written: string, { number, heading, owners }: HeadingOwners, { unit, instrument }: CitedUnit) =>
    `Correct the number or the heading. In ${titleInSentence(instrument)}, ${unit} ${number} is “${heading}”, and “${written}” is ${unit} ${listed(owners)}.`,
});

const rule: Rule = {
  meta: {
    id: 'reference/heading',
    title: 'Number and heading of a provision match',
    about: 'wrong',
    harm: 'A provider does not know which of two regulations it has to meet.',
    what: 'Reports a citation with the heading of another provision directly after it, such as “regulation 12, positive relationships”. The heading may be in brackets, in quotes, or after a comma, colon or dash. It is a warning if not all headings of the instrument are known, or if the text does not name it. Other words after a citation are the writer’s own.',
    why: 'One of the two is wrong. Regulation 11 is positive relationships and regulation 12 the protection of children, and they are often confused.',
    sources: ['The headings of the instruments in knowledge/references'],
    since: '0.1.0',
    calibration: 'No finding in 58 published reports, which have no heading next to a citation of law.',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: Regulation 12 (positive relationships)\n    due: 2026-07-31',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: Regulation 12 (protection of children)\n    due: 2026-07-31',
    },
  },
  check: onReport(function* (report, { instruments }) {
    for (const cited of provisionsKnown(report, instruments)) {
      const mismatch = mismatchedHeading(cited);
      const verdict = mismatch && verdictOf(report, cited).is;
      // A provision that does not exist is reported by another rule.
      if (!mismatch || (verdict !== 'holds' && verdict !== 'unlisted') || reportedAsForeign(report, cited))
        continue;
      const { citation, instrument } = cited;
      const numbers = mismatch.owners.map(({ number }) => number);
      const unsure = instrument.coverage.exhaustive !== true || instrumentPresumed(cited);
      yield {
        span: span(citation.span.start, mismatch.span.end),
        ...messages.mismatch(
          mismatch.written,
          { number: mismatch.cited.number, heading: mismatch.cited.heading ?? '', owners: numbers },
          { unit: citation.unit, instrument: instrument.short },
        ),
        ...(unsure && { atMost: 'warning' as const }),
        fixes: fixesOf(cited, mismatch),
        source: instrumentSource(instrument),
      };
    }
  }),
};

/** The heading's number, without paragraphs that were those of the other; or the number's heading. */
function fixesOf({ provision, citation }: ResolvedProvision, mismatch: MismatchedHeading): Fix[] {
  const { cited, owners, written } = mismatch;
  const [only, ...more] = owners;
  const { start } = provision.span;
  const number =
    only && more.length === 0 && provision.path.length === 0
      ? [
          {
            ...write(span(start, start + provision.number.length), only.number),
            title: numberTitle(citation, only),
          },
        ]
      : [];
  return [...number, write(mismatch.span, headingLike(cited, written))];
}

const numberTitle = ({ unit }: ResolvedProvision['citation'], { number }: Provision): string =>
  `Write ${quoted([`${unit} ${number}`])}`;

/** The heading of a provision, with a capital only where the written one has it. */
function headingLike({ heading }: Provision, written: string): string {
  const bare = bareHeading(heading ?? '');
  return /^\p{Lu}/u.test(written) ? capital(bare) : uncapital(bare);
}

export default rule;
