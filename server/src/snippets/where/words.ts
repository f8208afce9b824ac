import { reportIn } from '../../knowledge/frameworks/report-words';
import { nameOf } from '../../knowledge/frameworks/terms';
import type { Framework } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { listed } from '../../text/words';
import { type SnippetWhere, type WhereKey, whereKeys } from '../library/snippet';

/** A snippet's `where` in words: “children's home; How well children … are helped and protected; good”. */
export const whereInWords = (where: SnippetWhere, knowledge: Knowledge): string =>
  whereKeys.flatMap((key) => (where[key] ? [valuesInWords(key, where, knowledge)] : [])).join('; ');

/** The values of one key of `where`, in words. */
export function valuesInWords(key: WhereKey, where: SnippetWhere, knowledge: Knowledge): string {
  const frameworks = (where.framework ?? knowledge.ids).flatMap((id) => knowledge.framework(id) ?? []);
  const words = (where[key] ?? []).map((value) => inWords(key, value, frameworks));
  return listed(words, 'or');
}

function inWords(key: WhereKey, value: string, frameworks: readonly Framework[]): string {
  if (key === 'framework') return frameworks.find(({ id }) => id === value)?.short ?? value;
  if (key === 'key') return `under “${value}”`;
  if (key === 'stage') return `stage ${value}`;
  const find = (framework: Framework): string | undefined => {
    const { settings, kinds, judgements, improvement, report } = framework;
    if (key === 'setting') return settings?.find(({ id }) => id === value)?.name;
    if (key === 'kind') return kinds.find(({ id }) => id === value)?.name;
    if (key === 'grade') return value;
    const judgement = judgements.find(({ id }) => id === value);
    if (judgement) return nameOf(judgement);
    return improvement?.id === value
      ? improvement.heading
      : report && reportIn(report, framework, undefined).sections.find(({ id }) => id === value)?.heading;
  };
  for (const framework of frameworks) {
    const name = find(framework);
    if (name !== undefined) return name;
  }
  return value.replaceAll('-', ' ');
}
