import { levels } from '../lint/settings';
import { stages } from '../report/report';
import { metaOf } from '../rules/index';
import { allowedText } from '../rules/option-texts';
import { alwaysReported } from '../rules/rule-ids';
import { mostListed, mostListedCharacters, type RuleOption } from '../rules/rule-options';
import { mostReason } from '../rules/suppression/limits';
import {
  type ConfigKey,
  configKeys,
  mostDueDays,
  overrideKeys,
  ruleKeys,
  suppressionKeys,
  textKeys,
} from './keys';
import { ruleNames } from './rules/read-rules';
import { termKeys } from './words/keys';

const wordOrWords = { type: ['string', 'array'], items: { type: 'string' } };
const onlyTeamKeys = {
  patternProperties: {
    '^x-': { description: 'Entries that start with “x-” belong to your team. Nothing checks them.' },
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

const describe = (keys: Readonly<Record<string, ConfigKey>>, key: string) => ({
  description: keys[key]?.about.replaceAll('`', ''),
});

const oneOf = (keys: Readonly<Record<string, ConfigKey>>, key: string) => ({
  ...describe(keys, key),
  type: 'string',
  enum: Object.keys(keys[key]?.values ?? {}),
});

/** The settings for comments that suppress findings. */
function suppressionSettings(): object {
  return {
    ...describe(configKeys, 'suppressions'),
    type: 'object',
    properties: {
      reason: oneOf(suppressionKeys, 'reason'),
      'reason-length': {
        ...describe(suppressionKeys, 'reason-length'),
        type: 'integer',
        minimum: 1,
        maximum: mostReason,
      },
      'reason-form': { ...describe(suppressionKeys, 'reason-form'), type: 'string' },
      forbid: { ...describe(suppressionKeys, 'forbid'), ...wordOrWords },
    },
    ...onlyTeamKeys,
  };
}

/** The JSON Schema of a config, schemas/config.schema.json; written by `npm run docs`. */
export function configSchema(): object {
  const rules = { ...describe(configKeys, 'rules'), $ref: '#/$defs/rules' };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Settings of Inspection Report Drafting',
    description:
      'The file .inspection-report.yaml. The one nearest to a draft, in its folder or above, applies in the editor and on the command line.',
    type: 'object',
    properties: {
      extends: { ...describe(configKeys, 'extends'), ...wordOrWords },
      stage: oneOf(configKeys, 'stage'),
      rules,
      overrides: {
        ...describe(configKeys, 'overrides'),
        type: 'array',
        items: {
          type: 'object',
          properties: {
            ...Object.fromEntries(
              ['files', 'framework', 'setting', 'kind'].map((key) => [
                key,
                { ...describe(overrideKeys, key), ...wordOrWords },
              ]),
            ),
            rules,
          },
          ...onlyTeamKeys,
        },
      },
      ignore: { ...describe(configKeys, 'ignore'), ...wordOrWords },
      suppressions: suppressionSettings(),
      baseline: { ...describe(configKeys, 'baseline'), type: 'string' },
      index: { ...describe(configKeys, 'index'), type: 'string' },
      knowledge: { ...describe(configKeys, 'knowledge'), ...wordOrWords },
      texts: {
        ...describe(configKeys, 'texts'),
        type: 'array',
        items: {
          type: 'object',
          properties: {
            part: oneOf(textKeys, 'part'),
            text: { ...describe(textKeys, 'text'), type: 'string' },
            ...Object.fromEntries(
              ['framework', 'setting', 'kind', 'grade'].map((key) => [
                key,
                { ...describe(textKeys, key), ...wordOrWords },
              ]),
            ),
          },
          required: ['part', 'text'],
          ...onlyTeamKeys,
        },
      },
      ...teamProperties(),
      libraries: { ...describe(configKeys, 'libraries'), ...wordOrWords },
      'due-days': { ...describe(configKeys, 'due-days'), type: 'integer', minimum: 1, maximum: mostDueDays },
    },
    ...onlyTeamKeys,
    $defs: definitions(),
  };
}

/** The keys for a team's own words. */
const teamProperties = (): object => ({
  language: oneOf(configKeys, 'language'),
  words: { ...describe(configKeys, 'words'), ...wordOrWords },
  names: { ...describe(configKeys, 'names'), ...wordOrWords },
  acronyms: {
    ...describe(configKeys, 'acronyms'),
    type: ['string', 'array', 'object'],
    items: { type: 'string' },
    additionalProperties: { type: ['string', 'null'] },
  },
  allow: { ...describe(configKeys, 'allow'), ...wordOrWords },
  terms: { ...describe(configKeys, 'terms'), type: 'array', items: termSchema() },
});

const termSchema = (): object => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(termKeys).map(([key, { values }]) => {
      if (key === 'stage') return [key, { ...describe(termKeys, key), ...wordOrWords }];
      if (values) return [key, oneOf(termKeys, key)];
      const isText = key === 'why' || key === 'id';
      return [key, { ...describe(termKeys, key), ...(isText ? { type: 'string' } : wordOrWords) }];
    }),
  ),
  required: ['avoid'],
  ...onlyTeamKeys,
});

const definitions = (): object => ({
  rules: {
    type: 'object',
    properties: Object.fromEntries(
      ruleNames.filter((name) => !alwaysReported(name)).map((name) => [name, ruleSchema(name)]),
    ),
    patternProperties: {
      ...onlyTeamKeys.patternProperties,
      '^team/[^*]': {
        description: 'The severity of a term that the team has under “terms”.',
        $ref: '#/$defs/level',
      },
    },
    additionalProperties: false,
  },
  level: {
    anyOf: [
      ...levelOrStages.anyOf,
      {
        type: 'object',
        properties: {
          severity: { ...describe(ruleKeys, 'severity'), ...levelOrStages },
          reason: { ...describe(ruleKeys, 'reason'), type: 'string' },
        },
        additionalProperties: false,
      },
    ],
  },
});

function optionSchema(option: RuleOption): object {
  const description = `${option.about}. ${allowedText(option).replaceAll('`', '')}`;
  switch (option.kind) {
    case 'number':
      return { description, type: 'integer', minimum: option.minimum, maximum: option.maximum };
    case 'words': {
      const items = { type: 'string', minLength: 1, maxLength: mostListedCharacters };
      return { description, anyOf: [items, { type: 'array', items, maxItems: mostListed }] };
    }
    case 'form':
      return { description, enum: Object.keys(option.forms) };
    case 'forms': {
      const items = { enum: Object.keys(option.forms) };
      return { description, anyOf: [items, { type: 'array', items }] };
    }
  }
}

function ruleSchema(name: string): object {
  const meta = metaOf(name);
  const description =
    meta?.title ?? (name === '*' ? 'All rules.' : `All rules of the group “${name.slice(0, -2)}”.`);
  if (!meta?.options) return { description, $ref: '#/$defs/level' };
  const options = Object.entries(meta.options).map(([key, option]) => [key, optionSchema(option)]);
  const setting = {
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
  return { description, anyOf: [...levelOrStages.anyOf, setting] };
}
