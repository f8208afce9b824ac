import { messagesOf, type NamedMessage } from '../../text/messages';
import type { Combination, Expectation } from './grades';
import { everyScope, exceptionName } from './scopes';
import { type InspectionScope, type Terms, termsOf } from './terms';
import type { Edition, Framework } from './types';

const messages = messagesOf({
  forLaterEditions: (rule: string, from: string) =>
    `Correct or remove ${rule}. It never applies: it is for editions from ${from}, and this edition begins earlier.`,
  forUngraded: (rule: string) =>
    `Correct or remove ${rule}. It never applies, because its inspections have no grades.`,
  noOverall: (rule: string) =>
    `Correct or remove ${rule}. It never applies, because there is no overall judgement.`,
  onlyOverall: (rule: string) =>
    `Correct or remove ${rule}. It never applies, because the overall judgement is the only one.`,
  notJudged: (rule: string, judgement: string) =>
    `Correct or remove ${rule}. It never applies, because “${judgement}” is not judged.`,
  impossibleGrade: (rule: string, judgement: string) =>
    `Correct or remove ${rule}. It never applies, because “${judgement}” cannot have the grade that the rule names.`,
  unknownGrade: (rule: string, grade: string) =>
    `Correct ${rule}. It names the grade “${grade}”, which this edition does not have.`,
});

/** A reason why a rule on grades cannot apply. */
interface Obstacle {
  /** Larger for a rule that comes closer to applying. */
  readonly stage: number;
  /** The message about a rule, by the name of the rule. */
  readonly messageOf: (rule: string) => NamedMessage;
}

/** True if a draft of such an inspection can break the rule. */
export const ruleApplies = (rule: Combination, edition: Edition, terms: Terms): boolean =>
  obstacleOf(rule, edition, terms) === undefined;

/** The first reason why no draft of such an inspection can break a rule; see brokenCombination in report/. */
function obstacleOf(
  { from = '', when = {}, expect }: Combination,
  edition: Edition,
  { graded, expected, judgements, scale }: Terms,
): Obstacle | undefined {
  const judged = judgements.filter(({ id, separate }) => expected.includes(id) && !separate);
  const ids = new Set(judged.map(({ id, overall }) => (overall ? 'overall' : id)));
  const absent = [...Object.keys(when), ...Object.keys(expect.judgements ?? {})].find((id) => !ids.has(id));
  const labels = scale.grades.map(({ label }) => label);
  const ungiven = Object.entries(when).find(([, grades]) => !grades.some((grade) => labels.includes(grade)));
  if ((edition.from ?? '') < from)
    return { stage: 0, messageOf: (rule) => messages.forLaterEditions(rule, from) };
  if (!graded) return { stage: 1, messageOf: messages.forUngraded };
  if (!ids.has('overall')) return { stage: 2, messageOf: messages.noOverall };
  if (ids.size < 2) return { stage: 3, messageOf: messages.onlyOverall };
  if (absent) return { stage: 4, messageOf: (rule) => messages.notJudged(rule, absent) };
  if (ungiven) return { stage: 5, messageOf: (rule) => messages.impossibleGrade(rule, ungiven[0]) };
  return undefined;
}

/** A list of rules on grades, the words that name it after a rule, and the scopes that it applies to. */
interface RuleList {
  readonly owner: string;
  readonly rules: readonly Combination[];
  readonly scopes: readonly InspectionScope[];
}

/** Rules on grades that no draft can break, and rules of an edition that name a grade of another edition's scale. */
export function gradeRuleFaults(data: Framework): NamedMessage[] {
  return [...ruleLists(data)].flatMap(({ owner, rules, scopes }) => {
    const terms = scopes.map((scope) => termsOf(data, scope));
    return rules.flatMap((rule) => {
      const name = `the rule “${rule.id}”${owner}`;
      const obstacles = scopes.map((scope, index) => obstacleOf(rule, scope.edition, terms[index] as Terms));
      const [nearest] = obstacles.flatMap((obstacle) => obstacle ?? []).sort((a, b) => b.stage - a.stage);
      if (nearest && !obstacles.includes(undefined)) return [nearest.messageOf(name)];
      if (owner === '') return [];
      const labels = new Set(terms.flatMap(({ scale }) => scale.grades.map(({ label }) => label)));
      return gradesIn(rule)
        .filter((grade) => !labels.has(grade))
        .map((grade) => messages.unknownGrade(name, grade));
    });
  });
}

/** Every list of rules in the data. A list that something overrides for all inspections has no scopes. */
function* ruleLists(data: Framework): Generator<RuleList> {
  const all = everyScope(data);
  const using = (list: readonly Combination[], scopes: readonly InspectionScope[]) =>
    scopes.filter((scope) => termsOf(data, scope).combinations === list);
  yield { owner: '', rules: data.combinations, scopes: using(data.combinations, all) };
  for (const edition of data.editions) {
    const own = all.filter((scope) => scope.edition === edition);
    if (edition.combinations) {
      const { combinations: rules } = edition;
      yield { owner: ` in the edition “${edition.id}”`, rules, scopes: using(rules, own) };
    }
    for (const exception of edition.exceptions ?? []) {
      if (!exception.combinations) continue;
      const name = exceptionName(edition, exception);
      const { combinations: rules } = exception;
      yield { owner: ` in ${name}`, rules, scopes: using(rules, own) };
    }
  }
}

/** Every grade that a rule names. */
export const gradesIn = ({ when = {}, expect }: Combination): string[] => [
  ...Object.values(when).flat(),
  ...expectedGrades(expect),
];

function expectedGrades({ within: _, judgements = {}, ...lists }: Expectation): string[] {
  return [...Object.values(lists), ...Object.values(judgements)]
    .flat()
    .filter((grade) => typeof grade === 'string');
}
