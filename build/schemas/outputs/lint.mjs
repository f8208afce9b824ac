// The outputs of checks: `lint`, `snippets check` and `merge`, the baseline, and the settings of a draft.
import {
  count,
  flag,
  listOf,
  mapOf,
  oneOf,
  orNull,
  position,
  range,
  record,
  severities,
  stages,
  text,
  texts,
} from './shape.mjs';

const level = oneOf('The severity.', severities);
const eslintSeverity = oneOf('ESLint’s severity: 2 is an error, and 1 is anything less.', [1, 2]);
const ruleId = text('The id of the rule.');
const message = text('The message. It may quote the draft.');
const fingerprint = text('The fingerprint of the finding, which does not depend on its line.');
const offsets = {
  description: 'The first and the last offset of the text that is replaced, in UTF-16 units from 0.',
  type: 'array',
  prefixItems: [
    { type: 'integer', minimum: 0 },
    { type: 'integer', minimum: 0 },
  ],
  items: false,
  minItems: 2,
};
const replacement = (description) =>
  record(description, { range: offsets, text: text('The text that replaces it.') });
const fixId = text(
  'The id of its first fix, or of that of a suggestion. Findings that share a fix have the same.',
);
const kindOfFix = oneOf('A safe fix is certain. A suggestion needs a person.', ['safe', 'suggestion']);

/** A fix that is listed next to the messages. */
const listedFix = record('A fix that several findings share, or that is too long for a message.', {
  id: text('Its id, which messages name.'),
  desc: text('Its title.'),
  kind: kindOfFix,
  edits: listOf('Its edits, all or none of which are made.', replacement('An edit.')),
});

const fixes = listOf('Fixes that are not in a message.', listedFix);

/** The keys of a message, by the key that has the file of a place in another draft. */
const messageKeys = (fileOfPlace) => ({
  ruleId,
  severity: eslintSeverity,
  level,
  'fatal?': { const: true, description: 'The file could not be read or checked.' },
  message,
  line: range.line,
  column: range.column,
  'endLine?': range.endLine,
  'endColumn?': range.endColumn,
  'fixId?': fixId,
  'fix?': replacement('The safe fix, as one replacement. Absent if it is listed under “fixes”.'),
  'suggestions?': listOf(
    'Fixes that need a person.',
    record('A suggestion.', {
      desc: text('Its title.'),
      fixId: text('Its id.'),
      'fix?': replacement('The fix, as one replacement. Absent if it is listed under “fixes”.'),
    }),
  ),
  'related?': listOf(
    'Other places that the finding is about.',
    record('A place. One without a path is in the same file.', {
      message: text('Its part in the finding.'),
      ...fileOfPlace,
      line: range.line,
      column: range.column,
    }),
  ),
  'source?': record('The source that the finding rests on.', {
    title: text('Its title.'),
    'url?': text('Its address.'),
    'measured?': text('The number of reports that were measured.'),
  }),
});

const suppressed = record('A finding that a comment suppresses.', {
  ruleId,
  severity: eslintSeverity,
  level,
  message,
  ...range,
  suppressions: listOf(
    'The comment that suppresses it.',
    record('A suppression.', {
      kind: { const: 'directive', description: 'It is a comment in the draft.' },
      justification: text('Its reason. Empty if there is none.'),
    }),
  ),
});

/** The keys that a comparison with an earlier run, or `--fingerprints`, adds to a file. */
const comparedKeys = {
  'path?': text('The path from the top of the repository. With --fingerprints or --previous.'),
  'content?': record(
    'Digests by which the draft is known again if it is renamed. They have no words of it.',
    {
      inspection: text('The digest of its inspection.'),
      paragraphs: texts('The digests of some paragraphs.'),
    },
  ),
  'previousPath?': text('The path that it had in the earlier run.'),
  'newCount?': count('The number of findings that the earlier run did not have.'),
  'keptCount?': count('The number of findings that the earlier run had, too.'),
  'fixedMessages?': listOf(
    'Findings of the earlier run that are gone.',
    record('A finding.', {
      ruleId,
      level,
      message,
      'line?': position('Its line in the earlier run.'),
      'fingerprint?': fingerprint,
    }),
  ),
  'hiddenCount?': count(
    'The number of earlier findings that are suppressed, in the baseline, or not checked for.',
  ),
};

