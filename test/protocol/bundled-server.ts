import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  CancellationTokenSource,
  createMessageConnection,
  type Diagnostic,
  ErrorCodes,
  type InitializeResult,
  LSPErrorCodes,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../architecture/sources';
import type { Profile } from './profiles';

/** Errors that tell a client that its request is out of date. */
const outdated: readonly number[] = [
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
];

/** The server as it is released, in a separate process, and everything that it sends. */
export class BundledServer {
  readonly client: MessageConnection;
  readonly #process: ChildProcess;
  readonly #exit: Promise<number | null>;
  /** The findings that were published last, by URI. */
  readonly published = new Map<string, { readonly version?: number; readonly diagnostics: Diagnostic[] }>();
  /** What the server must not do. */
  readonly faults: string[] = [];
  readonly #pending = new Set<Promise<unknown>>();

  constructor(readonly profile: Profile) {
    const entry = join(root, 'server/dist/cli/main.mjs');
    this.#process = spawn(process.execPath, [entry, 'lsp', '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.#exit = new Promise((resolve) => this.#process.once('exit', resolve));
    this.client = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#listen();
  }

  async start(folder: string): Promise<InitializeResult> {
    const { capabilities } = this.profile;
    const workspaceFolders = [{ uri: folder, name: 'work' }];
    const params = { processId: process.pid, rootUri: folder, workspaceFolders, capabilities };
    const answer = await this.client.sendRequest<InitializeResult>('initialize', params);
    await this.client.sendNotification('initialized', {});
    return answer;
  }

  /**
   * Sends a request without waiting, and cancels it at once if that is wanted.
   * @returns the answer; undefined where the server says that the request is out of date
   */
  ask<Answer>(method: string, params: object, { isCancelled = false } = {}): Promise<Answer | undefined> {
    const source = new CancellationTokenSource();
    const answer = this.client.sendRequest<Answer>(method, params, source.token).catch((error: unknown) => {
      const { code = 0, message = '' } = error instanceof ResponseError ? error : {};
      if (!outdated.includes(code) && !isRefusal(method, code))
        this.faults.push(`${method}: ${code} ${message || String(error)}`);
      return undefined;
    });
    if (isCancelled) source.cancel();
    this.#pending.add(answer);
    void answer.finally(() => this.#pending.delete(answer));
    return answer;
  }

  /** Waits until all requests are answered. */
  async settled(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  notify(method: string, params: object): Promise<void> {
    return this.client.sendNotification(method, params);
  }

  /** @returns the exit code */
  async stop(): Promise<number | null> {
    await this.client.sendRequest('shutdown');
    await this.client.sendNotification('exit');
    const code = await this.#exit;
    this.client.dispose();
    return code;
  }

  kill(): void {
    this.#process.kill();
  }

  #listen(): void {
    const { client, profile } = this;
    client.onNotification(
      'textDocument/publishDiagnostics',
      (params: { uri: string; version?: number; diagnostics: Diagnostic[] }) => {
        if (profile.findings !== 'push') this.faults.push(`published to a client that asks: ${params.uri}`);
        const before = this.published.get(params.uri)?.version ?? 0;
        if ((params.version ?? before) < before) this.faults.push('published an earlier version later');
        this.published.set(params.uri, params);
      },
    );
    client.onNotification('window/logMessage', ({ message }: { message: string }) => {
      if (/failed/i.test(message)) this.faults.push(message);
    });
    client.onRequest((method, params) => {
      if (profile.answers.includes(method))
        return method === 'workspace/configuration' ? itemsOf(params).map(() => null) : null;
      this.faults.push(`asked a client for ${method}`);
      return new ResponseError(ErrorCodes.MethodNotFound, method);
    });
    client.listen();
  }
}

/** A rename of other words is refused with a sentence, which an editor shows. */
const isRefusal = (method: string, code: number): boolean =>
  code === LSPErrorCodes.RequestFailed && /ename$/.test(method);

const itemsOf = (params: unknown): readonly unknown[] =>
  typeof params === 'object' && params !== null && 'items' in params && Array.isArray(params.items)
    ? params.items
    : [];
