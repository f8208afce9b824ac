import { metaOf } from '../rules/index';
import { allowedText } from '../rules/option-texts';

/** Describes a rule, a group of rules or all of them by the name in a config's `rules`, in Markdown; undefined for other names. */
export function describeRule(name: string): string | undefined {
  if (name === '*') return 'All rules.';
  if (name.endsWith('/*')) return `All rules of the group “${name.slice(0, -2)}”.`;
  const meta = metaOf(name);
  if (!meta) return undefined;
  const options = Object.entries(meta.options ?? {}).map(
    ([key, option]) => `\n- \`${key}\`: ${option.about}. ${allowedText(option)}`,
  );
  return `**${meta.title}**\n\n${meta.what}${options.length > 0 ? `\n\nOptions:\n${options.join('')}` : ''}\n\n\`inspection-report explain ${name}\` prints the whole page.`;
}
