import type { Instrument, Provision } from '../../knowledge/instruments/reference-types';
import { writePlace } from '../../knowledge/instruments/writing';
import { provisionsKnown, type ResolvedProvision } from '../../report/citations/cited';
import { type Verdict, verdictOf } from '../../report/citations/verdict';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { capital, uncapital } from '../../text/words';
import {
  dateWithPreposition,
  instrumentSource,
  isPlural,
  reportedAsForeign,
  titleInSentence,
} from '../cited-instruments';
import { onReport, type Rule } from '../rule';

const wasOrWere = (instrument: string): string => (isPlural(instrument) ? 'were' : 'was');

const messages = messagesOf({
  omitted: (provision: string, instrument: string, fate: string) =>
    `Check whether ${provision} of ${titleInSentence(instrument)} was in force at the inspection. It ${fate}.`,
  expired: (provision: string, instrument: string, date: string) =>
    `Cite the law in force at the inspection. ${capital(provision)} of ${titleInSentence(instrument)} expired ${date}.`,
  prospective: (provision: string, instrument: string) =>
    `Check whether ${provision} of ${titleInSentence(instrument)} was in force at the inspection. As far as is known, it was not yet in force.`,
  revoked: (instrument: string, date: string) =>
    `Cite the law in force at the inspection. ${capital(titleInSentence(instrument))} ${wasOrWere(instrument)} revoked ${date}.`,
  notYet: (instrument: string, date: string) =>
    `Cite the law in force at the inspection. ${capital(titleInSentence(instrument))} came into force ${date}.`,
});

const rule: Rule = {
  meta: {
    id: 'reference/status',
    title: 'The cited law was in force',
    about: 'wrong',
    harm: 'A provider is held to law that was no longer, or not yet, in force.',
    what: 'Reports a citation of law that was not in force on the dates of the inspection. Either the provision was omitted, had expired or was not yet in force, or the instrument was revoked earlier or came into force later. In the front matter it is an error if the date is known, and a warning if not. In the text, which may mention the law of its time, it is a warning.',
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
        ...fault.named,
        ...((place === 'prose' || !fault.certain) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

/** The message on a verdict, certain if it rests on a date; undefined if another rule reports it. */
function messageOf(
  { instrument, citation, provision }: ResolvedProvision & { readonly instrument: Instrument },
  verdict: Verdict,
): { named: NamedMessage; certain: boolean } | undefined {
  const { short } = instrument;
  const cite = (path: readonly string[]) =>
    `${citation.unit} ${writePlace({ number: (verdict.end ?? provision).number, path })}`;
  switch (verdict.is) {
    case 'omitted': {
      const path = verdict.paragraph === undefined ? [] : [verdict.paragraph];
      return { named: messages.omitted(cite(path), short, fateOf(verdict.found)), certain: false };
    }
    case 'expired': {
      const day = dateWithPreposition(verdict.lastDay);
      return { named: messages.expired(cite([verdict.paragraph]), short, day), certain: true };
    }
    case 'prospective':
      return { named: messages.prospective(cite([]), short), certain: false };
    case 'revoked':
      return { named: messages.revoked(short, dateWithPreposition(verdict.on)), certain: true };
    case 'not-yet':
      return { named: messages.notYet(short, dateWithPreposition(verdict.from)), certain: true };
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
