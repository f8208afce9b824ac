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
    id: text('Its id, such as judgement/grade.'),
    title: text('What it asks, in a few words.'),
    severity: record(
      'Its severity, if no config sets it.',
      Object.fromEntries(stages.map((stage) => [stage, severity(stage)])),
    ),
    what: text('What it reports, in Markdown.'),
    why: text('The reason for it, in Markdown.'),
    sources: listOf(
      'What it rests on.',
      record('A source.', { text: text('Its title.'), 'url?': text('Its address.') }),
    ),
    options: mapOf(
      'Its options by name.',
      record('An option.', {
        kind: oneOf('The kind of its value.', ['number', 'words', 'form', 'forms']),
        about: text('What it decides.'),
        'minimum?': { description: 'The least number.', type: 'number' },
        'maximum?': { description: 'The greatest number.', type: 'number' },
        'usual?': { description: 'The value if none is set.', type: ['number', 'string'] },
        'origin?': text('The origin of the usual value.'),
        'example?': texts('An example of a list.'),
        'forms?': mapOf('The possible forms, each with its description.', { type: 'string' }),
      }),
    ),
    examples: record('Parts of drafts.', {
      reported: text('A part that it reports.'),
      notReported: text('A part that it does not report.'),
    }),
    calibration: text('What it finds in published reports, or why that cannot be counted.'),
    since: text('The version that it came with.'),
    page: text('Its page, as a path in the package.'),
  }),
);

const knowledge = (name) => ({ $ref: `knowledge-framework.schema.json#/$defs/${name}` });
const certainty = oneOf('How certain the facts are.', ['certain', 'observed', 'uncertain']);
const day = (description) => text(description, { format: 'date' });
const days = { 'from?': day('The first day.'), 'until?': day('The last day.') };
const ofSetting = (key) => ({
  description: `The facts on ${key}, as in knowledge/frameworks.`,
  $ref: `knowledge-framework.schema.json#/$defs/setting/properties/${key}`,
});

const inspection = record(
  'The facts on a type of inspection, in one edition or in several that do not differ.',
  {
    'setting?': record('The setting.', { id: text('Its id.'), name: text('Its name.') }),
    kind: record('The type of inspection.', {
      id: text('Its id.'),
      name: text('Its name.'),
      ...days,
      'letter?': flag('True if it is published as a letter.'),
    }),
    editions: listOf(
      'The editions.',
      record('An edition.', { id: text('Its id.'), name: text('Its name.'), ...days }),
    ),
    graded: flag('True if it gives grades.'),
    judgements: listOf('Its judgements, in the order of the table.', knowledge('judgement')),
    scale: texts('Its grades, from the best to the worst.'),
    'instead?': record('The key instead of grades.', {
      key: text('The key.'),
      'values?': texts('Its values. Absent if their wording is not known.'),
    }),
    'after?': texts('The overall grades of the last inspection after which new ones may be given.'),
    rules: listOf('How grades go together.', knowledge('combination')),
    'requirements?': ofSetting('requirements'),
    'recommendations?': ofSetting('recommendations'),
    'instruments?': texts('The ids of the instruments that apply.'),
    certainty,
    sources: texts('The keys of the sources of these facts.'),
  },
);

const framework = record('A framework.', {
  id: text('Its id.'),
  name: text('Its name.'),
  short: text('Its short name.'),
  who: oneOf('Who is inspected.', ['authority', 'provider']),
  editions: listOf('Its editions, from the first to the newest.', knowledge('edition')),
  inspections: listOf('Its types of inspection.', inspection),
  elsewhere: listOf('Settings that other frameworks govern.', knowledge('elsewhere')),
  sources: mapOf('The sources by key.', knowledge('source-entry')),
});

export const frameworks = {
  description: 'All frameworks, or the one that was named.',
  anyOf: [listOf('All frameworks.', framework), framework],
};

const instrument = (more = {}) =>
  record('The instrument.', { id: text('Its id.'), title: text('Its title.'), ...more });

const placeWords = record('The words of a place of the provision, without those below it.', {
  at: text('The place after the number of the provision, such as (2)(a).'),
  text: text('The words, each paragraph on a line.'),
  'end?': text('Words that follow the places below it.'),
  'status?': text('Present if they are not in force.'),
});

const paragraph = {
  ...record('The paragraph that was asked for.', {
    cited: text('The paragraph as it is cited.'),
    'exists?': flag('Absent if the paragraphs were not read in an official text in force.'),
    'gone?': text('The reason why it no longer counts.'),
    at: text('The place of the levels: the paragraph, or its nearest parent that exists.'),
    levels: texts('The parts of that place.'),
  }),
  type: ['object', 'null'],
};

export const cite = record('The provisions that words lead to.', {
  query: text('The words.'),
  found: count('The number of provisions that were found. Fewer may be listed.'),
  provisions: listOf(
    'The provisions, the best first.',
    record('A provision.', {
      instrument: instrument({ short: text('Its short title.') }),
      kind: text('The kind, such as regulation.'),
      number: text('The number.'),
      heading: orNull(text('The official heading. Null if it is not known.')),
      parts: texts('The headings above it, from the outermost.'),
      page: orNull(position('The page in guidance.')),
      status: text('The status, such as “in force”.'),
      summary: orNull(text('A summary.')),
      text: orNull(text('The date of the text that was read: a day, a month or a year.')),
      verified: flag('True if its paragraphs, or in the Guide its page, were read in an official text.'),
      url: orNull(text('The address.')),
      citation: text('The full citation for a report.'),
      paragraph,
      'words?': listOf('The words, from a law pack of the team.', placeWords),
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
  place: oneOf('The part of the draft that has it.', ['key', 'prose']),
  instrument: instrumentOrNull,
  'instrument-by': orNull(text('How its instrument is known.')),
  provision: orNull(text('The provision.')),
  heading: orNull(text('The official heading.')),
  verdict: text('The verdict as an id.'),
  says: text('The verdict in words.'),
});

const provision = record('A provision, with the citations of it.', {
  provision: orNull(text('The provision.')),
  heading: orNull(text('The official heading.')),
  instrument: instrumentOrNull,
  count: count('The number of citations.'),
  drafts: count('The number of drafts that cite it.'),
  verdicts,
  citations: listOf('The citations.', citation),
});

export const citeList = record('The citations of drafts.', {
  drafts: count('The number of drafts that were read.'),
  total: count('The number of citations.'),
  verdicts,
  'citations?': listOf('The citations, in the order of the drafts.', citation),
  'provisions?': listOf('With --group provision: the provisions, the most cited first.', provision),
});

export const knowledgeStatus = listOf(
  'The instruments that reports cite.',
  record('An instrument.', {
    id: text('Its id.'),
    title: text('Its title.'),
    kind: text('Its kind, such as regulations or act.'),
    text: record('The text that was read.', {
      date: orNull(text('Its date: a day, a month or a year.')),
      about: flag('True if the date is near, or has no day.'),
      months: orNull(count('Whole months since.')),
    }),
    coverage: oneOf('How many of its provisions are listed.', ['all', 'as-at', 'part']),
    provisions: count('The number of provisions.'),
    structures: record('The provisions whose paragraphs were seen.', {
      seen: count('The number of those that were seen.'),
      verified: count('The number of those that were seen in an official text.'),
    }),
    uncertain: texts('What is uncertain, each in a few words.'),
    note: text('The note on coverage.'),
    url: orNull(text('Its address.')),
  }),
);

const pack = (key) => ({
  description: `As in the law pack (${key}).`,
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
