import { type CodeLens, CodeLensRefreshRequest } from 'vscode-languageserver';
import { lensesOf } from '../../../language/lenses/lenses';
import type { Feature, FeatureContext } from '../../feature';
import { isSwitchedOn } from '../../settings';

/** The lenses that a client has of a document. */
interface SentLenses {
  readonly version: number;
  readonly lenses: string;
}

/**
 * Lines above sections, requirements and judgements, on until they are switched off. They are made of the check that is there, and
 * made again when findings on words follow.
 */
export const codeLenses: Feature = {
  register(context) {
    const { connection, client, documents, shown } = context;
    const sent = new Map<string, SentLenses>();
    const refresh = (): void => {
      if (client.workspace?.codeLens?.refreshSupport)
        void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
    };
    connection.onCodeLens(async ({ textDocument: { uri } }) => {
      if (!(await isSwitchedOn(context, 'codeLens', true))) return [];
      const lenses = lensesIn(context, uri);
      const version = documents.get(uri)?.version;
      if (lenses && version !== undefined) sent.set(uri, { version, lenses: JSON.stringify(lenses) });
      return lenses;
    });
    shown.onPublished((uri) => {
      const before = sent.get(uri);
      // After a change of its text, the client asks by itself.
      if (before?.version !== documents.get(uri)?.version) return;
      if (before && JSON.stringify(lensesIn(context, uri)) !== before.lenses) refresh();
    });
    documents.onDidClose(({ document }) => sent.delete(document.uri));
    context.onSettings(refresh);
  },
};

function lensesIn(context: FeatureContext, uri: string): CodeLens[] | null {
  const draft = context.draft(uri);
  if (!draft) return null;
  const { checked, document } = draft;
  const { lines } = checked.draft;
  const findings = context.shown.findingsOf(document);
  return lensesOf(checked, { today: context.today(), findings }).map(({ span, title }) => ({
    range: lines.range(span),
    // A client shows the title of a command without a name as text.
    command: { title, command: '' },
  }));
}
