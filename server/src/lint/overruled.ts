import type { Finding } from '../rules/finding';
import { gapRule, guardsIdentity, teamPrefix } from '../rules/rule-ids';
import { isWithin, joined, touchesOne } from '../text/span';

/** The findings that are left when each slip is reported by the rule that knows most of it. */
export const withoutOverruled = (findings: readonly Finding[]): readonly Finding[] =>
  withoutGapText(withoutWordPairs(withoutTermWords(withoutNames(findings))));

/** Leaves out what other rules find in a text that only stands in for another: it is one slip, and will be replaced. */
function withoutGapText(findings: readonly Finding[]): readonly Finding[] {
  const gaps = placesOf(findings, (rule) => rule === gapRule).filter(({ start, end }) => end > start);
  if (gaps.length === 0) return findings;
  return findings.filter(
    ({ rule, span }) =>
      rule === gapRule || /^(?:syntax|identity)\//.test(rule) || !isWithin(gaps, span.start, span.end),
  );
}

/** Tells if the messages of a rule quote the words that they are on. */
const quotesWords = (rule: string): boolean => /^(?:language|team|own)\//.test(rule);

/** Leaves out what is found in the words of names of persons and places by rules whose messages quote words. */
const withoutNames = (findings: readonly Finding[]): readonly Finding[] =>
  without(findings, quotesWords, guardsIdentity);

/** Leaves out the spelling of words that a team's own term reports. */
const withoutTermWords = (findings: readonly Finding[]): readonly Finding[] =>
  without(
    findings,
    (rule) => rule === 'language/spelling',
    (rule) => rule.startsWith(teamPrefix),
  );

/** Leaves out words that are only unusual next to others, if another rule knows what is wrong with them. */
const withoutWordPairs = (findings: readonly Finding[]): readonly Finding[] =>
  without(
    findings,
    (rule) => rule === pairs,
    (rule) => quotesWords(rule) && rule !== pairs && rule !== 'language/long-sentence',
  );

const pairs = 'language/word-pair';

type RuleTest = (rule: string) => boolean;

/** Leaves out the findings of some rules at the places of others’, in time in proportion to their number. */
function without(
  findings: readonly Finding[],
  isOverruled: RuleTest,
  overrules: RuleTest,
): readonly Finding[] {
  const places = placesOf(findings, overrules);
  if (places.length === 0) return findings;
  return findings.filter(({ rule, span }) => !isOverruled(rule) || !touchesOne(places, span));
}

const placesOf = (findings: readonly Finding[], isMeant: RuleTest) =>
  joined(findings.filter(({ rule }) => isMeant(rule)).map(({ span }) => span));
