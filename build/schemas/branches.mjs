// The schemas of drafts: one for each framework, edition, setting and group of kinds that differ.

/** A branch's place: what a draft must say for it to be the one that fits. */
function places(framework) {
  const settings = framework.settings ?? [undefined];
  return settings.flatMap((setting) => {
    const kinds = framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));
    const graded = kinds.filter((kind) => kind.graded);
    const letters = kinds.filter((kind) => !kind.graded && !kind['judgement-key']);
    const inWords = kinds.filter((kind) => kind['judgement-key']);
    const of = (group, ...rest) => ({ framework, setting, kinds: group, ...place(framework, setting, rest) });
    const all = framework.editions;
    return [
      ...(graded.length > 0 ? all : []).map((edition) => ({
        ...of(graded, graded.length === 1 && graded[0].id, all.length > 1 && edition.id),
        editions: [edition],
        graded: true,
      })),
      ...(letters.length > 0 ? [{ ...of(letters, 'letter'), editions: all }] : []),
      ...inWords.map((kind) => ({
        ...of([kind], kind.id),
        editions: all,
        judgementKey: kind['judgement-key'],
      })),
    ];
  });
}

const place = (framework, setting, rest) => ({
  name: [framework.id, setting?.id, ...rest].filter(Boolean).join('-'),
  title: [
    'Draft report',
    framework.short,
    setting?.name,
    ...rest.filter(Boolean).map((word) => (/^\d+$/.test(word) ? `edition ${word}` : word)),
  ]
    .filter(Boolean)
    .join(', '),
});

/** The branches of a framework, each with its `schema` in annotated form. */
export const branches = (framework, parts) =>
  places(framework).map((branch) => ({ ...branch, schema: draftSchema(branch, parts) }));

function draftSchema(branch, parts) {
  const { framework, setting, editions, judgementKey } = branch;
  const common = parts.report.properties;
  const { setting: settingPart, inspection: more, ...own } = parts[framework.who].properties;
  const letter = branch.graded || judgementKey ? {} : parts[framework.who].letter?.properties;
  // In the order in which a draft is best written.
  const properties = {
    framework: { ...common.framework, ...selecting([framework.id]) },
    edition: { ...common.edition, ...selecting(editionValues(editions)) },
    ...(setting && { setting: { ...settingPart, ...selecting([setting.id]) } }),
    [framework.who]: own[framework.who],
    urn: urn(common.urn, framework),
    stage: common.stage,
    inspection: inspectionSchema(common.inspection, more, branch),
    ...(judgementKey && { [judgementKey]: parts['judgement-keys'][judgementKey] }),
    judgements: judgementsSchema(common.judgements, branch),
    ...letter,
    ...own,
    previous: common.previous,
    summary: common.summary,
    sections: sectionsSchema(common.sections, branch),
  };
  return {
    title: branch.title,
    description: `A draft of a report under ${framework.name} (${editions.map(({ name }) => name).join('; ')}).`,
    type: 'object',
    properties,
    required: ['framework'],
    ...complete(branch),
    'x-left-to-rules': ['required', 'if', 'else'],
  };
}

/** A value that decides which schema fits. */
const selecting = (values) => ({ enum: values, 'x-left-to-rules': ['enum'], 'x-selects': true });

/** An edition is named with or without quotes. */
export const editionValues = (editions) =>
  editions.flatMap(({ id }) => (/^[1-9]\d*$/.test(id) ? [id, Number(id)] : [id]));

const urn = (part, { urn: { pattern, shape, example } }) => ({
  ...part,
  description: `${part.description.replace(/\.$/, '')}: ${shape}, such as ${example}. Quotes keep a leading zero.`,
  pattern,
  'x-left-to-rules': ['pattern'],
});

function inspectionSchema(part, more, { kinds }) {
  const names = kinds.map(({ id, name }) => `${id} (${name})`).join(', ');
  const type = {
    ...part.properties.type,
    description: `The type of inspection: ${names}.`,
    ...selecting(kinds.map(({ id }) => id)),
  };
  return { ...part, properties: { ...part.properties, type, ...more?.properties } };
}

function judgementsSchema(part, { framework, editions, graded }) {
  const edition = editions[0];
  const ids = graded ? edition.judgements : [];
  const given = ids.map((id) => framework.judgements.find((judgement) => judgement.id === id));
  const others = framework.judgements.filter(({ id }) => !ids.includes(id));
  const properties = {
    ...Object.fromEntries(given.map((judgement) => [judgement.id, grade(judgement, framework, edition)])),
    ...Object.fromEntries(others.map(({ id }) => [id, { type: 'string', 'x-only-shape': true }])),
  };
  return {
    ...part,
    properties,
    additionalProperties: false,
    'x-left-to-rules': ['additionalProperties'],
    ...(!graded && { 'x-only-shape': true }),
  };
}

/** Grades of an earlier time are on the scale of the editions that still had them. */
function grade({ wording }, { grades, labels }, edition) {
  const older = labels.filter(({ until }) => until && until >= edition.from);
  return {
    description: `The grade for “${wording}”.`,
    type: 'string',
    enum: [...grades, ...older].map(({ label }) => label),
    'x-left-to-rules': ['enum'],
  };
}

/** Sections of other editions are for rules to explain. Letters have sections of any name. */
function sectionsSchema(part, { framework, editions, graded }) {
  if (!graded) return { ...part, additionalProperties: { type: 'string' } };
  const ids = editions[0].sections;
  const all = new Set([...ids, ...framework.editions.flatMap(({ sections }) => sections)]);
  const wording = (id) => framework.judgements.find((judgement) => judgement.id === id)?.wording ?? id;
  const properties = [...all].map((id) => [
    id,
    {
      description: `The section “${wording(id)}”, in Markdown.`,
      type: 'string',
      ...(!ids.includes(id) && { 'x-only-shape': true }),
    },
  ]);
  return { ...part, properties: Object.fromEntries(properties) };
}

/** What must be there; a draft that says it is still being drafted may lack it. */
function complete({ framework, editions, graded, judgementKey }) {
  const judgements = graded ? { judgements: { required: editions[0].judgements } } : {};
  const requirements =
    framework.who === 'provider' ? { requirements: { items: { required: ['regulation', 'due'] } } } : {};
  // Nothing in a published ILACS report tells its type.
  const type = graded && !framework.settings ? [] : ['type'];
  return {
    if: { required: ['stage'], properties: { stage: { const: 'drafting' } } },
    else: {
      required: [
        ...[framework.who, ...(framework.settings ? ['setting'] : []), 'urn', 'inspection'],
        ...(graded ? ['judgements'] : judgementKey ? [judgementKey] : []),
      ],
      properties: {
        inspection: {
          required: ['lead-inspector', ...type],
          if: { required: ['dates'] },
          else: { required: ['start', 'end'] },
        },
        ...judgements,
        ...requirements,
      },
    },
  };
}
