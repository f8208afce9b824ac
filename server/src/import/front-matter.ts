// The front matter of an imported draft, in the order of keys that new drafts have.

import { Literal, Quoted, type YamlEntry, type YamlValue, yamlLines } from '../draft/yaml/write';
import { actionListsOf } from '../knowledge/frameworks/action-lists';

import type { Facts } from './facts/facts';
import type { ImportedPerson } from './facts/persons';
import type { ImportedInspection } from './lists/history';
import type { CitedItem } from './lists/recommendations';
import type { ImportedRequirement } from './lists/requirements';

/** The front matter with its two lines of hyphens. */
export function frontMatter(facts: Facts): string {
  const { framework, setting, terms, judgements, outcome, standardSentence } = facts;
  const graded = (terms.graded && !setting?.outcome) || judgements.size > 0;
  const entries: YamlEntry[] = [
    ['framework', framework.id],
    ...(framework.settings ? [['setting', setting?.id] as const] : []),
    ...some('combined-with', combinedWith(facts)),
    [framework.who, framework.who === 'authority' ? facts.authority : provider(facts)],
    ['urn', number(facts.urn ?? '')],
    ['stage', 'drafting'],
    ['inspection', inspection(facts)],
    ...(graded ? [['judgements', grades(facts)] as const] : []),
    ...(outcome ? [[outcome.key, outcome.value] as const] : []),
    ...some('standard-sentence', standardSentence),
    ...letter(facts),
    ...lists(facts),
  ];
  return `---\n${yamlLines(entries).join('\n')}\n---\n`;
}

const some = (key: string, value: YamlValue): YamlEntry[] => (value === undefined ? [] : [[key, value]]);

/** A number is text, which YAML would read otherwise. */
const number = (text: string): YamlValue | Quoted => (/[a-z]/i.test(text) ? text : new Quoted(text));

/** The provider’s name, or all its details. */
function provider({ details: { provider: all }, setting }: Facts): YamlValue {
  // Reports print the usual sub-type of a setting by themselves.
  const usual = setting?.['in-reports']?.['sub-type'];
  const known = new Map([...all].filter(([key, value]) => key !== 'provision-sub-type' || value !== usual));
  const name = known.get('name');
  if (known.size <= 1) return name;
  return Object.fromEntries([['name', name], ...[...known].filter(([key]) => key !== 'name')]);
}

/** The id of the setting that a service was inspected with, or its words. */
function combinedWith({ details, framework }: Facts): string | undefined {
  const words = details.combinedWith;
  const same = framework.settings?.find(
    ({ id, name }) =>
      words?.toLowerCase() === id.replaceAll('-', ' ') || words?.toLowerCase() === name.toLowerCase(),
  );
  return same?.id ?? words;
}

function inspection({
  kind,
  framework,
  terms,
  details,
  stretches = [],
  leads,
  team,
  joint,
}: Facts): YamlValue {
  const [first] = stretches;
  const days: Record<string, YamlValue> =
    stretches.length > 1
      ? { dates: stretches.map(({ start, end }) => ({ start, end })) }
      : { start: first?.start, end: first?.end };
  const needsType = kind !== undefined || framework.settings !== undefined || !terms.graded;
  return {
    ...(needsType && { type: kind?.id }),
    ...(details.number !== undefined && { number: details.number }),
    ...days,
    ...(joint ? { inspectorates: joint.inspectorates, theme: joint.theme } : {}),
    ...(joint && leads.length === 0 ? {} : { 'lead-inspector': people(leads) }),
    ...(team.length > 0 && { team: team.map(person) }),
  };
}

const person = ({ name, role }: ImportedPerson): YamlValue => (role === undefined ? name : { name, role });

/** One person or several, with their roles. */
const people = (all: readonly ImportedPerson[]): YamlValue =>
  all.length > 1 ? all.map(person) : all.map(person)[0];

/** The judgements of the inspection in the order of the table, those without a grade included. */
function grades({ terms, judgements }: Facts): YamlValue {
  const others = [...judgements.keys()].filter((id) => !terms.expected.includes(id));
  return Object.fromEntries([...terms.expected, ...others].map((id) => [id, judgements.get(id)?.grade]));
}

function letter({ kind, letter: head, signatories }: Facts): YamlEntry[] {
  if (!kind?.letter) return [];
  const { date, addressee = [] } = head ?? {};
  const lines = kind.joint || addressee.length === 0 ? addressee : addresseeOf(addressee);
  return [
    ...some('letter-date', date),
    ['addressee', lines],
    ...(signatories.length > 0 ? [['signatories', signatories.map(person)] as const] : []),
  ];
}

const addresseeOf = (lines: readonly string[]): YamlValue =>
  lines.length === 1 ? lines[0] : new Literal(lines.join('\n'));

function lists({ setting, framework, ...facts }: Facts): YamlEntry[] {
  const may = actionListsOf(framework, setting);
  const { requirements, unmetStandards, recommendations, enforcement, previous, unread } = facts;
  // A list that is still in the text is not empty.
  const listed = (key: 'requirements' | 'recommendations', values: readonly YamlValue[]): YamlEntry => [
    key,
    values.length === 0 && unread.has(key) ? undefined : values,
  ];
  return [
    ...(may.requirements || requirements.length > 0
      ? [listed('requirements', requirements.map(requirement))]
      : []),
    ...(unmetStandards.length > 0
      ? [['unmet-standards', unmetStandards.map((item) => cited(item, 'standard'))] as const]
      : []),
    ...(may.recommendations || recommendations.length > 0
      ? [
          listed(
            'recommendations',
            recommendations.map((item) => cited(item, 'source')),
          ),
        ]
      : []),
    ...(enforcement
      ? [
          [
            'enforcement',
            enforcement.map(({ date, type, text }) => ({
              date,
              type,
              ...(text !== undefined && { text: new Literal(text) }),
            })),
          ] as const,
        ]
      : []),
    ...(previous ? [['previous', previous.map(previousEntry)] as const] : []),
  ];
}

const previousEntry = ({ date, type, judgement, judgements }: ImportedInspection): YamlValue => ({
  date,
  type,
  ...(judgement !== undefined && { judgement }),
  ...(judgements && { judgements }),
});

function requirement({ text, regulations, due, buildings }: ImportedRequirement): YamlValue {
  return {
    text: text === '' ? undefined : new Literal(text),
    regulation: regulations.length > 1 ? regulations : regulations[0],
    due,
    ...building(buildings),
  };
}

const cited = ({ text, source, buildings }: CitedItem, key: string): YamlValue => ({
  text: new Literal(text),
  [key]: source,
  ...building(buildings),
});

const building = (names: readonly string[]): { readonly [key: string]: YamlValue } =>
  names.length === 0 ? {} : { building: names.length > 1 ? names : (names[0] ?? '') };
