import type { Target } from '../../draft/citations/citation';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import type { CitedTargets } from '../../report/areas';
import { allCited, citationRules } from '../../report/areas';
import {
  type KnownTarget,
  nameFits,
  targetCited,
  targetNamed,
  targetsOf,
} from '../../report/citations/targets';
import { messagesOf } from '../../text/messages';
import { withArticle } from '../../text/words';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

interface NumberAndLast {
  readonly number: number;
  readonly last: number;
}

interface NumberedName {
  readonly target: string;
  readonly number: number;
}

const messages = messagesOf({
  noNumber: (target: string, framework: string, { number, last }: NumberAndLast) =>
    `There is no ${target} ${number} in the ${framework}. Its ${target}s are 1 to ${last}.`,
  otherName: (name: string, owner: NumberedName, cited: NumberedName) =>
    `“${name}” is the name of ${owner.target} ${owner.number}, not of ${cited.target} ${cited.number}. Correct the number or the name.`,
  nameOfOther: (name: string, owner: NumberedName, target: string) =>
    `“${name}” is the name of ${owner.target} ${owner.number}, not of ${withArticle(target)}. Cite ${owner.target} ${owner.number}, or correct the name.`,
  noName: (name: string, target: string, framework: string) =>
    `There is no ${target} called “${name}” in the ${framework}. Correct the name, and add the number.`,
});

const rule: Rule = {
  meta: {
    id: 'reference/target-range',
    title: 'Cited outcomes, enablers and principles exist',
    about: 'wrong',
    harm: 'An authority cannot find the part of the national framework that an area refers to.',
    what: 'Reports an outcome, enabler or principle that the national framework does not have, such as outcome 5. An unknown name, or one that belongs to another number, is a warning.',
    why: 'The national framework has 4 outcomes, 3 enablers and 6 principles. A reader who looks up another finds nothing.',
    sources: ['Children’s Social Care: National Framework, in knowledge/references'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports with 95 citations.',
    bad: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 5, national framework)\n',
    },
    good: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 4, national framework)\n',
    },
  },
  check: onReport(function* (report, { instruments }) {
    const rules = citationRules(report);
    if (!rules) return;
    const { known, all } = targetsOf(rules, instruments);
    if (known.length === 0) return;
    for (const cited of allCited(report)) {
      for (const target of cited.targets) {
        const finding = numberFinding(known, rules, target) ?? nameFinding(known, rules, { target, cited });
        if (finding) yield all ? finding : { ...finding, atMost: 'warning' };
      }
    }
  }),
};

/** Finds that there is no target of a number. */
function numberFinding(
  known: readonly KnownTarget[],
  { name: framework }: CitationRules,
  target: Target,
): RuleFinding | undefined {
  const { number, numberSpan, span } = target;
  if (number === undefined || targetCited(known, target)) return undefined;
  const last = Math.max(
    ...known.filter((other) => other.target === target.target).map((other) => other.number),
  );
  return { span: numberSpan ?? span, ...messages.noNumber(target.target, framework, { number, last }) };
}

/** Finds that a name is that of another number, or of no target. */
function nameFinding(
  known: readonly KnownTarget[],
  { name: framework }: CitationRules,
  { target, cited }: { readonly target: Target; readonly cited: CitedTargets },
): RuleFinding | undefined {
  const { number, name, numberSpan, span } = target;
  const found = targetCited(known, target);
  if (name === undefined || (found && nameFits(found, name))) return undefined;
  const namesake = targetNamed(known, name);
  if (found && namesake?.name) {
    const named = messages.otherName(name, numbered(namesake), numbered(found));
    const fixes =
      numberSpan && namesake.target === found.target ? [write(numberSpan, String(namesake.number))] : [];
    return { span, ...named, about: 'doubtful', fixes };
  }
  // After a number there may be the writer's own words. Without a number, the name has to tell the target.
  if (number !== undefined) return undefined;
  const named = namesake
    ? messages.nameOfOther(name, numbered(namesake), target.target)
    : messages.noName(name, target.target, framework);
  return { span: cited.span, ...named, about: 'doubtful' };
}

const numbered = ({ target, number }: KnownTarget): NumberedName => ({ target, number });

export default rule;
