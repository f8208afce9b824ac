import { printDay } from '../../report/days';
import type { JudgementEntry, Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { capital, quoted } from '../../text/words';
import type { Fix } from '../finding';
import { lineOf, mapAt } from '../key-places';
import { onReport, type Rule } from '../rule';

interface JudgementChange {
  /** The inspection or edition that does not have the judgement. */
  readonly report: string;
  readonly change?: string | undefined;
}

const asSentence = (reason?: string): string => (reason === undefined ? '' : ` ${capital(reason)}.`);

const messages = messagesOf({
  remove: (judgement: string, { report, change }: JudgementChange) =>
    `Remove “${judgement}”. It is not a judgement of ${report}.${asSentence(change)}`,
  replace: (judgement: string, instead: readonly string[], { report, change }: JudgementChange) =>
    `“${judgement}” is not a judgement of ${report}. Use ${quoted(instead)}.${asSentence(change)}`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/edition',
    title: 'The judgements are those of the inspection’s edition',
    about: 'wrong',
    harm: 'A reader finds a judgement that the inspection did not make.',
    what: 'Reports a judgement that the framework has, but not in the edition in force on the first day of the inspection. Examples are care leavers before 2023, children in care and care leavers together since then, and overall effectiveness from April 2026.',
    why: 'The edition depends on the first day of the inspection, never on the day of publication. Between 17 March and 26 April 2026 no inspection started, so a finding on overall effectiveness is a warning at most for those days.',
    sources: [
      'Consultation outcome of 2 December 2022 on a separate judgement about care leavers',
      'Press notice of 27 November 2025 on overall effectiveness',
      'Measured on 321 published ILACS reports',
    ],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good\n  overall-effectiveness: good',
    },
    good: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
  },
  check: onReport(function* (report) {
    if (!report.graded) return;
    for (const found of report.judgementEntries) {
      const { entry, judgement } = found;
      if (!judgement || report.expected.includes(judgement)) continue;
      if (report.terms.optional.includes(judgement.id)) continue;
      const when =
        report.editionFrom === 'dates' && report.start
          ? `an inspection that starts on ${printDay(report.start)}`
          : report.edition.name;
      const instead = replacements(report, found);
      const changed = { report: when, change: judgement.change };
      yield {
        span: entry.keySpan,
        ...(instead.length > 0
          ? messages.replace(entry.key, instead, changed)
          : messages.remove(entry.key, changed)),
        ...(((report.editionUnsure && judgement.overall) || !report.terms.certain) && {
          atMost: 'warning' as const,
        }),
        fixes: fixes(report, found, instead),
        source: report.framework.sources[judgement.source],
      };
    }
  }),
};

/** The judgements of this edition that replace one of another edition and are not in the draft yet. */
function replacements(report: Report, { judgement }: JudgementEntry): string[] {
  return report.expected
    .filter(({ id, parts }) => judgement?.parts?.includes(id) || parts?.includes(judgement?.id ?? ''))
    .filter((candidate) => !report.judgementEntries.some(({ judgement: written }) => written === candidate))
    .map(({ id }) => id);
}

function fixes(report: Report, { entry }: JudgementEntry, instead: readonly string[]): Fix[] {
  const map = mapAt(report.draft, 'judgements');
  const line = map && lineOf(report.draft, entry, map);
  if (!line) return [];
  if (instead.length === 0) {
    return [{ title: `Remove “${entry.key}”`, kind: 'suggestion', edits: [{ span: line, text: '' }] }];
  }
  const column = report.draft.lines.position(entry.keySpan.start).character;
  const text = instead.map((id) => `${' '.repeat(column)}${id}: \n`).join('');
  const title = `Replace with ${quoted(instead)}, and add ${instead.length > 1 ? 'their grades' : 'its grade'}`;
  return [{ title, kind: 'suggestion', edits: [{ span: line, text }] }];
}

export default rule;
