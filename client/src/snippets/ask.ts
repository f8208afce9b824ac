import type * as vscode from 'vscode';
import {
  type LibrariesAnswer,
  librariesRequest,
  libraryFileRequest,
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

/** Asks the language server, which is started first where it does not run. */
export type Ask = (
  request: string,
  parameters: unknown,
  token?: vscode.CancellationToken,
) => Promise<unknown>;

/** What the server is asked about snippet libraries. Undefined where it does not run, which it has said itself. */
export class Server {
  constructor(private readonly ask: Ask) {}

  /** The snippets for a place of a draft, the best first; all of them where no place is given. */
  async snippets(
    uri: vscode.Uri,
    position?: vscode.Position,
    recent: readonly string[] = [],
  ): Promise<readonly SnippetChoice[] | undefined> {
    const place = position && { line: position.line, character: position.character };
    const parameters = { uri: uri.toString(), ...(place && { position: place }), recent };
    const answer = (await this.ask(snippetsRequest, parameters)) as SnippetsAnswer | undefined;
    if (!answer) return undefined;
    const all = answer.libraries.flatMap(({ snippets }) => snippets);
    const rank = new Map(answer.order.map((key, index) => [key, index]));
    const of = ({ key }: SnippetChoice): number => rank.get(key) ?? rank.size;
    return [...all].sort((a, b) => of(a) - of(b));
  }

  /** The libraries of the workspace, or those of a document. */
  libraries(uri?: vscode.Uri): Promise<LibrariesAnswer | undefined> {
    const parameters = uri ? { uri: uri.toString() } : {};
    return this.ask(librariesRequest, parameters) as Promise<LibrariesAnswer | undefined>;
  }

  /** The text of a file of the product's own library. */
  libraryFile(uri: vscode.Uri): Promise<string | null | undefined> {
    return this.ask(libraryFileRequest, { uri: uri.toString() }) as Promise<string | null | undefined>;
  }

  uses(
    key: string,
    uri: vscode.Uri | undefined,
    token: vscode.CancellationToken,
  ): Promise<readonly SnippetUse[] | undefined> {
    const parameters = { key, ...(uri && { uri: uri.toString() }) };
    return this.ask(snippetUseRequest, parameters, token) as Promise<readonly SnippetUse[] | undefined>;
  }

  outdated(uri: vscode.Uri): Promise<readonly OutdatedText[] | null | undefined> {
    return this.ask(outdatedRequest, { uri: uri.toString() }) as Promise<
      readonly OutdatedText[] | null | undefined
    >;
  }

  newSnippet(uri: vscode.Uri, { start, end }: vscode.Range): Promise<NewSnippetAnswer | null | undefined> {
    const place = ({ line, character }: vscode.Position) => ({ line, character });
    const parameters = { uri: uri.toString(), range: { start: place(start), end: place(end) } };
    return this.ask(newSnippetRequest, parameters) as Promise<NewSnippetAnswer | null | undefined>;
  }
}
