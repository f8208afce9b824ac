// The one schema for tools that take only one: it finds the branch that fits a draft and holds it to that alone.
import { editionValues } from './branches.mjs';
import { startsBefore } from './days.mjs';

const keyIs = (key, values) => ({
  type: 'object',
  required: [key],
  properties: { [key]: values.length === 1 ? { const: values[0] } : { enum: values } },
});

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

const refer = (branch) => ({ $ref: `#/$defs/${branch.name}` });

/** A choice of schemas. */
// biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
const when = (condition, found, rest) => ({ if: condition, then: found, ...(rest && { else: rest }) });

/** The first case whose condition holds, or else the last resort. */
const choose = (cases, otherwise) =>
  cases.reduceRight((rest, [condition, found]) => when(condition, found, rest), otherwise);

/** By type of inspection, and for graded ones by edition: the one named, or the one of the first day. */
function byKind(branches) {
  const graded = branches.filter((branch) => branch.graded);
  const editions = graded.slice(0, -1).map((branch, index) => {
    const named = keyIs('edition', editionValues(branch.editions));
    const next = graded[index + 1].editions[0];
    const dated = { not: { required: ['edition'] }, ...startsBefore(next.from) };
    return [{ anyOf: [named, dated] }, refer(branch)];
  });
  const kinds = branches
    .filter((branch) => !branch.graded)
    .map((branch) => [typeIs(branch.kinds), refer(branch)]);
  return choose([...kinds, ...editions], graded.length > 0 ? refer(graded.at(-1)) : undefined);
}

/** The part of the umbrella for one framework; `branches` are those of `branchesOf`. */
export function frameworkSchema(framework, branches) {
  const { settings, kinds, editions } = framework;
  const { edition, setting, inspection } = branches[0].schema.properties;
  const names = kinds.map(({ id, name }) => `${id} (${name})`).join(', ');
  const type = {
    description: `The type of inspection: ${names}.`,
    enum: kinds.map(({ id }) => id),
  };
  const selected = settings
    ? {
        allOf: settings.map(({ id }) =>
          when(keyIs('setting', [id]), byKind(branches.filter((branch) => branch.setting.id === id))),
        ),
      }
    : byKind(branches);
  return {
    title: `Draft report, ${framework.short}`,
    description: framework.name,
    type: 'object',
    properties: {
      edition: { description: edition.description, enum: editionValues(editions) },
      ...(setting && {
        setting: { description: setting.description, enum: settings.map(({ id }) => id) },
      }),
      inspection: { description: inspection.description, properties: { type } },
    },
    ...(setting && { required: ['setting'] }),
    ...selected,
  };
}

/** The top of the umbrella. */
export const umbrella = (frameworks, framework) => ({
  title: 'Draft of an inspection report',
  description:
    'A draft of a children’s social care inspection report, on the YAML surface or as front matter of a Markdown draft.',
  type: 'object',
  properties: {
    framework: {
      ...framework,
      description: `${framework.description} ${frameworks.map(({ id, name }) => `${id}: ${name}`).join('; ')}.`,
      enum: frameworks.map(({ id }) => id),
    },
  },
  required: ['framework'],
  allOf: frameworks.map(({ id }) => when(keyIs('framework', [id]), { $ref: `#/$defs/${id}` })),
});
