import { levels } from '../lint/settings';
import { stages } from '../report/report';
import { metaOf } from '../rules/index';
import { alwaysReported } from '../rules/rule-ids';
import { type ConfigKey, configKeys, overrideKeys, ruleKeys, suppressionKeys } from './keys';
import { ruleNames } from './rules';

const words = { type: ['string', 'array'], items: { type: 'string' } };
const own = {
  patternProperties: {
    '^x-': { description: 'Keys that start with “x-” are a team’s own; nothing checks them.' },
  },
  additionalProperties: false,
};
const level = { enum: levels };
const levelOrStages = {
  anyOf: [
    level,
    {
      type: 'object',
      properties: Object.fromEntries(stages.map((stage) => [stage, level])),
      additionalProperties: false,
    },
  ],
};

/** The JSON Schema of a config, schemas/config.schema.json; written by `npm run docs`. */
export function configSchema(): object {
  const said = (keys: Readonly<Record<string, ConfigKey>>, key: string) => ({
    description: keys[key]?.about.replaceAll('`', ''),
  });
  const listed = (keys: Readonly<Record<string, ConfigKey>>, key: string) => ({
    ...said(keys, key),
    type: 'string',
    enum: Object.keys(keys[key]?.values ?? {}),
  });
  const rules = { ...said(configKeys, 'rules'), $ref: '#/$defs/rules' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of inspection-report',
    description:
      'A file .inspection-report.yaml. The nearest one up the tree from a draft counts, in the editor and on the command line alike.',
    type: 'object',
    properties: {
      extends: { ...said(configKeys, 'extends'), ...words },
      stage: listed(configKeys, 'stage'),
      rules,
      overrides: {
        ...said(configKeys, 'overrides'),
        type: 'array',
        items: {
          type: 'object',
          properties: {
            ...Object.fromEntries(
              ['files', 'framework', 'setting', 'kind'].map((key) => [
                key,
                { ...said(overrideKeys, key), ...words },
              ]),
            ),
            rules,
          },
          ...own,
        },
      },
      ignore: { ...said(configKeys, 'ignore'), ...words },
      suppressions: {
        ...said(configKeys, 'suppressions'),
        type: 'object',
        properties: { reason: listed(suppressionKeys, 'reason') },
        ...own,
      },
      baseline: { ...said(configKeys, 'baseline'), type: 'string' },
      knowledge: { ...said(configKeys, 'knowledge'), ...words },
      libraries: { ...said(configKeys, 'libraries'), ...words },
    },
    ...own,
    $defs: {
      rules: {
        type: 'object',
        properties: Object.fromEntries(
          ruleNames.filter((name) => !alwaysReported(name)).map((name) => [name, ofRule(name)]),
        ),
        ...own,
      },
      level: {
        anyOf: [
          ...levelOrStages.anyOf,
          {
            type: 'object',
            properties: { severity: { ...said(ruleKeys, 'severity'), ...levelOrStages } },
            additionalProperties: false,
          },
        ],
      },
    },
  };
}

function ofRule(name: string): object {
  const meta = metaOf(name);
  const description =
    meta?.title ?? (name === '*' ? 'Every rule.' : `Every rule of the group “${name.slice(0, -2)}”.`);
  if (!meta?.options) return { description, $ref: '#/$defs/level' };
  const options = Object.entries(meta.options).map(([key, { about, minimum, maximum }]) => [
    key,
    { description: `${about}.`, type: 'integer', minimum, maximum },
  ]);
  const whole = {
    type: 'object',
    properties: {
      severity: { description: ruleKeys.severity?.about, ...levelOrStages },
      options: {
        type: 'object',
        properties: Object.fromEntries(options),
        additionalProperties: false,
      },
    },
    additionalProperties: false,
  };
  return { description, anyOf: [...levelOrStages.anyOf, whole] };
}
