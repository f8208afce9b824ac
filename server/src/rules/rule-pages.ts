import { exampleDraft } from './examples';
import type { FindingKind } from './finding';
import { allowedText, exampleOf } from './option-texts';
import type { Example, RuleMeta } from './rule';
import { pageOf } from './rule-ids';
import { linkedSource } from './sources';

const weights: Record<FindingKind, string> = {
  wrong: 'An error at every stage',
  missing: 'An error in `review` and `final`, information in `drafting`',
  doubtful: 'A warning: worth a second look',
  form: 'A warning',
  advice: 'A hint: a suggestion to consider',
};

/** The sentence on the severity of a rule. The text of its page may name cases with another severity. */
function severityText({ severity, about, what }: RuleMeta): string {
  if (severity) return severity;
  const exceptions = /\b(?:an error|a warning|a hint|information)\b/.test(what)
    ? ', except in the cases above'
    : '';
  return `${weights[about]}${exceptions}.`;
}

const head = '<!-- Made from the rule’s metadata by `npm run docs`; change it there. -->';

/** The page of a rule in docs/rules, in Markdown. */
export const rulePage = (meta: RuleMeta): string => `${head}\n\n${pageBody(meta)}`;

/** The text of a rule's page, in Markdown, from its title on. */
export function pageBody(meta: RuleMeta): string {
  return `# ${meta.id}: ${meta.title}

**What can go wrong.** ${meta.harm}

**What is reported.** ${meta.what.replace(/^Reports/, 'This rule reports')}

**Severity.** ${severityText(meta)}${meta.severity ? '' : ' A finding that depends on an uncertain fact is at most a warning.'}
${optionsOf(meta)}
## Why

${meta.why}

## Sources

${meta.sources.map((source) => `- ${linkedSource(source)}`).join('\n')}

## Examples

Only the part that matters is shown.

Reported:

${fenced(meta.bad, meta)}

Not reported:

${fenced(meta.good, meta)}

## Measured

${calibrationOf(meta)}

Since ${meta.since}.
`;
}

/** The findings of a rule on published reports, or why they cannot be counted. */
export const calibrationOf = ({ calibration }: RuleMeta): string =>
  typeof calibration === 'string' ? calibration : `Not measured: ${calibration.notMeasurable}`;

/** The section on options, for a rule that has any. */
function optionsOf({ id, options }: RuleMeta): string {
  const all = Object.entries(options ?? {});
  if (all.length === 0) return '';
  const lines = all.map(([name, option]) => `- \`${name}\`: ${option.about}. ${allowedText(option)}`);
  const set = all.map(([name, option]) => `${name}: ${exampleOf(option)}`).join(', ');
  return `
## Options

${lines.join('\n')}

\`\`\`yaml
rules:
  ${id}: {options: {${set}}}
\`\`\`
`;
}

/** The list of all rules, docs/rules/README.md. */
export function ruleList(metas: readonly RuleMeta[]): string {
  const rows = metas.map(
    (meta) =>
      `| [${meta.id}](${pageOf(meta.id)}) | ${meta.title} | ${meta.severity ?? `${weights[meta.about]}.`} |`,
  );
  return `${head}

# Rules

| rule | what is checked | severity |
|---|---|---|
${rows.join('\n')}
`;
}

function fenced(example: Example, meta: RuleMeta): string {
  const { language, text } = shownOf(example, meta);
  return `\`\`\`${language}\n${text}\n\`\`\``;
}

/** The piece of a draft that an example of a rule shows: its keys and its body without the rest of the complete draft. */
export function shownOf(
  example: Example,
  { id }: RuleMeta,
): { readonly language: 'yaml' | 'markdown'; readonly text: string } {
  const { front = '', body = '', whole, without = [] } = example;
  // The examples of rules for snippet libraries are files of snippets.
  if (whole && id.startsWith('snippet/')) return { language: 'yaml', text: whole.trimEnd() };
  if (!whole && !body && (front || without.length > 0)) {
    const absent = without.map((key) => `# no “${key}”\n`).join('');
    return { language: 'yaml', text: (absent + front).trimEnd() };
  }
  const yaml = front === '' ? '' : `---\n${front.trimEnd()}\n---\n`;
  const text = whole ?? (`${yaml}${yaml && body ? '\n' : ''}${body}` || exampleDraft(example));
  return { language: 'markdown', text: text.trimEnd() };
}
