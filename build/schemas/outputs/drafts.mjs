// The outputs of the commands that work on drafts: import, review, snippets and stats.
import {
  count,
  flag,
  listOf,
  mapOf,
  oneOf,
  optional,
  orNull,
  position,
  range,
  record,
  text,
  texts,
} from './shape.mjs';

const imported = record('A document that was imported.', {
  file: text('The document.'),
  draft: text('The draft that was made.'),
  findings: record('The findings in the draft.', {
    errors: count('The number of errors.'),
    warnings: count('The number of warnings.'),
    others: count('The number of other findingss.'),
  }),
  found: listOf(
    'The facts that were found.',
    record('A fact.', {
      name: text('Its name.'),
      'value?': text('Its value. Absent where it could identify a service whose reports are anonymous.'),
      confidence: oneOf('How certain it is.', ['sure', 'likely']),
    }),
  ),
  missing: texts('The names of facts that were not found.'),
  leftOut: texts('Texts that are not in the draft, such as running headers.'),
  leftOutCount: count('The number of texts that are not in the draft.'),
  losses: texts('Sentences on what could not be kept.'),
  gaps: texts('Text that is marked with TODO, because only a person can tell where it belongs.'),
  counts: record('The contents of the draft.', {
    paragraphs: count('Paragraphs.'),
    tables: count('Tables.'),
    footnotes: count('Footnotes.'),
    changes: count('Tracked changes, which are treated as accepted.'),
    comments: count('Comments, which are not in the draft.'),
  }),
});

const place = {
  line: position('The line that it begins on, from 1.'),
  number: orNull(count('Its number in the report, null if it has none.')),
};

export const copied = record('The paragraphs of a draft that are also in earlier reports.', {
  draft: text('The draft.'),
  index: text('The index that it was compared with.'),
  paragraphs: listOf(
    'The copied paragraphs, in the order of the draft.',
    record('A copied paragraph, or a sentence in one that is otherwise different.', {
      unit: oneOf('The copied unit.', ['paragraph', 'sentence']),
      ...place,
      words: count('The number of its words.'),
      copies: listOf(
        'The places of similar paragraphs, one in each report, the most similar first.',
        record('A place in another report.', {
          path: text('The report.'),
          ...place,
          likeness: {
            description: 'An estimate of the share of words in a row that both have, from 0 to 1.',
            type: 'number',
            minimum: 0,
            maximum: 1,
          },
          sameService: flag('True if the report is about the same authority or service.'),
        }),
      ),
    }),
  ),
});

export const imports = listOf('The documents, in the order in which they were named.', {
  anyOf: [
    imported,
    record('A document that could not be imported.', {
      file: text('The document.'),
      error: text('The reason.'),
    }),
  ],
});

const authors = texts('The names of the reviewers.');

export const review = record('The comments and changes of reviewers’ copies.', {
  draft: text('The draft.'),
  comments: listOf(
    'The comments.',
    record('A comment.', {
      id: text('Its id.'),
      author: text('Its author.'),
      'date?': text('Its time, as in ISO 8601.'),
      text: text('Its text.'),
      words: text('The words that it is on.'),
      context: text('The words before them.'),
      replies: listOf(
        'The replies.',
        record('A reply.', {
          author: text('Its author.'),
          'date?': text('Its time, as in ISO 8601.'),
          text: text('Its text.'),
        }),
      ),
      isResolved: flag('True if it is resolved.'),
      isUnsure: flag('True if the words are not in the draft, or their paragraph was guessed.'),
      ...optional(range),
    }),
  ),
  changes: listOf(
    'The changes that can be made in the draft.',
    record('A change.', {
      id: text('Its id.'),
      authors,
      'date?': text('Its time, as in ISO 8601, if it was tracked.'),
      kind: text('Its kind.'),
      isTracked: flag('True if it is a tracked change of the copy.'),
      before: text('The words before it.'),
      after: text('The words after it.'),
      isUnsure: flag('True if its place was guessed.'),
      ...optional(range),
      edits: listOf(
        'Its edits of the draft.',
        record('An edit.', { ...optional(range), text: text('The text that it writes.') }),
      ),
      isApplied: flag('True if it was made, or would be without --dry-run.'),
    }),
  ),
  conflicts: listOf(
    'The changes that cannot be made.',
    record('A conflict.', {
      reason: text('The reason as an id.'),
      authors,
      draft: text('The words that the draft prints.'),
      reviewer: text('The words of the reviewer.'),
      ...optional(range),
      message: text('The reason in words.'),
    }),
  ),
  'unmarked?': listOf(
    'Copies that were not exported for review.',
    record('A copy.', {
      file: text('The copy.'),
      isFinal: flag('True if it is the published form.'),
      message: text('What follows from that.'),
    }),
  ),
  commentsFile: text('The file with the comments.'),
  newComments: count('The number of comments that are new in it.'),
});

export const snippets = listOf(
  'The snippets that are available.',
  record('A snippet.', {
    key: text('The key that no other snippet has.'),
    id: text('Its id.'),
    prefix: texts('The shortcuts to type.'),
    title: text('Its title.'),
    description: orNull(text('Its description.')),
    status: text('Its status, such as approved.'),
    successor: orNull(text('The id of its successor.')),
    where: mapOf('Where it applies, by key.', texts('The values.')),
    citations: texts('Its citations.'),
    tags: texts('Its tags.'),
    author: orNull(text('Its author.')),
    reviewed: orNull(text('The date of its last review.')),
    'review-by': orNull(text('The date of its next review.')),
    library: record('Its library.', {
      name: text('Its name.'),
      version: text('Its version.'),
      origin: text('Its origin, such as team.'),
    }),
    file: text('The file that has it.'),
    'hidden-by': orNull(text('The key of the snippet that hides it.')),
  }),
);

const quartiles = (what) =>
  record(`The spread of ${what}.`, {
    low: count('The lower quartile.'),
    middle: count('The median.'),
    high: count('The upper quartile.'),
  });

export const stats = record('Figures on drafts.', {
  version: { const: 1, description: 'The version of the form.' },
  drafts: count('The number of drafts that were counted.'),
  leftOut: count('The number of files that were left out.'),
  tables: listOf(
    'The tables that are not empty.',
    record('A table.', {
      id: text('Its id, which never changes.'),
      caption: text('Its caption.'),
      rows: listOf(
        'Its rows.',
        record('A row.', {
          name: text('Its name.'),
          values: mapOf('Its numbers by column. A column without a number is absent.', { type: 'number' }),
        }),
      ),
    }),
  ),
  sections: listOf(
    'The lengths of sections.',
    record('A section.', {
      framework: text('The framework.'),
      section: text('The id of the judgement, or of the part of the report.'),
      name: text('Its name.'),
      reports: count('The number of drafts that have it.'),
      words: quartiles('words'),
      paragraphs: quartiles('paragraphs'),
    }),
  ),
});
