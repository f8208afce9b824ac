// The outputs of the commands that print facts: rules, frameworks, law and guidance.
import {
  count,
  flag,
  listOf,
  mapOf,
  oneOf,
  orNull,
  position,
  record,
  severities,
  stages,
  text,
  texts,
} from './shape.mjs';

const severity = (stage) => oneOf(`The severity at stage “${stage}”.`, severities);

export const rules = listOf(
  'The rules, in the order of the list.',
  record('A rule.', {
    id: text('The id of the rule, such as judgement/grade.'),
    title: text('The title of the rule.'),
    severity: record(
      'The severity of the rule, if no config sets it.',
      Object.fromEntries(stages.map((stage) => [stage, severity(stage)])),
    ),
    what: text('The description of the rule, in Markdown.'),
    why: text('The reason for the rule, in Markdown.'),
    sources: listOf(
      'The sources on which the rule is based.',
      record('A source.', {
        text: text('The title of the source.'),
        'url?': text('The address of the source.'),
      }),
    ),
    options: mapOf(
      'The options of the rule, by name.',
      record('An option.', {
        kind: oneOf('The kind of value.', ['number', 'words', 'form', 'forms']),
        about: text('The meaning of the option.'),
        'minimum?': { description: 'The smallest value.', type: 'number' },
        'maximum?': { description: 'The largest value.', type: 'number' },
        'usual?': { description: 'The default.', type: ['number', 'string'] },
        'origin?': text('The origin of the default.'),
        'example?': texts('An example of a list.'),
        'forms?': mapOf('The possible forms, each with its description.', { type: 'string' }),
      }),
    ),
    examples: record('Examples: parts of drafts.', {
      reported: text('An example that the rule reports.'),
      notReported: text('An example that the rule does not report.'),
    }),
    calibration: text(
      'The number of findings in published reports, or the reason why they cannot be counted.',
    ),
    since: text('The version that introduced the rule.'),
    page: text('The page of the rule, as a path in the package.'),
  }),
);

const knowledge = (name) => ({ $ref: `knowledge-framework.schema.json#/$defs/${name}` });
const certainty = oneOf('The certainty of the facts.', ['certain', 'observed', 'uncertain']);
const day = (description) => text(description, { format: 'date' });
const days = { 'from?': day('The first inspection date.'), 'until?': day('The last inspection date.') };
const ofSetting = (key) => ({
  description: `The facts about ${key}, as in knowledge/frameworks.`,
  $ref: `knowledge-framework.schema.json#/$defs/setting/properties/${key}`,
});

const inspection = record(
  'The facts about a type of inspection. Editions with the same facts are together.',
  {
    'setting?': record('The setting.', {
      id: text('The id of the setting.'),
      name: text('The name of the setting.'),
    }),
    kind: record('The type of inspection.', {
      id: text('The id of the type.'),
      name: text('The name of the type.'),
      ...days,
      'letter?': flag('True if the result is published as a letter.'),
    }),
    editions: listOf(
      'The editions.',
      record('An edition.', {
        id: text('The id of the edition.'),
        name: text('The name of the edition.'),
        ...days,
      }),
    ),
    graded: flag('True if the inspection has grades.'),
    judgements: listOf('The judgements, in the order of the table.', knowledge('judgement')),
    scale: texts('The grades, from the best to the worst.'),
    'instead?': record('The entry of a draft that replaces grades.', {
      key: text('The name of the entry.'),
      'values?': texts('The possible values. Absent if their wording is not known.'),
    }),
    'after?': texts('The overall grades of the last inspection that allow new judgements.'),
    rules: listOf('The rules on how grades go together.', knowledge('combination')),
    'requirements?': ofSetting('requirements'),
    'recommendations?': ofSetting('recommendations'),
    'instruments?': texts('The ids of the instruments that apply.'),
    certainty,
    sources: texts('The ids of the sources of these facts.'),
  },
);

const framework = record('A framework.', {
  id: text('The id of the framework.'),
  name: text('The official name of the framework.'),
  short: text('The short name of the framework.'),
  who: oneOf('The entry of a draft that names who is inspected.', ['authority', 'provider']),
  editions: listOf('The editions, from the first to the newest.', knowledge('edition')),
  inspections: listOf('The types of inspection.', inspection),
  elsewhere: listOf(
    'Settings that are inspected under another framework, or have another name.',
    knowledge('elsewhere'),
  ),
  sources: mapOf('The sources by id.', knowledge('source-entry')),
});

export const frameworks = {
  description: 'All frameworks, or the framework that was named.',
  anyOf: [listOf('All frameworks.', framework), framework],
};

const instrument = (more = {}) =>
  record('The instrument.', {
    id: text('The id of the instrument.'),
    title: text('The title of the instrument.'),
    ...more,
  });

