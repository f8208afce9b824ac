import { inSentences, nameOf } from '../../knowledge/frameworks/terms';
import type { Judgement } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { closest } from '../../text/nearest';
import { plain } from '../../text/plain';
import { overlaps } from '../../text/span';
import { quoted } from '../../text/words';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  misspelt: (written: string, framework: string, likely: string) =>
    `“${written}” is not a judgement under ${framework}. Did you mean “${likely}”?`,
  unknown: (written: string, framework: string) =>
    `“${written}” is not a judgement under ${framework}. Correct it or remove it.`,
  notAmong: (written: string, framework: string, judgements: readonly string[]) =>
    `“${written}” is not a judgement under ${framework}. Use ${quoted(judgements, 'or')}.`,
});

const rule: Rule = {
  meta: {
    id: 'judgement/unknown',
    title: 'Each judgement is part of the framework',
    about: 'wrong',
    harm: 'A grade is missing from the report, because its judgement is misspelt.',
    what: 'Reports an entry under `judgements` that the framework does not have in any edition, and suggests the judgement that was probably meant.',
    why: 'A grade for an unknown judgement is not printed.',
    sources: ['The judgements of the framework, in knowledge/frameworks'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front:
        'judgements:\n  leader: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
    good: {
      front:
        'judgements:\n  leaders: good\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good',
    },
  },
  check: onReport(function* (report) {
    if (!report.graded) return;
    for (const { entry, judgement } of report.judgementEntries) {
      // A word without a colon is reported by syntax/yaml: it may be the beginning of any key.
      const unread = report.draft.problems.some(({ span }) => overlaps(span, entry.keySpan));
      if (judgement || unread || entry.key.startsWith('x-')) continue;
      const nearest = nearestJudgement(report, entry.key);
      const ids = report.expected.map(({ id }) => id);
      const framework = inSentences(report.framework);
      const unlike =
        ids.length > 0
          ? messages.notAmong(entry.key, framework, ids)
          : messages.unknown(entry.key, framework);
      yield {
        span: entry.keySpan,
        ...(nearest ? messages.misspelt(entry.key, framework, nearest.id) : unlike),
        ...(!report.terms.certain && { atMost: 'warning' as const }),
        fixes: nearest ? [write(entry.keySpan, nearest.id)] : [],
      };
    }
  }),
};

// Two rules ask for them, one of them for each judgement that is missing.
const nearestRead = new WeakMap<Report, ReadonlyMap<string, Judgement | undefined>>();

/** The most likely judgement for a misspelt key, among those that the draft does not have. */
export function nearestJudgement(report: Report, key: string): Judgement | undefined {
  const known = nearestRead.get(report) ?? nearestJudgements(report);
  nearestRead.set(report, known);
  return known.get(key);
}

/** The nearest judgement to each entry that is not a judgement. */
function nearestJudgements({ expected, judgementEntries }: Report): Map<string, Judgement | undefined> {
  const present = new Set(judgementEntries.map(({ judgement }) => judgement));
  const names = new Map(
    expected
      .filter((judgement) => !present.has(judgement))
      .map((judgement) => [judgement, [judgement.id, judgement.short, nameOf(judgement)].map(plain)]),
  );
  return new Map(
    judgementEntries.flatMap(({ entry: { key }, judgement }) => {
      if (judgement) return [];
      const namesOf = (candidate: Judgement) => names.get(candidate) ?? [];
      const candidates = [...names.keys()];
      return [[key, closest(plain(key), candidates, { names: namesOf, limit: 0.45, arePlain: true })]];
    }),
  );
}

export default rule;
