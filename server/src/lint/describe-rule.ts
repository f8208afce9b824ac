import { metaOf } from '../rules/index';
import { pageOf } from '../rules/rule-pages';

/** What a name in a config's `rules` stands for, in Markdown; undefined where it is none. */
export function describeRule(name: string): string | undefined {
  if (name === '*') return 'Every rule.';
  if (name.endsWith('/*')) return `Every rule of the group “${name.slice(0, -2)}”.`;
  const meta = metaOf(name);
  if (!meta) return undefined;
  const options = Object.entries(meta.options ?? {}).map(
    ([key, { about, otherwise }]) => `\n- \`${key}\`: ${about}. Without it, ${otherwise}.`,
  );
  return `**${meta.title}**\n\n${meta.what}${options.length > 0 ? `\n\nOptions:\n${options.join('')}` : ''}\n\ndocs/rules/${pageOf(name)}`;
}
