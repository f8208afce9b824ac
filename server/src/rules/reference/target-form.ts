import type { Target, TargetForm } from '../../draft/citations/citation';
import { parseCitation } from '../../draft/citations/citations';
import type { CitationRules } from '../../knowledge/frameworks/report-form';
import type { CitedTargets } from '../../report/areas';
import { areasOf, citationRules } from '../../report/areas';
import { type KnownTarget, nameFits, targetCited, targetsOf } from '../../report/citations/targets';
import { messagesOf } from '../../text/messages';
import { inflect, listed, plural } from '../../text/words';
import type { Edit, Fix } from '../finding';
import { onReport, type Rule } from '../rule';
import { type FormOption, withUsual } from '../rule-options';

const messages = messagesOf({
  mixed: (framework: string, usual: string, forms: number) =>
    `Write all citations of the ${framework} like “${usual}”. This draft uses ${plural(forms, 'different form')}.`,
  unusual: (written: string, usual: string) =>
    `Write this citation like “${usual}”. “${written}” is not the usual form.`,
  allUnusual: (written: string, usual: string) =>
    `Write this citation and the others like “${usual}”. “${written}” is not the usual form.`,
});

const options = {
  form: {
    kind: 'form',
    about: 'The form of citations of the national framework',
    forms: {
      usual: '“(outcome 3, national framework)”',
      same: 'any in round brackets, if it is the same throughout a draft',
    },
    usual: 'usual',
  } satisfies FormOption,
};

const rule: Rule = {
  meta: {
    id: 'reference/target-form',
    title: 'Citations of the national framework have the same form',
    about: 'form',
    harm: 'A report that mixes forms looks unchecked.',
    what: 'Reports, once in a draft, areas for improvement that cite the national framework in several forms, or outside round brackets. If all of them have the same other form, such as “(Outcome three)”, it is a hint. The usual form is “(outcome 3, national framework)”.',
    why: 'Published reports used 60 forms for the same citation. Most since June 2025 use one. A report that mixes several looks as if nobody has read it through.',
    sources: ['Measured on the 201 areas for improvement of 64 published ILACS reports'],
    since: '0.1.0',
    calibration:
      '14 findings in 58 published reports, of which 30 cite the national framework. All were read and are right. 4 are warnings (3 reports that mix forms and one in square brackets). 10 are hints (one other form throughout).',
    options,
    bad: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 1, national framework)\n- The response to neglect. [Outcome three, National Framework]\n',
    },
    good: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 1, national framework)\n- The response to neglect. (outcome 3, national framework)\n',
    },
  },
  check: onReport(function* (report, { instruments }, set) {
    const mayDiffer = withUsual(options, set).form === 'same';
    const rules = citationRules(report);
    // Of letters too few were read to say how they cite.
    if (!rules || !report.graded) return;
    const { known } = targetsOf(rules, instruments);
    const clear = areasOf(report)
      .flatMap(({ cited }) => cited)
      .filter((citation) => isClear(citation, known));
    const wrong = clear.filter((citation) => !isUsual(citation, rules));
    const [first, ...others] = wrong;
    if (!first) return;
    const forms = new Set(clear.map(keyOf));
    const outside = wrong.some(({ inKey, form }) => !inKey && form.bracket !== 'round');
    if (mayDiffer && forms.size < 2 && !outside) return;
    const usual = write(rules, example, false);
    const alike = messages[others.length > 0 ? 'allUnusual' : 'unusual'](first.text, usual);
    yield {
      span: first.span,
      ...(forms.size > 1 ? messages.mixed(rules.name, usual, forms.size) : alike),
      ...(forms.size < 2 && !outside && { about: 'advice' as const }),
      related: others.map(({ span, text }) => ({ span, message: `“${text}” is not the usual form either.` })),
      fixes: fixesOf(wrong, rules, known),
      source: report.framework.sources[rules.source],
    };
  }),
};

/** Tells whether the targets of a citation exist: those that do not are reported by reference/target-range. */
const isClear = ({ targets }: CitedTargets, known: readonly KnownTarget[]): boolean =>
  targets.length > 0 &&
  targets.every((target) => {
    const found = targetCited(known, target);
    const fits = target.name === undefined || found === undefined || nameFits(found, target.name);
    return fits && (target.number !== undefined || found !== undefined);
  });

/** The form of a citation; in a key it has no brackets, which makes no difference. */
const keyOf = ({ form, inKey, targets }: CitedTargets): string => {
  const { bracket, ...rest }: TargetForm = form;
  return JSON.stringify([rest, inKey ? '' : bracket, targets[0]?.name !== undefined]);
};

type NumberedTarget = Target & { readonly number: number };

const example: readonly Pick<NumberedTarget, 'target' | 'number'>[] = [{ target: 'outcome', number: 3 }];

/** A citation of some targets in the usual form: “(outcomes 3 and 4, national framework)”. */
function write(
  { form }: CitationRules,
  targets: readonly Pick<NumberedTarget, 'target' | 'number'>[],
  inKey: boolean,
): string {
  const groups: { target: string; numbers: string[] }[] = [];
  for (const { target, number } of targets) {
    const last = groups.at(-1);
    if (last?.target === target) last.numbers.push(String(number));
    else groups.push({ target, numbers: [String(number)] });
  }
  const parts = groups.map(
    ({ target, numbers }) => `${inflect(numbers.length, target, `${target}s`)} ${listed(numbers)}`,
  );
  const text = form.replace('{target}', listed(parts));
  return inKey ? text : `(${text})`;
}

function isUsual({ text, targets, inKey, form }: CitedTargets, rules: CitationRules): boolean {
  const numbered = targets.filter((target): target is NumberedTarget => target.number !== undefined);
  if (numbered.length < targets.length) return false;
  if (targets.length === 1) return text === write(rules, numbered, inKey);
  // Lists have no official form. The form of each target, and of the words around them, is official.
  const [usual] = parseCitation(write(rules, example, inKey));
  const alike = usual?.kind === 'framework-target' && JSON.stringify(usual.form) === JSON.stringify(form);
  const digits = text.match(/\d+/g)?.length === targets.length;
  return alike && digits && !/[A-Z]/.test(text) && targets.every(({ name }) => name === undefined);
}

/** One safe fix for all citations by number alone, and a suggestion for each that has a name. */
function fixesOf(wrong: readonly CitedTargets[], rules: CitationRules, known: readonly KnownTarget[]): Fix[] {
  const edits: Edit[] = [];
  const named: Fix[] = [];
  for (const { span, targets, inKey } of wrong) {
    const numbers = targets.map((target) => target.number ?? targetCited(known, target)?.number);
    if (numbers.includes(undefined) || !targets.every((target) => hasOwnName(known, target))) continue;
    const numbered = targets.map(({ target }, at) => ({ target, number: numbers[at] as number }));
    const text = write(rules, numbered, inKey);
    if (targets.every(({ name }) => name === undefined)) edits.push({ span, text });
    else named.push({ title: `Write “${text}”`, kind: 'suggestion', edits: [{ span, text }] });
  }
  const title =
    edits.length === 1 ? `Write “${edits[0]?.text}”` : `Write ${edits.length} citations in the usual form`;
  return edits.length > 0 ? [{ title, kind: 'safe', edits }, ...named] : named;
}

/** Tells whether a target has no name, or the one that belongs to its number. */
function hasOwnName(known: readonly KnownTarget[], target: Target): boolean {
  const found = targetCited(known, target);
  return target.name === undefined || (found !== undefined && nameFits(found, target.name));
}

export default rule;
