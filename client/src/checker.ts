import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

export type CheckerState = 'idle' | 'starting' | 'running' | 'failed';

/** A client that has not been started yet, and what must go with it. */
export interface Connection {
  readonly client: BaseLanguageClient;
  /** Ends what the client itself does not end, such as a worker. */
  dispose(): void;
}

/**
 * Makes a client for the language server of this host. `failed` is to be called when the server is given up: it could
 * not start, or stopped too often.
 */
export type Connect = (output: vscode.LogOutputChannel, failed: () => void) => Promise<Connection>;

/** Owns the language server: starts it when asked, restarts it, says so when it cannot run. */
export class Checker implements vscode.Disposable {
  #state: CheckerState = 'idle';
  #connection: Connection | undefined;
  /** Starts and stops come one after the other, however fast they are asked for. */
  #queue: Promise<void> = Promise.resolve();
  /** Ends the wait for a server that is starting, and may never answer. */
  #abandon: () => void = () => undefined;

  readonly #notified = new Map<string, (given: unknown) => void>();
  readonly #started = new vscode.EventEmitter<void>();
  /** Told whenever the server runs, for the first time or again. */
  readonly onStarted = this.#started.event;
  readonly #told = new Map<string, object>();

  constructor(
    private readonly connect: Connect,
    private readonly output: vscode.LogOutputChannel,
  ) {}

  get state(): CheckerState {
    return this.#state;
  }

  /** Starts the server; does nothing when it was started before. Never rejects: a failure is shown to the user. */
  start(): Promise<void> {
    return this.#enqueue(async () => {
      if (this.#state === 'idle') await this.#start();
    });
  }

  /** Ends the server, if there is one, and starts it anew. */
  restart(): Promise<void> {
    this.#abandon();
    return this.#enqueue(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Asks the server something beyond the protocol; undefined while there is none. */
  async ask(request: string, parameter: unknown, token?: vscode.CancellationToken): Promise<unknown> {
    await this.#queue;
    return this.#state === 'running'
      ? this.#connection?.client.sendRequest(request, parameter, token)
      : undefined;
  }

  /** Has something done whenever the server tells of it, also after a restart. To be called before the start. */
  onNotified(notification: string, done: (given: unknown) => void): void {
    this.#notified.set(notification, done);
  }

  /** Tells the server something, now where it runs, and at each start to come. What is told later takes its place. */
  tell(notification: string, parameters: object): void {
    this.#told.set(notification, parameters);
    if (this.#state === 'running') void this.#connection?.client.sendNotification(notification, parameters);
  }

  /** Ends the server. */
  stop(): Promise<void> {
    this.#abandon();
    return this.#enqueue(() => this.#stop());
  }

  dispose(): void {
    this.#started.dispose();
    void this.stop();
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task, task);
    return this.#queue;
  }

  async #start(): Promise<void> {
    this.#state = 'starting';
    void vscode.commands.executeCommand('setContext', 'inspectionReport.started', true);
    try {
      // The client's own promise may never settle when the server dies early, so the failure has to be able to win.
      await new Promise<void>((resolve, reject) => {
        this.#abandon = () => {
          this.#state = 'idle';
          reject(new Error('The start of the server was abandoned.'));
        };
        const failed = () => {
          reject(new Error('The server did not start.'));
          this.#fail();
        };
        this.connect(this.output, failed)
          .then((connection) => {
            this.#connection = connection;
            for (const [name, done] of this.#notified) connection.client.onNotification(name, done);
            return connection.client.start();
          })
          .then(resolve, reject);
      });
      this.#state = 'running';
      for (const [name, told] of this.#told) void this.#connection?.client.sendNotification(name, told);
      this.#started.fire();
    } catch (error) {
      this.output.error(String(error));
      this.#fail();
    } finally {
      this.#abandon = () => undefined;
    }
  }

  async #stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#state = 'idle';
    if (!connection) return;
    // A client that never ran refuses to be stopped; there is nothing to stop then.
    await connection.client.dispose().catch(() => undefined);
    connection.dispose();
  }

  /** Tells the user, once for each start: one failure reaches here by several ways. */
  #fail(): void {
    if (this.#state === 'failed' || this.#state === 'idle') return;
    const sentence =
      this.#state === 'running'
        ? 'Inspection Report: the checker stopped working, so drafts are no longer checked.'
        : 'Inspection Report: the checker could not start, so drafts are not checked.';
    this.#state = 'failed';
    const show = 'Show Output';
    const again = 'Restart';
    void vscode.window.showErrorMessage(sentence, show, again).then((choice) => {
      if (choice === show) this.output.show();
      if (choice === again) void this.restart();
    });
  }
}
