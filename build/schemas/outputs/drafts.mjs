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
  draft: text('The path of the new draft.'),
  findings: record('The findings in the draft.', {
    errors: count('The number of errors.'),
    warnings: count('The number of warnings.'),
    others: count('The number of hints and infos.'),
  }),
  found: listOf(
    'The facts that were found in the document.',
    record('A fact.', {
      name: text('The name of the fact.'),
      'value?': text(
        'The value of the fact. Absent if the value could identify a service whose reports are anonymous.',
      ),
      confidence: oneOf('The certainty of the fact.', ['sure', 'likely']),
    }),
  ),
  missing: texts('The names of facts that were not found.'),
  leftOut: texts('Texts that were left out of the draft, such as running headers.'),
  leftOutCount: count('The number of texts that were left out.'),
  losses: texts('Sentences about content that could not be kept.'),
  gaps: texts('Texts that are marked with TODO, because only a person can decide where they belong.'),
  counts: record('The contents of the draft.', {
    paragraphs: count('The number of paragraphs.'),
    tables: count('The number of tables.'),
    footnotes: count('The number of footnotes.'),
    changes: count('The number of tracked changes. They are treated as accepted.'),
    comments: count('The number of comments. They are left out of the draft.'),
  }),
});

const place = {
  line: position('The line on which the paragraph begins, counted from 1.'),
  number: orNull(count('The number of the paragraph in the report. Null if it has none.')),
};

export const copied = record('The paragraphs of a draft that are also in earlier reports.', {
  draft: text('The path of the draft.'),
  index: text('The path of the index with which the draft was compared.'),
  paragraphs: listOf(
    'The copied paragraphs, in the order of the draft.',
    record('A copied paragraph, or a copied sentence in a new paragraph.', {
      unit: oneOf('The kind of copy: a paragraph or a sentence.', ['paragraph', 'sentence']),
      ...place,
      words: count('The number of words.'),
      copies: listOf(
        'The most similar paragraph of each earlier report, the most similar first.',
        record('A paragraph in another report.', {
          path: text('The path of the report.'),
          ...place,
          likeness: {
            description:
              'An estimate of the proportion of word sequences that both texts share, from 0 to 1.',
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

export const imports = listOf('The documents, in the order of the command line.', {
  anyOf: [
    imported,
    record('A document that could not be imported.', {
      file: text('The document.'),
      error: text('The reason for the failure.'),
    }),
  ],
});

const authors = texts('The names of the reviewers.');

export const review = record('The comments and changes of reviewers’ copies.', {
  draft: text('The path of the draft.'),
  comments: listOf(
    'The reviewers’ comments.',
    record('A comment.', {
      id: text('The id of the comment.'),
      author: text('The author of the comment.'),
      'date?': text('The date and time of the comment, in the form of ISO 8601.'),
      text: text('The text of the comment.'),
      words: text('The commented words.'),
      context: text('The words before the commented words.'),
      replies: listOf(
        'The replies to the comment.',
        record('A reply.', {
          author: text('The author of the reply.'),
          'date?': text('The date and time of the reply, in the form of ISO 8601.'),
          text: text('The text of the reply.'),
        }),
      ),
      isResolved: flag('True if the comment is resolved.'),
      isUnsure: flag('True if the commented words are not in the draft, or their paragraph was guessed.'),
      ...optional(range),
    }),
  ),
  changes: listOf(
    'The changes that can be made in the draft.',
    record('A change.', {
      id: text('The id of the change.'),
      authors,
      'date?': text('The date and time of a tracked change, in the form of ISO 8601.'),
      kind: text('The kind of change.'),
      isTracked: flag('True if the change was tracked in the copy.'),
      before: text('The words before the change.'),
      after: text('The words after the change.'),
      isUnsure: flag('True if the position of the change was guessed.'),
      ...optional(range),
      edits: listOf(
        'The edits that make the change in the draft.',
        record('An edit.', { ...optional(range), text: text('The new text.') }),
      ),
      isApplied: flag('True if the change was made, or would be made without --dry-run.'),
    }),
  ),
  conflicts: listOf(
    'The changes that cannot be made.',
    record('A conflict.', {
      reason: text('The id of the reason.'),
      authors,
      draft: text('The words of the draft, as printed.'),
      reviewer: text('The reviewer’s words.'),
      ...optional(range),
      message: text('The reason as a sentence.'),
    }),
  ),
  'unmarked?': listOf(
    'Copies that were not exported for review.',
    record('A reviewer’s copy.', {
      file: text('The path of the copy.'),
      isFinal: flag('True if the copy has the published form.'),
      message: text('What the missing bookmarks mean for the review, as a sentence.'),
    }),
  ),
  commentsFile: text('The path of the file with the comments.'),
  newComments: count('The number of comments that were added to that file.'),
});

export const snippets = listOf(
  'The snippets that are available.',
  record('A snippet.', {
    key: text('The unique key of the snippet.'),
    id: text('The id of the snippet.'),
    prefix: texts('The shortcuts to type.'),
    title: text('The title of the snippet.'),
    description: orNull(text('The description of the snippet.')),
    status: text('The status of the snippet, such as approved.'),
    successor: orNull(text('The id of the snippet to use instead.')),
    where: mapOf(
      'The parts of drafts in which the snippet is offered, by key.',
      texts('The values of which one must fit.'),
    ),
    citations: texts('The law and guidance that the snippet relies on.'),
    tags: texts('The words for searching.'),
    author: orNull(text('The author of the snippet.')),
    reviewed: orNull(text('The date of the last review.')),
    'review-by': orNull(text('The date by which the next review is due.')),
    library: record('The library of the snippet.', {
      name: text('The name of the library.'),
      version: text('The version of the library.'),
      origin: text('The origin of the library, such as team.'),
    }),
    file: text('The path of the file with the snippet.'),
    'hidden-by': orNull(text('The key of the snippet that hides this one. Null if there is none.')),
  }),
);

const quartiles = (what) =>
  record(`The spread of the numbers of ${what}.`, {
    low: count('The lower quartile.'),
    middle: count('The median.'),
    high: count('The upper quartile.'),
  });

export const stats = record('Figures of drafts.', {
  version: { const: 1, description: 'The version of the format.' },
  drafts: count('The number of drafts that were counted.'),
  leftOut: count('The number of files that were left out.'),
  tables: listOf(
    'The tables that have rows.',
    record('A table.', {
      id: text('The id of the table, which never changes.'),
      caption: text('The caption of the table.'),
      rows: listOf(
        'The rows of the table.',
        record('A row.', {
          name: text('The name of the row.'),
          values: mapOf('The numbers by column. A column without a number is left out.', { type: 'number' }),
        }),
      ),
    }),
  ),
  sections: listOf(
    'The lengths of sections.',
    record('A section.', {
      framework: text('The id of the framework.'),
      section: text('The id of the judgement or other section.'),
      name: text('The name of the section.'),
      reports: count('The number of drafts that have the section.'),
      words: quartiles('words'),
      paragraphs: quartiles('paragraphs'),
    }),
  ),
});
