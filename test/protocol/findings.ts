import type { Diagnostic, DocumentDiagnosticReport, WorkspaceDiagnosticReport } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draftDiagnostics } from '../../server/src/lsp/diagnostics/items';
import { Workspace } from '../../server/src/lsp/workspace';
import { languageFolder } from '../../server/src/node/language-folder';
import { nodeFiles } from '../../server/src/node/node-files';
import { proseFrom } from '../../server/src/prose/tables';
import type { BundledServer } from './bundled-server';

/** Findings in a form that can be compared, whatever their order. */
export const comparable = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics
    .map(({ code, message, range: { start, end } }) =>
      [`${start.line}:${start.character}-${end.line}:${end.character}`, code, message].join(' '),
    )
    .sort();

/** The findings of a new check of a text, with nothing known of it before. */
export async function freshFindings(uri: string, text: string): Promise<Diagnostic[]> {
  const workspace = new Workspace(nodeFiles, { language: languageFolder() }, proseFrom);
  await workspace.readTables();
  const checked = await workspace.checkAsFile(TextDocument.create(uri, 'markdown', 1, text));
  return checked ? draftDiagnostics(checked, uri, undefined) : [];
}

/** The findings of a client that asks for them: it keeps what the server says is unchanged. */
export class PulledFindings {
  readonly #known = new Map<string, { readonly resultId?: string; readonly items: Diagnostic[] }>();

  constructor(readonly server: BundledServer) {}

  /** Asks for the findings of a document, as its client does it after each change. */
  async pull(uri: string, { isCancelled = false } = {}): Promise<void> {
    const { profile } = this.server;
    const identifiers = profile.findings === 'parts' ? ['structure', 'text'] : [undefined];
    await Promise.all(
      identifiers.map(async (identifier) => {
        const key = `${identifier} ${uri}`;
        const previousResultId = this.#known.get(key)?.resultId;
        const params = {
          textDocument: { uri },
          ...(identifier && { identifier }),
          ...(previousResultId && { previousResultId }),
        };
        const answer = await this.server.ask<DocumentDiagnosticReport>('textDocument/diagnostic', params, {
          isCancelled,
        });
        if (answer?.kind === 'full') this.#known.set(key, answer);
        else if (answer && answer.resultId !== previousResultId)
          this.server.faults.push('a wrong “unchanged”');
      }),
    );
  }

  /** Asks for the findings of drafts that are not open. */
  async pullWorkspace(): Promise<void> {
    const ids = [...this.#known].flatMap(([key, { resultId }]) =>
      key.startsWith('closed ') && resultId ? [{ uri: key.slice('closed '.length), value: resultId }] : [],
    );
    const params = { identifier: 'closed', previousResultIds: ids };
    const answer = await this.server.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', params);
    for (const item of answer?.items ?? [])
      if (item.kind === 'full') this.#known.set(`closed ${item.uri}`, item);
  }

  of(uri: string): Diagnostic[] {
    return [...this.#known].flatMap(([key, { items }]) => (key.endsWith(` ${uri}`) ? items : []));
  }
}
