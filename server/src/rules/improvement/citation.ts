import type { CitationRules } from '../../knowledge/frameworks/report-form';
import { type Area, areasOf, citationRules } from '../../report/areas';
import { messagesOf, type NamedMessage } from '../../text/messages';
import type { Span } from '../../text/span';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  noNumber: (target: string, example: string) =>
    `Add the number of the ${target} to this citation, for example “${example}”.`,
  entry: (framework: string, example: string) =>
    `Cite an outcome, enabler or principle of the ${framework}, for example “${example}”.`,
  unreadable: (framework: string, example: string) =>
    `Write this citation of the ${framework} in its usual form, for example “${example}”.`,
  none: (framework: string, example: string) =>
    `Cite the ${framework} at the end of this area for improvement, for example “${example}”.`,
});

/** The last bracket of a text, and the signs after it. */
const lastBracket = /[([][^()[\]]*(?:[)\]][\s.;]*)?$/;

const rule: Rule = {
  meta: {
    id: 'improvement/citation',
    title: 'Each area for improvement has its citation',
    about: 'missing',
    harm: 'An authority does not see which part of the national framework an area for improvement refers to.',
    what: 'Reports an area for improvement in an ILACS draft that cites no outcome, enabler or principle of the national framework. A citation without its number or name is reported too. Only graded inspections are checked, in editions from January 2025. For an inspection before 20 January 2025, the finding is at most a warning.',
    why: 'Since 20 January 2025 every area for improvement in every published report cites the national framework. An area without a citation is usually the one that was added last.',
    sources: ['Measured on 321 published ILACS reports: 201 of 201 areas since 20 January 2025, none before'],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports; 95 areas for improvement of 30 of them cite the national framework.',
    bad: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans.\n- The response to neglect. (outcome 3, national framework)\n',
    },
    good: {
      body: '## What needs to improve?[^1]\n\n- The consistency of plans. (outcome 1, national framework)\n- The response to neglect. (outcome 3, national framework)\n',
    },
  },
  check: onReport(function* (report) {
    const rules = citationRules(report);
    if (!rules || !report.graded) return;
    const early = report.start !== undefined && report.start < rules.from;
    for (const area of areasOf(report)) {
      const problem = problemOf(area, rules);
      if (!problem) continue;
      yield {
        ...problem,
        ...(early && { atMost: 'warning' as const }),
        source: report.framework.sources[rules.source],
      };
    }
  }),
};

/** The fault of an area's citation; undefined if it has none. */
function problemOf(
  { span, texts, key, cited }: Area,
  rules: CitationRules,
): ({ span: Span } & NamedMessage) | undefined {
  if (cited.some(({ targets }) => targets.some(({ number, name }) => number !== undefined || name)))
    return undefined;
  const form = rules.form.replace('{target}', 'outcome 3');
  const partly = cited[0];
  if (partly) {
    const example = partly.inKey ? form : `(${form})`;
    return { span: partly.span, ...messages.noNumber(partly.targets[0]?.target ?? 'outcome', example) };
  }
  if (key?.value?.trim()) return { span: key.span, ...messages.entry(rules.name, form) };
  const last = texts.at(-1);
  const near = last && lastBracket.exec(last.text);
  if (last && near && /\b(?:framewor|outco|enabl|princip)/i.test(near[0])) {
    const words = near[0].replace(/(?<![\s.;])[\s.;]+$/, '');
    const at = last.span(near.index, near.index + words.length);
    return { span: at, ...messages.unreadable(rules.name, `(${form})`) };
  }
  return { span, ...messages.none(rules.name, `(${form})`) };
}

export default rule;
