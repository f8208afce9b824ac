import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Checked } from '../../lint/check';
import { unreadable } from '../../output/result';
import type { Finding } from '../../rules/finding';
import { LineIndex } from '../../text/span';
import { plural } from '../../text/words';
import { source, toDiagnostic } from '../convert';

/** Of one file no more findings are sent: thousands would help nobody, and slow the editor down. */
export const mostFindings = 300;

/** The findings of a config, or of another file that it is made of. */
export function configDiagnostics(findings: readonly Finding[], uri: string, text: string): Diagnostic[] {
  const lines = new LineIndex(text);
  return findings.map((finding) => toDiagnostic(finding, { uri, lines, docs: undefined }));
}

/** The findings of a draft, with a last line on those that are left out. */
export function draftDiagnostics(
  { draft, findings }: Pick<Checked, 'draft' | 'findings'>,
  uri: string,
  docs: string | undefined,
): Diagnostic[] {
  const target = { uri, lines: draft.lines, docs };
  const diagnostics = findings.slice(0, mostFindings).map((finding) => toDiagnostic(finding, target));
  const more = findings.length - mostFindings;
  if (more > 0) {
    const range = draft.lines.range({ start: 0, end: draft.lines.end(0) });
    const message = `${plural(more, 'more finding')} not shown. Fix some of the others first.`;
    diagnostics.push({ range, severity: DiagnosticSeverity.Information, source, message });
  }
  return diagnostics;
}

/** Why a draft cannot be read, as an error at the start of its file. */
export function unreadableDiagnostics(failure: string): Diagnostic[] {
  const start = { line: 0, character: 0 };
  const range = { start, end: start };
  const severity = DiagnosticSeverity.Error;
  return [{ severity, source, code: unreadable, range, message: failure }];
}