const placeWords = record(
  'The words of one paragraph of the provision, without those of the paragraphs within it.',
  {
    at: text('The paragraph after the number of the provision, such as (2)(a).'),
    text: text('The words, with each paragraph on its own line.'),
    'end?': text('Words that come after the paragraphs within this one.'),
    'status?': text('The status of the words. Absent if they are in force.'),
  },
);

const paragraph = {
  ...record('The paragraph in the query.', {
    cited: text('The paragraph as it is cited.'),
    'exists?': flag(
      'True if the paragraph exists. Absent if the paragraphs were not read in an official text in force.',
    ),
    'gone?': text('The reason why the paragraph no longer applies.'),
    at: text('The paragraph whose levels are listed: the cited one, or the nearest above it that exists.'),
    levels: texts('The levels directly below that paragraph.'),
  }),
  type: ['object', 'null'],
};

export const cite = record('The provisions that match the query.', {
  query: text('The query.'),
  found: count('The number of matching provisions. Fewer may be listed.'),
  provisions: listOf(
    'The provisions, the best match first.',
    record('A provision.', {
      instrument: instrument({ short: text('The short title of the instrument.') }),
      kind: text('The kind, such as regulation.'),
      number: text('The number.'),
      heading: orNull(text('The official heading. Null if it is not known.')),
      parts: texts('The headings above the provision, from the outermost.'),
      page: orNull(position('The page in guidance.')),
      status: text('The status, such as “in force”.'),
      summary: orNull(text('A summary of the provision.')),
      text: orNull(text('The date of the text that was read: a day, a month or a year.')),
      verified: flag('True if the paragraphs were read in an official text. In the Guide: if the page was.'),
      url: orNull(text('The address of the official page.')),
      citation: text('The full citation for a report.'),
      paragraph,
      'words?': listOf('The words of the provision, from a law pack of your team.', placeWords),
    }),
  ),
});

const verdicts = mapOf('The number of citations with each verdict.', { type: 'integer', minimum: 1 });
const instrumentOrNull = { ...instrument(), type: ['object', 'null'] };

const citation = record('A citation in a draft.', {
  file: text('The path of the draft.'),
  line: position('The line, from 1.'),
  column: position('The column, from 1, in UTF-16 units.'),
  text: text('The citation as it is written.'),
  place: oneOf('The part of the draft that has the citation.', ['key', 'prose']),
  instrument: instrumentOrNull,
  'instrument-by': orNull(text('The clue that identifies the instrument.')),
  provision: orNull(text('The provision.')),
  heading: orNull(text('The official heading.')),
  verdict: text('The id of the verdict.'),
  says: text('The verdict as a sentence.'),
});

const provision = record('A provision with its citations.', {
  provision: orNull(text('The provision.')),
  heading: orNull(text('The official heading.')),
  instrument: instrumentOrNull,
  count: count('The number of citations.'),
  drafts: count('The number of drafts that cite the provision.'),
  verdicts,
  citations: listOf('The citations.', citation),
});

export const citeList = record('The citations of drafts.', {
  drafts: count('The number of drafts that were read.'),
  total: count('The number of citations.'),
  verdicts,
  'citations?': listOf('The citations, in the order of the drafts.', citation),
  'provisions?': listOf('The provisions, the most cited first. Present with --group provision.', provision),
});

export const knowledgeStatus = listOf(
  'The instruments that reports cite.',
  record('An instrument.', {
    id: text('The id of the instrument.'),
    title: text('The title of the instrument.'),
    kind: text('The kind of instrument, such as regulations or act.'),
    text: record('The text that was read.', {
      date: orNull(text('The date of the text: a day, month or year.')),
      about: flag('True if the date is approximate, or has no day.'),
      months: orNull(count('The age of the text in whole months.')),
    }),
    coverage: oneOf('The extent of the list: all provisions, all at the date of the text, or some.', [
      'all',
      'as-at',
      'part',
    ]),
    provisions: count('The number of provisions.'),
    structures: record('Figures on the provisions whose paragraphs were seen.', {
      seen: count('The number of provisions whose paragraphs were seen.'),
      verified: count('The number of those whose paragraphs were seen in an official text.'),
    }),
    uncertain: texts('The uncertain facts, each in a few words.'),
    note: text('The note on coverage.'),
    url: orNull(text('The address of the official page.')),
  }),
);

const pack = (key) => ({
  description: `The value of “${key}” in the law pack.`,
  $ref: `law-pack.schema.json#/properties/${key}`,
});

export const lawList = listOf(
  'The law packs of the config of this folder.',
  record('A law pack.', {
    format: pack('format'),
    instrument: pack('instrument'),
    title: pack('title'),
    'source?': pack('source'),
    text: pack('text'),
    'extent?': pack('extent'),
    'outstanding?': pack('outstanding'),
    provisions: count('The number of provisions.'),
    file: text('The path of the pack.'),
  }),
);
