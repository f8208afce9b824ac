// The schemas of drafts, in annotated form: one for each place (places.mjs).

import { complete } from './complete.mjs';
import { editionValues } from './editions.mjs';
import { gradesByEdition, judgementsSchema } from './grades.mjs';
import { improvementKeys } from './improvement.mjs';
import { places } from './places.mjs';
import { sectionsSchema } from './sections.mjs';

/** The branches of a framework: its places, each with its `schema`. */
export const branches = ({ framework, parts, termsOf }) =>
  places(framework, termsOf).map((place) => ({ ...place, schema: draftSchema(place, parts) }));

function draftSchema(place, parts) {
  const { framework, setting, kinds, single } = place;
  const common = parts.report.properties;
  const { setting: settingPart, inspection: more, ...all } = parts[framework.who].properties;
  const own = { ...all, [framework.who]: inspected(all[framework.who], place) };
  // In the order in which a draft is best written.
  const properties = {
    framework: { ...common.framework, ...selecting([framework.id]) },
    edition: { ...common.edition, ...selecting(editionValues(framework.editions)) },
    ...(setting && { setting: { ...settingPart, ...selecting([setting.id]) } }),
    ...combinedWith(parts['combined-with'], place),
    [framework.who]: own[framework.who],
    urn: urn(common.urn, framework),
    stage: common.stage,
    inspection: inspectionSchema(common.inspection, { ...more?.properties, ...joint(place, parts) }, place),
    ...(single && { [single.key]: singleSchema(parts['judgement-keys'][single.key], single, kinds[0]) }),
    ...noJudgement(kinds[0]['no-judgement'], parts['judgement-keys']),
    judgements: judgementsSchema(common.judgements, place),
    ...(kinds[0].letter && parts.letter.properties),
    ...improvementKeys(own, place),
    previous: common.previous,
    'ignore-words': common['ignore-words'],
    evidence: common.evidence,
    summary: common.summary,
    sections: sectionsSchema(common.sections, place),
  };
  const grades = gradesByEdition(place);
  return {
    title: place.title,
    description: describe(place),
    type: 'object',
    properties,
    required: ['framework'],
    ...(grades && { allOf: [grades] }),
    ...complete(place),
    'x-left-to-rules': ['required', 'if', 'else', ...(grades ? ['allOf'] : [])],
  };
}

/** A description in which no name needs an article. Editions are named only if there are others. */
function describe({ framework, editions }) {
  const names = editions.map(({ name }) => name).join(', or ');
  const chosen = editions.length < framework.editions.length ? ` Edition: ${names}.` : '';
  return `A draft of a report. Framework: ${framework.name}.${chosen}`;
}

/** The inspected authority or provider, without the details that only the reports of other settings have. */
function inspected(part, { framework, setting }) {
  const rows = framework.published?.parts.flatMap(({ rows: all = [] }) => all) ?? [];
  const others = rows.filter(({ settings }) => setting && settings && !settings.includes(setting.id));
  if (others.length === 0) return part;
  const keys = new Set(others.map(({ key }) => key));
  const properties = Object.entries(part.properties).filter(([key]) => !keys.has(key));
  return { ...part, properties: Object.fromEntries(properties) };
}

/** A value that decides which schema fits. */
const selecting = (values) => ({ enum: values, 'x-left-to-rules': ['enum'], 'x-selects': true });

const urn = (part, { urn: { pattern, shape, example } }) => ({
  ...part,
  description: `${part.description.replace(/\.$/, '')}: ${shape}, such as ${example}. Put the number in quotes if it begins with 0.`,
  pattern,
  'x-left-to-rules': ['pattern'],
});

function combinedWith(part, { framework, setting: own }) {
  const ids = own?.['combined-with'];
  if (!ids) return {};
  const names = ids.map(
    (id) => `${id} (${framework.settings.find((setting) => setting.id === id)?.name ?? id})`,
  );
  const description = `${part.description.replace(/\.$/, '')}: ${names.join(', ')}.`;
  return { 'combined-with': { ...part, description, enum: ids } };
}

const joint = ({ kinds }, parts) => (kinds[0].joint ? parts.joint.properties : {});

function inspectionSchema(part, more, { kinds }) {
  const type = {
    ...part.properties.type,
    description: `The type of inspection: ${named(kinds)}.`,
    ...selecting(kinds.map(({ id }) => id)),
  };
  return { ...part, properties: { ...part.properties, type, ...more } };
}

/** Kinds or settings as a description lists them. */
export const named = (all) => all.map(({ id, name }) => `${id} (${name})`).join(', ');

/** The key for an inspection without a judgement. */
const noJudgement = (facts, parts) =>
  facts
    ? {
        [facts.key]: parts[facts.key] ?? { description: `True if ${facts.text}.`, type: 'boolean' },
      }
    : {};

/** The key of the judgement instead of grades. */
const singleSchema = (part, { values }, { name }) => ({
  ...(part ?? { description: `The judgement of the ${name}, in words.`, type: 'string' }),
  ...(values && { enum: values }),
});
