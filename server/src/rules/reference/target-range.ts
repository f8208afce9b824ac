import type { Target } from '../../draft/citations/citation';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import { allCited, type Cited, citationRules } from '../../report/areas';
import { type KnownTarget, named, nameFits, targetCited, targetsOf } from '../../report/citations/targets';
import type { RuleFinding } from '../finding';
import { write } from '../fixes';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/target-range',
    title: 'Cited outcomes, enablers and principles exist',
    about: 'wrong',
    what: 'Reports an outcome, enabler or principle that the national framework does not have, such as outcome 5. A name that is none of them, or that belongs to another number, is a warning.',
    why: 'The national framework has 4 outcomes, 3 enablers and 6 principles. A reader who looks up another finds nothing, and does not learn what the area for improvement rests on.',
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
  check: onReport(function* (report, { instruments: library }) {
    const rules = citationRules(report);
    if (!rules) return;
    const { known, all } = targetsOf(rules, library);
    if (known.length === 0) return;
    for (const cited of allCited(report)) {
      for (const target of cited.targets) {
        const found = problemOf(known, rules, cited, target);
        if (found) yield all ? found : { ...found, atMost: 'warning' };
      }
    }
  }),
};

/** What is wrong with one of the targets of a citation, if anything. */
function problemOf(
  known: readonly KnownTarget[],
  { name: framework }: CitationRules,
  cited: Cited,
  target: Target,
): RuleFinding | undefined {
  const { number, name, numberSpan, span } = target;
  const found = targetCited(known, target);
  if (number !== undefined && !found) {
    const last = Math.max(...known.filter((one) => one.target === target.target).map((one) => one.number));
    const message = `The ${framework} has no ${target.target} ${number}, only ${target.target}s 1 to ${last}; correct the number.`;
    return { span: numberSpan ?? span, message };
  }
  if (name === undefined || (found && nameFits(found, name))) return undefined;
  const meant = named(known, name);
  if (found && meant?.name) {
    const message = `“${name}” is the name of ${meant.target} ${meant.number}, not of ${found.target} ${found.number}; correct the number or the name.`;
    const fixes =
      numberSpan && meant.target === found.target ? [write(numberSpan, String(meant.number))] : [];
    return { span, message, about: 'doubtful', fixes };
  }
  // Behind a number there may be words of the writer's own; without one, the name is all there is.
  if (number !== undefined) return undefined;
  const another = meant && `; it is the name of ${meant.target} ${meant.number}`;
  const message = `The ${framework} has no ${target.target} called “${name}”${another ?? ''}; give its number.`;
  return { span: cited.span, message, about: 'doubtful' };
}

export default rule;
