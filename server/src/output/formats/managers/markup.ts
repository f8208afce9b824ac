import type { Severity } from '../../../rules/finding';
import { markup } from '../escape';
import type { Markup } from '../page/html-table';

const signs: Readonly<Record<Severity, readonly [sign: string, word: string]>> = {
  error: ['✖', 'Error'],
  warning: ['▲', 'Warning'],
  info: ['●', 'Info'],
  hint: ['○', 'Hint'],
};

/** A severity as a sign and a word. */
export function severityCell(severity: Severity): Markup {
  const [sign, word] = signs[severity];
  return {
    html: `<span class="severity ${severity}"><span class="sign" aria-hidden="true">${sign}</span>${word}</span>`,
  };
}

/** The identity of the entry of a rule. Names of rules are in small letters, digits and hyphens, with one slash. */
export const ruleId = (rule: string): string => `rule-${rule.replace(/[^a-z0-9-]/g, '-')}`;

/** The name of a rule. A line may be broken after its slash. */
export const ruleName = (rule: string): string => `<code>${markup(rule).replace('/', '/<wbr>')}</code>`;

/** What a rule checks, as a link to the entry of the rule, with its name. */
export const ruleCell = (rule: string, title: string): Markup => ({
  html:
    title === rule
      ? `<a href="#${ruleId(rule)}">${ruleName(rule)}</a>`
      : `<a href="#${ruleId(rule)}">${markup(title)}</a> ${ruleName(rule)}`,
});

export const linkTo = (id: string, text: string): Markup => ({
  html: `<a href="#${id}">${markup(text)}</a>`,
});
