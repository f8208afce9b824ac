import type { Instrument, Provision } from '../../knowledge/instruments/reference-types';
import { writePlace } from '../../knowledge/instruments/writing';
import { provisionsKnown, type ResolvedProvision } from '../../report/citations/cited';
import { type Verdict, verdictOf } from '../../report/citations/verdict';
import { uncapital } from '../../text/words';
import { dateWithPreposition, instrumentSource, reportedAsForeign } from '../cited-instruments';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/status',
    title: 'What is cited was in force',
    about: 'wrong',
    what: 'Reports a citation of what was not in force at the inspection’s dates: a provision that was omitted, has expired or was not yet in force, or an instrument that was revoked before or came into force after. It is an error in a key where the data has the date; a warning where it has none, and in a text, which may speak of the law of its time.',
    why: 'Nobody can be held to law that is no longer, or not yet, in force, although old law is still printed.',
    sources: ['The instruments in knowledge/references, each with the date of its text'],
    since: '0.1.0',
    calibration: 'No finding in 58 published reports, which cite no provision that was not in force.',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must let children call their parents.\n    regulation: 22(1A)\n    due: 2026-07-31',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must let children call their parents.\n    regulation: 22(1)\n    due: 2026-07-31',
    },
  },
  check: onReport(function* (report, { instruments }) {
    for (const cited of provisionsKnown(report, instruments)) {
      const verdict = verdictOf(report, cited);
      const fault = messageOf(cited, verdict);
      if (!fault || reportedAsForeign(report, cited)) continue;
      const { citation, instrument, provision, place } = cited;
      const whole = verdict.is === 'revoked' || verdict.is === 'not-yet';
      // A fault of the instrument is reported once for all provisions of a citation.
      if (whole && provision !== citation.provisions[0]) continue;
      yield {
        span: whole ? (citation.instrument?.span ?? citation.span) : provision.span,
        message: fault.message,
        ...((place === 'prose' || !fault.certain) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

/** The message on a verdict, certain if it rests on a date; undefined where another rule reports it. */
function messageOf(
  { instrument, citation, provision }: ResolvedProvision & { readonly instrument: Instrument },
  verdict: Verdict,
): { message: string; certain: boolean } | undefined {
  const { short } = instrument;
  const what = (path: readonly string[]) =>
    `In ${short}, ${citation.unit} ${writePlace({ number: provision.number, path })}`;
  switch (verdict.is) {
    case 'omitted': {
      const path = verdict.paragraph === undefined ? [] : [verdict.paragraph];
      const message = `${what(path)} ${fateOf(verdict.found)}; check what was in force at the inspection.`;
      return { message, certain: false };
    }
    case 'expired': {
      const day = dateWithPreposition(verdict.lastDay);
      const message = `${what([verdict.paragraph])} expired ${day}, before this inspection; cite what was in force at its dates.`;
      return { message, certain: true };
    }
    case 'prospective': {
      const message = `${what([])} was not yet in force as far as is known; check whether it was at the inspection.`;
      return { message, certain: false };
    }
    case 'revoked': {
      const message = `“${short}” was revoked ${dateWithPreposition(verdict.on)}, before this inspection; cite what was in force at its dates.`;
      return { message, certain: true };
    }
    case 'not-yet': {
      const message = `“${short}” came into force ${dateWithPreposition(verdict.from)}, after this inspection; cite what was in force at its dates.`;
      return { message, certain: true };
    }
    default:
      return undefined;
  }
}

/** The fate of a provision, if the data's note begins with it: “was replaced by sections 22A-22F”. */
function fateOf({ note = '', status }: Provision): string {
  const [first = ''] = note.split(/\.(?:\s|$)/);
  const known = status === 'omitted' && /^(?:Replaced|Repealed|Revoked|Omitted) \S/.test(first);
  return known ? `was ${uncapital(first)}` : 'was omitted';
}

export default rule;
