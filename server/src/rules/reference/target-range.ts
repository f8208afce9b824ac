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
  const message = `The ${framework} has no ${target.target} ${number}, only ${target.target}s 1 to ${last}; correct the number.`;
  return { span: numberSpan ?? span, message };
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
    const message = `“${name}” is the name of ${namesake.target} ${namesake.number}, not of ${found.target} ${found.number}; correct the number or the name.`;
    const fixes =
      numberSpan && namesake.target === found.target ? [write(numberSpan, String(namesake.number))] : [];
    return { span, message, about: 'doubtful', fixes };
  }
  // After a number there may be the writer's own words. Without a number, the name has to tell the target.
  if (number !== undefined) return undefined;
  const another = namesake && `; it is the name of ${namesake.target} ${namesake.number}`;
  const message = `The ${framework} has no ${target.target} called “${name}”${another ?? ''}; give its number.`;
  return { span: cited.span, message, about: 'doubtful' };
}

export default rule;
