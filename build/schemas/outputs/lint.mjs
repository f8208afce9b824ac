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
const eslintSeverity = oneOf('The severity in ESLint’s form: 2 for an error, 1 for anything less.', [1, 2]);
const ruleId = text('The id of the rule.');
const message = text('The message. It may quote the draft.');
const fingerprint = text('The fingerprint of the finding, which does not depend on its line.');
const offsets = {
  description: 'The start and end of the text that is replaced, in UTF-16 units from 0.',
  type: 'array',
  prefixItems: [
    { type: 'integer', minimum: 0 },
    { type: 'integer', minimum: 0 },
  ],
  items: false,
  minItems: 2,
};
const replacement = (description) => record(description, { range: offsets, text: text('The new text.') });
const fixId = text(
  'The id of the finding’s first fix. In a suggestion, the id of the suggestion’s fix. Findings that share a fix have the same id.',
);
const kindOfFix = oneOf(
  'The kind of fix. A safe fix is certain, and a suggestion needs a person to check it.',
  ['safe', 'suggestion'],
);

/** A fix that is listed next to the messages. */
const listedFix = record('A fix that several findings share, or that is too long for a message.', {
  id: text('The id of the fix, to which messages refer.'),
  desc: text('The title of the fix.'),
  kind: kindOfFix,
  edits: listOf('The edits of the fix. Make all of them, or none.', replacement('An edit.')),
});

const fixes = listOf('The fixes that are not in a message.', listedFix);

/** The keys of a message, by the key that has the file of a place in another draft. */
const messageKeys = (fileOfPlace) => ({
  ruleId,
  severity: eslintSeverity,
  level,
  'fatal?': { const: true, description: 'True if the file could not be read or checked.' },
  message,
  line: range.line,
  column: range.column,
  'endLine?': range.endLine,
  'endColumn?': range.endColumn,
  'fixId?': fixId,
  'fix?': replacement('The safe fix, as one replacement. Absent if the fix is listed under “fixes”.'),
  'suggestions?': listOf(
    'The fixes that need a person to check them.',
    record('A suggestion.', {
      desc: text('The title of the suggestion.'),
      fixId: text('The id of the fix.'),
      'fix?': replacement('The fix, as one replacement. Absent if the fix is listed under “fixes”.'),
    }),
  ),
  'related?': listOf(
    'Other positions to which the finding refers.',
    record('A position. Without a path, it is in the same file.', {
      message: text('The meaning of the position, as a sentence.'),
      ...fileOfPlace,
      line: range.line,
      column: range.column,
    }),
  ),
  'source?': record('The source on which the finding is based.', {
    title: text('The title of the source.'),
    'url?': text('The address of the source.'),
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
      kind: { const: 'directive', description: 'The kind of suppression: a comment in the draft.' },
      justification: text('The reason for the suppression. Empty if there is none.'),
    }),
  ),
});

/** The keys that a comparison with an earlier run, or `--fingerprints`, adds to a file. */
const comparedKeys = {
  'path?': text('The path from the top of the repository. Present with --fingerprints or --previous.'),
  'content?': record('The digests that identify a renamed draft. They contain none of its words.', {
    inspection: text('The digest of the inspection.'),
    paragraphs: texts('The digests of some paragraphs.'),
  }),
  'previousPath?': text('The path of the file in the earlier run.'),
  'newCount?': count('The number of findings that the earlier run did not have.'),
  'keptCount?': count('The number of findings that the earlier run had as well.'),
  'fixedMessages?': listOf(
    'The findings of the earlier run that no longer occur.',
    record('A finding.', {
      ruleId,
      level,
      message,
      'line?': position('The line of the finding in the earlier run.'),
      'fingerprint?': fingerprint,
    }),
  ),
  'hiddenCount?': count(
    'The number of earlier findings that are now suppressed, in the baseline or not checked.',
  ),
};

const messageOfRun = record('A finding.', {
  ...messageKeys({ 'filePath?': text('The absolute path of another draft.') }),
  'fingerprint?': fingerprint,
  'state?': oneOf('The state of the finding since the earlier run.', ['new', 'kept']),
});

export const lint = listOf(
  'The files of a run, in ESLint’s form. The findings are in the order of the text.',
  record('A file.', {
    filePath: text('The absolute path of the file.'),
    ...comparedKeys,
    messages: listOf('The findings in the file.', messageOfRun),
    'suppressedMessages?': listOf('The findings that comments suppress.', suppressed),
    'fixes?': fixes,
    errorCount: count('The number of errors.'),
    fatalErrorCount: count('The number of failures to read the file: 0 or 1.'),
    warningCount: count('The number of warnings, infos and hints.'),
    fixableErrorCount: count('The number of errors with a safe fix.'),
    fixableWarningCount: count('The number of other findings with a safe fix.'),
    'identityRulesOff?': texts('The rules on identity that are off for the file.'),
  }),
);

export const lintLine = record('A finding, on one line of the output.', {
  path: text('The path of the file, as in the command line.'),
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

export const printConfig = record('The settings for checking a draft.', {
  file: text('The path of the draft, as in the command line.'),
  config: orNull(text('The path of the config. Null if there is none.')),
  from: texts('The files from which the settings come.'),
  ignored: flag('True if the config leaves the draft out.'),
  stage: oneOf('The stage for which the draft is checked.', stages),
  draft: record('The facts of the draft on which the settings depend.', {
    'framework?': text('The id of the framework.'),
    'setting?': text('The id of the setting.'),
    'kind?': text('The type of inspection.'),
  }),
  suppressions: record('The settings for comments that suppress findings.', {
    reason: oneOf('The need for a reason: required or optional.', ['required', 'optional']),
    'reason-length?': count('The minimum length of a reason in characters.'),
    'reason-form?': text('The regular expression that a reason must match.'),
    'forbid?': texts('The rules and groups that cannot be suppressed.'),
  }),
  baseline: orNull(text('The file with the known findings. Null if there is none.')),
  index: orNull(text('The index of earlier reports. Null if there is none.')),
  knowledge: texts('The ids of the frameworks.'),
  libraries: texts('The folders of snippet libraries.'),
  words: texts('The files with your team’s words.'),
  rules: mapOf('The severity of each rule, with its options if it has any.', {
    anyOf: [
      severityOrStages,
      record('The severity and the options of a rule.', {
        severity: { ...severityOrStages, description: 'The severity of the rule.' },
        options: mapOf('The options of the rule, by name.', optionValue),
      }),
    ],
  }),
  problems: texts('The faults in the config, each with its file.'),
});

const amount = { type: 'integer', minimum: 1 };

export const baseline = record('The known findings of drafts. The file contains none of their words.', {
  version: oneOf('The version of the format. Files of earlier versions are read too.', [1, 2, 3]),
  files: mapOf(
    'The findings by the path of the draft, and then by rule. Paths start from the folder of this file.',
    mapOf('The findings in a draft, by rule.', mapOf('The number of findings of a rule, by digest.', amount)),
  ),
  'contents?': mapOf(
    'The digests that identify a renamed draft, by path.',
    record('The digests of a draft.', {
      inspection: text('The digest of the inspection.'),
      paragraphs: texts('The digests of some paragraphs.'),
    }),
  ),
});
