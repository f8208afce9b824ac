// The front matter of an imported draft, in the order of keys that new drafts have.

import type { Facts, ImportedPerson } from './facts/facts';
import { Quoted, type YamlEntry, type YamlValue, yamlLines } from './write/yaml';

/** The front matter with its two lines of hyphens. */
export function frontMatter(facts: Facts): string {
  const { framework, setting, terms, judgements } = facts;
  const graded = terms.graded || judgements.size > 0;
  const entries: YamlEntry[] = [
    ['framework', framework.id],
    ...(framework.settings ? [['setting', setting?.id] as const] : []),
    [framework.who, facts.authority],
    ['urn', new Quoted(facts.urn ?? '')],
    ['stage', 'drafting'],
    ['inspection', inspection(facts)],
    ...(graded ? [['judgements', grades(facts)] as const] : []),
  ];
  return `---\n${yamlLines(entries).join('\n')}\n---\n`;
}

function inspection({ kind, framework, terms, stretches = [], leads }: Facts): YamlValue {
  const [first] = stretches;
  const days: Record<string, YamlValue> =
    stretches.length > 1
      ? { dates: stretches.map(({ start, end }) => ({ start, end })) }
      : { start: first?.start, end: first?.end };
  const needsType = kind !== undefined || framework.settings !== undefined || !terms.graded;
  return {
    ...(needsType && { type: kind?.id }),
    ...days,
    ...(kind?.joint ? {} : { 'lead-inspector': people(leads) }),
  };
}

/** One person or several, with their roles. */
function people(all: readonly ImportedPerson[]): YamlValue {
  const values = all.map(({ name, role }): YamlValue => (role === undefined ? name : { name, role }));
  return values.length > 1 ? values : values[0];
}

/** The judgements of the inspection in the order of the table, those without a grade included. */
function grades({ terms, judgements }: Facts): YamlValue {
  const others = [...judgements.keys()].filter((id) => !terms.expected.includes(id));
  return Object.fromEntries([...terms.expected, ...others].map((id) => [id, judgements.get(id)]));
}
