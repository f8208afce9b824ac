import type { CitationRules } from '../../knowledge/frameworks/report-form';
import { type Area, areasOf, citationRules } from '../../report/areas';
import type { Span } from '../../text/span';
import { onReport, type Rule } from '../rule';

/** The last bracket of a text, and the signs after it. */
const lastBracket = /[([][^()[\]]*(?:[)\]][\s.;]*)?$/;

const rule: Rule = {
  meta: {
    id: 'improvement/citation',
    title: 'Each area for improvement says what it rests on',
    about: 'missing',
    what: 'Reports an area for improvement in an ILACS draft that cites no outcome, enabler or principle of the national framework, or whose citation leaves out which one. It looks at inspections that give grades, in editions from January 2025; before 20 January 2025 it warns at the most.',
    why: 'Since 20 January 2025 every area for improvement in every published report cites the national framework. One without it is the one that was added last.',
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

/** The fault of an area's citation; undefined where it has none. */
function problemOf(
  { span, texts, key, cited }: Area,
  rules: CitationRules,
): { span: Span; message: string } | undefined {
  if (cited.some(({ targets }) => targets.some(({ number, name }) => number !== undefined || name)))
    return undefined;
  const form = rules.form.replace('{target}', 'outcome 3');
  const partly = cited[0];
  if (partly) {
    const message = `“${partly.text}” does not say which ${partly.targets[0]?.target} it is; give its number, as in “${partly.inKey ? form : `(${form})`}”.`;
    return { span: partly.span, message };
  }
  if (key?.value?.trim()) {
    const message = `“${key.value.trim()}” cites no outcome, enabler or principle of the ${rules.name}; write it as in “${form}”.`;
    return { span: key.span, message };
  }
  const last = texts.at(-1);
  const near = last && lastBracket.exec(last.text);
  if (last && near && /\b(?:framewor|outco|enabl|princip)/i.test(near[0])) {
    const words = near[0].replace(/(?<![\s.;])[\s.;]+$/, '');
    const message = `“${words}” cannot be read as a citation of the ${rules.name}; write it as in “(${form})”.`;
    return { span: last.span(near.index, near.index + words.length), message };
  }
  const message = `This area for improvement does not say what it rests on; end it with the outcome, enabler or principle of the ${rules.name}, as in “(${form})”.`;
  return { span, message };
}

export default rule;