const messageOfRun = record('A finding.', {
  ...messageKeys({ 'filePath?': text('The absolute path of another draft.') }),
  'fingerprint?': fingerprint,
  'state?': oneOf('The state since the earlier run.', ['new', 'kept']),
});

export const lint = listOf(
  'The files of a run, in ESLint’s form. Each has its findings in the order of its text.',
  record('A file.', {
    filePath: text('Its absolute path.'),
    ...comparedKeys,
    messages: listOf('Its findings.', messageOfRun),
    'suppressedMessages?': listOf('Findings that comments suppress.', suppressed),
    'fixes?': fixes,
    errorCount: count('The number of errors.'),
    fatalErrorCount: count('1 if the file could not be read.'),
    warningCount: count('The number of warnings, infos and hints.'),
    fixableErrorCount: count('The number of errors with a safe fix.'),
    fixableWarningCount: count('The number of other findings with a safe fix.'),
    'identityRulesOff?': texts('The rules on identity that are off for the file.'),
  }),
);

export const lintLine = record('A line of the output, which is a finding.', {
  path: text('The path of its file, as it was given.'),
  ...messageKeys({ 'path?': text('The path of another draft.') }),
  'fixes?': fixes,
});

const severityOrOff = { enum: [...severities, 'off'] };
const severityOrStages = {
  anyOf: [
    severityOrOff,
    record(
      'The severity at each stage.',
      Object.fromEntries(
        stages.map((stage) => [
          stage,
          { ...severityOrOff, description: `The severity at stage “${stage}”.` },
        ]),
      ),
    ),
  ],
};
const optionValue = { type: ['number', 'string', 'array'], items: { type: 'string' } };

export const printConfig = record('The settings that a draft is checked with.', {
  file: text('The draft, as it was named.'),
  config: orNull(text('Its config. Null if there is none.')),
  from: texts('The files that the settings are from.'),
  ignored: flag('True if the config leaves the draft out.'),
  stage: oneOf('The stage at which it is checked.', stages),
  draft: record('What the settings depend on.', {
    'framework?': text('The framework.'),
    'setting?': text('The setting.'),
    'kind?': text('The type of inspection.'),
  }),
  suppressions: record('The settings for comments that suppress findings.', {
    reason: oneOf('Tells if they need a reason.', ['required', 'optional']),
    'reason-length?': count('The least number of characters of a reason.'),
    'reason-form?': text('The form of a reason.'),
    'forbid?': texts('Rules and groups that cannot be suppressed.'),
  }),
  baseline: orNull(text('The file with the known findings. Null if there is none.')),
  index: orNull(text('The index of earlier reports. Null if there is none.')),
  knowledge: texts('The frameworks.'),
  libraries: texts('The folders of snippet libraries.'),
  words: texts('The files with the words of the team.'),
  rules: mapOf('The severity of each rule, with its options if it has any.', {
    anyOf: [
      severityOrStages,
      record('The severity and the options of a rule.', {
        severity: { ...severityOrStages, description: 'The severity.' },
        options: mapOf('The options by name.', optionValue),
      }),
    ],
  }),
  problems: texts('Faults in the config, each with its file.'),
});

const amount = { type: 'integer', minimum: 1 };

export const baseline = record('The known findings of drafts. It has no words of them.', {
  version: oneOf('The version of the form. Files of earlier versions are read too.', [1, 2, 3]),
  files: mapOf(
    'By the path of the draft from the folder of this file, and then by rule.',
    mapOf('By rule.', mapOf('The number of findings with each digest.', amount)),
  ),
  'contents?': mapOf(
    'Digests by which a draft is known again if it is renamed, by path.',
    record('A draft.', {
      inspection: text('The digest of its inspection.'),
      paragraphs: texts('The digests of some paragraphs.'),
    }),
  ),
});
