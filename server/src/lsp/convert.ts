import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Hover,
  MarkupKind,
  type SnippetTextEdit,
  TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Completion } from '../language/completion';
import type { Edit, Finding, Severity } from '../rules/finding';
import { metaOf } from '../rules/index';
import { pageOf } from '../rules/rule-ids';
import type { LineIndex, Span } from '../text/span';

/** The source that an editor shows next to our findings. */
export const source = 'inspection-report';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The document that a finding is shown in, and the folder with the rules' pages if there is one. */
interface DiagnosticTarget {
  readonly uri: string;
  readonly lines: LineIndex;
  readonly docs: string | undefined;
}

export function toDiagnostic(finding: Finding, { uri, lines, docs }: DiagnosticTarget): Diagnostic {
  const places = [
    ...(finding.related ?? []).map(({ span, message }) => ({ uri, range: lines.range(span), message })),
    ...(finding.elsewhere ?? []),
  ];
  const related = places.map(
    ({ message, uri, range }): DiagnosticRelatedInformation => ({ location: { uri, range }, message }),
  );
  return {
    range: lines.range(finding.span),
    severity: severities[finding.severity],
    source,
    code: finding.rule,
    message: finding.message,
    ...(docs &&
      metaOf(finding.rule) && {
        codeDescription: { href: docs + pageOf(finding.rule) },
      }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

export const toTextEdits = (edits: readonly Edit[], lines: LineIndex): TextEdit[] =>
  edits.map(({ span, text }) => ({ range: lines.range(span), newText: text }));

/** Edits of a document, in this version of it where the client can tell versions apart; null for one that is not open. */
export function toWorkspaceEdit(
  { uri, version }: { readonly uri: string; readonly version: number | null },
  edits: (TextEdit | SnippetTextEdit)[],
  { workspace }: ClientCapabilities,
): WorkspaceEdit {
  const { documentChanges, snippetEditSupport } = workspace?.workspaceEdit ?? {};
  const snippets = edits.some((edit) => 'snippet' in edit);
  if (!documentChanges && !(snippets && snippetEditSupport))
    return { changes: { [uri]: edits.filter((edit) => TextEdit.is(edit)) } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

/** The same as snippets that select the first occurrence of some words once the text is inserted. */
export const toSnippetEdits = (
  edits: readonly Edit[],
  lines: LineIndex,
  words: string,
): (TextEdit | SnippetTextEdit)[] =>
  edits.map(({ span, text }) => {
    const range = lines.range(span);
    const at = text.indexOf(words);
    if (at < 0) return { range, newText: text };
    const rest = escaped(text.slice(at + words.length));
    const value = `${escaped(text.slice(0, at))}\${1:${escaped(words)}}${rest}`;
    return { range, snippet: { kind: 'snippet', value } };
  });

/** Escapes a text so that an editor reads no variable or tab stop in it. */
const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');

const itemKinds: Record<Completion['kind'], CompletionItemKind> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  citation: CompletionItemKind.Reference,
};

/**
 * An item as an editor lists it.
 * @param labels true if the client shows a text to the right of each label
 */
export function toCompletionItem(
  item: Completion,
  lines: LineIndex,
  { labels = false }: { readonly labels?: boolean } = {},
): CompletionItem {
  return {
    label: item.label,
    kind: itemKinds[item.kind],
    ...(item.detail && { detail: item.detail }),
    ...(item.detail && labels && { labelDetails: { description: item.detail } }),
    documentation: { kind: MarkupKind.Markdown, value: item.documentation },
    filterText: item.filter,
    sortText: item.order,
    textEdit: { range: lines.range(item.replace), newText: item.text },
  };
}

/** Shows an explanation of a part of a document, in Markdown; null if there is none. */
export function toHover(
  explanation: { readonly markdown: string; readonly span: Span } | null | undefined,
  lines: LineIndex,
): Hover | null {
  return explanation
    ? {
        contents: { kind: MarkupKind.Markdown, value: explanation.markdown },
        range: lines.range(explanation.span),
      }
    : null;
}
