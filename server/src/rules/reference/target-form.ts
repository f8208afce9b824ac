import type { TargetForm } from '../../draft/citation';
import type { CitationRules } from '../../knowledge/types';
import { areasOf, type Cited, citationRules } from '../../report/areas';
import { type KnownTarget, nameFits, targetCited, targetsOf } from '../../report/targets';
import type { Edit, Fix } from '../finding';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/target-form',
    title: 'Citations of the national framework have one form',
    about: 'form',
    what: 'Reports, once in a draft, areas for improvement that cite the national framework in several forms, or outside round brackets. One other form throughout, such as “(Outcome three)”, is a hint. The usual form is “(outcome 3, national framework)”.',
    why: 'Published reports used 60 forms for the same citation. Most since June 2025 use one, and a report that mixes several looks as if nobody had read it through.',
    sources: ['Measured on the 201 areas for improvement of 64 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '14 findings in 58 published reports, of 30 that cite the national framework; all read and right. 4 are warnings (3 reports that mix forms and one in square brackets), 10 are hints (one other form throughout).',
    bad: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 1, national framework)\n- The response to neglect. [Outcome three, National Framework]\n',
    },
    good: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 1, national framework)\n- The response to neglect. (outcome 3, national framework)\n',
    },
  },
  check: onReport(function* (report) {
    const rules = citationRules(report);
    if (!rules) return;
    const { known } = targetsOf(rules);
    const single = areasOf(report)
      .flatMap(({ cited }) => cited)
      .filter((one) => isOne(one, known));
    const wrong = single.filter((one) => !isUsual(one, rules));
    const [first, ...others] = wrong;
    if (!first) return;
    const forms = new Set(single.map(keyOf));
    const outside = wrong.some(({ inKey, form }) => !inKey && form.bracket !== 'round');
    const usual = write(rules, 'outcome', 3, false);
    const message =
      forms.size > 1
        ? `Areas for improvement cite the ${rules.name} in ${forms.size} different forms; write all of them like “${usual}”.`
        : `“${first.text}” is not the usual form of such a citation; write it${others.length > 0 ? ', and the others,' : ''} like “${usual}”.`;
    yield {
      span: first.span,
      message,
      ...(forms.size < 2 && !outside && { about: 'advice' as const }),
      related: others.map(({ span, text }) => ({ span, message: `“${text}” is not the usual form either.` })),
      fixes: fixesOf(wrong, rules, known),
      source: report.framework.sources[rules.source],
    };
  }),
};

/** Whether a citation is of one thing that there is: what says nothing of it, or two things, is another rule's matter. */
function isOne({ targets: [one, ...more] }: Cited, known: readonly KnownTarget[]): boolean {
  if (one === undefined || more.length > 0) return false;
  const found = targetCited(known, one);
  const fits = one.name === undefined || found === undefined || nameFits(found, one.name);
  return fits && (one.number !== undefined || found !== undefined);
}

/** The form of a citation without its brackets' being left out in a key. */
const keyOf = ({ form, inKey, targets }: Cited): string => {
  const { bracket, ...rest }: TargetForm = form;
  return JSON.stringify([rest, inKey ? '' : bracket, targets[0]?.name !== undefined]);
};

function write({ form }: CitationRules, target: string, number: number, inKey: boolean): string {
  const text = form.replace('{target}', `${target} ${number}`);
  return inKey ? text : `(${text})`;
}

function isUsual({ text, targets: [one], inKey }: Cited, rules: CitationRules): boolean {
  return one?.number !== undefined && text === write(rules, one.target, one.number, inKey);
}

/** One safe fix for all that are cited by number alone; a suggestion each for those that have a name. */
function fixesOf(wrong: readonly Cited[], rules: CitationRules, known: readonly KnownTarget[]): Fix[] {
  const edits: Edit[] = [];
  const named: Fix[] = [];
  for (const { span, targets, inKey } of wrong) {
    const [target] = targets;
    const found = target && targetCited(known, target);
    if (!target || (target.name !== undefined && (!found || !nameFits(found, target.name)))) continue;
    const number = target.number ?? found?.number;
    if (number === undefined) continue;
    const text = write(rules, target.target, number, inKey);
    if (target.name === undefined) edits.push({ span, text });
    else named.push({ title: `Write “${text}”`, kind: 'suggestion', edits: [{ span, text }] });
  }
  const title =
    edits.length === 1 ? `Write “${edits[0]?.text}”` : `Write ${edits.length} citations in the usual form`;
  return edits.length > 0 ? [{ title, kind: 'safe', edits }, ...named] : named;
}

export default rule;
