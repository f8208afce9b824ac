// The one schema for tools that take only one: it finds the branch that fits a draft and holds it to that alone.
import { named } from './branches.mjs';
import { byEdition, choose, editionValues, keyIs, when } from './editions.mjs';
import { givenIds } from './grades.mjs';

const typeIs = (kinds) => ({
  type: 'object',
  required: ['inspection'],
  properties: {
    inspection: keyIs(
      'type',
      kinds.map(({ id }) => id),
    ),
  },
});

/**
 * By type of inspection and by edition.
 * @param refer gives the reference to a branch
 */
export function byKind(branches, refer) {
  const groups = new Map();
  for (const branch of branches) groups.set(branch.kinds, [...(groups.get(branch.kinds) ?? []), branch]);
  const [first, ...others] = [...groups].map(([kinds, runs]) => [
    typeIs(kinds),
    byEdition(runs.map((branch) => [branch.editions, refer(branch), givenIds(branch)])),
  ]);
  return choose(others, first[1]);
}

/** The part of the umbrella for one framework; `branches` are its own. */
export function frameworkSchema(framework, branches, refer) {
  const { settings, kinds, editions } = framework;
  const { edition, setting, inspection } = branches[0].schema.properties;
  const type = (some) => ({
    description: `The type of inspection: ${named(some)}.`,
    enum: some.map(({ id }) => id),
  });
  // The types on offer depend on the setting, where there are settings.
  const typed = (some) => ({
    inspection: { description: inspection.description, properties: { type: type(some) } },
  });
  const inSetting = ({ id, kinds: own }) =>
    when(keyIs('setting', [id]), {
      properties: typed(kinds.filter((kind) => own.includes(kind.id))),
      ...byKind(
        branches.filter((branch) => branch.setting.id === id),
        refer,
      ),
    });
  return {
    title: `Draft report, ${framework.short}`,
    description: framework.name,
    type: 'object',
    properties: {
      edition: {
        description: withRows(edition.description, editions.map(rowOf)),
        enum: editionValues(editions),
      },
      ...(settings && {
        setting: {
          description: settingText(setting.description, framework),
          enum: settings.map(({ id }) => id),
        },
      }),
      ...(!settings && typed(kinds)),
    },
    ...(settings
      ? {
          required: ['setting'],
          allOf: [
            ...settings.map(inSetting),
            when({ not: { required: ['setting'] } }, { properties: typed(kinds) }),
          ],
        }
      : byKind(branches, refer)),
  };
}

/** A description with a list, which would be a sentence that nobody can read. */
const withRows = (description, rows) => [description, ...rows.map((row) => `- ${row}`)].join('\n');

const rowOf = ({ id, name }) => `${id}: ${name}`;

/** The settings by name, and those that are not among them, with the reason. */
function settingText(description, { settings, elsewhere = [] }) {
  const others = elsewhere.map(
    ({ name, explanation, use, framework }) =>
      `For a ${name}, use ${use ?? `the framework ${framework}`}. ${explanation.charAt(0).toUpperCase()}${explanation.slice(1)}.`,
  );
  return withRows(description, [...settings.map(rowOf), ...others]);
}

/** The name of a framework's part in the umbrella. */
export const partOf = ({ id }) => `framework-${id}`;

/** The top of the umbrella. */
export const umbrella = (frameworks, key) => ({
  title: 'Draft of an inspection report',
  description:
    'A draft of a children’s social care inspection report, in YAML or as the front matter of a Markdown draft.',
  type: 'object',
  properties: {
    framework: {
      ...key,
      description: withRows(key.description, frameworks.map(rowOf)),
      enum: frameworks.map(({ id }) => id),
    },
  },
  required: ['framework'],
  allOf: frameworks.map((framework) =>
    when(keyIs('framework', [framework.id]), { $ref: `#/$defs/${partOf(framework)}` }),
  ),
});
