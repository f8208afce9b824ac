import { applyEdits } from '../../lint/fix';
import type { Edit, Finding } from '../../rules/finding';
import { type CheckedText, eachFile, type FileResult, listOf, unreadable } from '../result';
import { jsonText } from './escape';
import type { OutputFormat } from './format';
import { oneBasedRange } from './range';

/**
 * ESLint's JSON: an array of files with `messages`, so that tools which read ESLint's read this. Lines and columns
 * are 1-based, `fix.range` has 0-based UTF-16 offsets. ESLint knows two severities: 2 is an error; warning, info and
 * hint are 1, and `level` tells them apart.
 */
export const json: OutputFormat = {
  name: 'json',
  help: "JSON in ESLint's shape",
  readBy: 'programs',
  save: {
    label: 'JSON',
    detail: 'To compare a later run with, and for other programs; its messages may quote the drafts',
    extension: 'json',
  },
  run: listOf({ begin: '[', between: ',', end: ']\n' }, (result, { absolute }) => [
    jsonText({ filePath: absolute(result.path), ...file(result) }),
  ]),
};

/** A line with a JSON object for each finding, with the path as it is shown: for `jq`, logs and spreadsheets. */
export const jsonl: OutputFormat = {
  name: 'jsonl',
  help: 'JSON, a finding a line',
  readBy: 'programs',
  run: eachFile((result) =>
    messages(result)
      .map((object) => `${jsonText({ path: result.path, ...object })}\n`)
      .join(''),
  ),
};

function messages({ checked, failure }: FileResult): object[] {
  const fatal = { ruleId: unreadable, severity: 2, level: 'error', fatal: true, message: failure };
  if (failure !== undefined) return [{ ...fatal, line: 1, column: 1 }];
  return checked ? checked.findings.map((finding) => message(finding, checked)) : [];
}

function file(result: FileResult): object {
  const { checked, failure } = result;
  const errors = checked?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const fixable = (checked?.findings ?? []).filter(safeEdits);
  const fixableErrors = fixable.filter(({ severity }) => severity === 'error').length;
  return {
    messages: messages(result),
    errorCount: errors + (failure ? 1 : 0),
    fatalErrorCount: failure ? 1 : 0,
    warningCount: (checked?.findings.length ?? 0) - errors,
    fixableErrorCount: fixableErrors,
    fixableWarningCount: fixable.length - fixableErrors,
  };
}

function message(finding: Finding, { text, lines }: CheckedText): object {
  const edits = safeEdits(finding);
  const suggestions = (finding.fixes ?? []).filter(({ kind }) => kind === 'suggestion');
  return {
    ruleId: finding.rule,
    severity: finding.severity === 'error' ? 2 : 1,
    level: finding.severity,
    message: finding.message,
    ...oneBasedRange(finding.span, lines),
    ...(edits && { fix: oneEdit(edits, text) }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.map((fix) => ({ desc: fix.title, fix: oneEdit(fix.edits, text) })),
    }),
    ...(finding.related?.length && {
      related: finding.related.map((other) => {
        const { line, character } = lines.position(other.span.start);
        return { message: other.message, line: line + 1, column: character + 1 };
      }),
    }),
    ...(finding.source && { source: finding.source }),
  };
}

const safeEdits = ({ fixes }: Finding): readonly Edit[] | undefined =>
  fixes?.find(({ kind }) => kind === 'safe')?.edits;

/** ESLint allows one replacement for a fix: several edits become one, from the first to the last of them. */
function oneEdit(edits: readonly Edit[], text: string): { range: [number, number]; text: string } {
  const start = Math.min(...edits.map(({ span }) => span.start));
  const end = Math.max(...edits.map(({ span }) => span.end));
  const inside = edits.map((edit) => ({
    ...edit,
    span: { start: edit.span.start - start, end: edit.span.end - start },
  }));
  return { range: [start, end], text: applyEdits(text.slice(start, end), inside).text };
}
