import type * as vscode from 'vscode';
import {
  type LibrariesAnswer,
  librariesRequest,
  type NewSnippetAnswer,
  newSnippetRequest,
  type OutdatedText,
  outdatedRequest,
  type SnippetChoice,
  type SnippetsAnswer,
  type SnippetUse,
  snippetsRequest,
  snippetUseRequest,
} from '../../../server/src/lsp/snippets/snippet-requests';
import type { AskServer } from '../connection/checker';

/**
 * Requests about snippet libraries. Answers are undefined while the server does not run, of which the user has been
 * notified.
 */
export class SnippetServer {
  constructor(private readonly ask: AskServer) {}

  /**
   * The snippets for a position in a draft, the best first; all of them where there is no position.
   * @param recent keys of snippets used lately, the last one first
   */
  async snippets(
    uri: vscode.Uri,
    position?: vscode.Position,
    recent: readonly string[] = [],
  ): Promise<readonly SnippetChoice[] | undefined> {
    const params = { uri: uri.toString(), ...(position && { position }), recent };
    const answer = (await this.ask(snippetsRequest, params)) as SnippetsAnswer | undefined;
    if (!answer) return undefined;
    const all = answer.libraries.flatMap(({ snippets }) => snippets);
    const rank = new Map(answer.order.map((key, index) => [key, index]));
    const rankOf = ({ key }: SnippetChoice): number => rank.get(key) ?? rank.size;
    return [...all].sort((a, b) => rankOf(a) - rankOf(b));
  }

  /** The libraries of a document, or of the workspace if there is none. */
  libraries(uri?: vscode.Uri): Promise<LibrariesAnswer | undefined> {
    const params = uri ? { uri: uri.toString() } : {};
    return this.ask(librariesRequest, params) as Promise<LibrariesAnswer | undefined>;
  }

  /**
   * The places in drafts that hold the text of a snippet.
   * @param uri the document whose libraries have the snippet
   */
  uses(
    key: string,
    uri: vscode.Uri | undefined,
    token: vscode.CancellationToken,
  ): Promise<readonly SnippetUse[] | undefined> {
    const params = { key, ...(uri && { uri: uri.toString() }) };
    return this.ask(snippetUseRequest, params, token) as Promise<readonly SnippetUse[] | undefined>;
  }

  /** The texts of a draft that are close to a phrase of a library and worded differently. */
  outdated(uri: vscode.Uri): Promise<readonly OutdatedText[] | null | undefined> {
    const params = { uri: uri.toString() };
    return this.ask(outdatedRequest, params) as Promise<readonly OutdatedText[] | null | undefined>;
  }

  /** Makes a snippet of a selection in a draft. */
  newSnippet(uri: vscode.Uri, { start, end }: vscode.Range): Promise<NewSnippetAnswer | null | undefined> {
    const params = { uri: uri.toString(), range: { start, end } };
    return this.ask(newSnippetRequest, params) as Promise<NewSnippetAnswer | null | undefined>;
  }
}
