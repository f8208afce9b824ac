import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { checkingTexts, notice } from '../texts';

export type CheckerState = 'idle' | 'starting' | 'running' | 'failed';

/** A client that has not been started yet. */
export interface ServerConnection {
  readonly client: BaseLanguageClient;
  /** Ends anything that the client itself does not end, such as a worker. */
  dispose(): void;
}

/**
 * Makes a client for the language server of this host.
 * @param onFailure called when the client gives up: the server could not start, or stopped too often
 */
export type Connect = (output: vscode.LogOutputChannel, onFailure: () => void) => Promise<ServerConnection>;

/**
 * Sends a request that the protocol does not have. Undefined while the server does not run, of which the user has been
 * notified.
 */
export type AskServer = (
  request: string,
  params: unknown,
  token?: vscode.CancellationToken,
) => Promise<unknown>;

/**
 * Parameters as JSON has them. A server in a worker gets a copy of each object’s own fields, and VS Code’s positions and ranges have
 * their lines and characters in accessors.
 */
const asJson = (params: unknown): unknown => params && JSON.parse(JSON.stringify(params));

/** Owns the language server: starts it when asked, restarts it, and tells the user when it cannot run. */
export class Checker implements vscode.Disposable {
  #state: CheckerState = 'idle';
  #connection: ServerConnection | undefined;
  /** Starts and stops run one after the other, however fast they are asked for. */
  #queue: Promise<void> = Promise.resolve();
  /** Ends the wait for a server that is starting, and may never answer. */
  #abandon: () => void = () => undefined;

  readonly #listeners = new Map<string, (params: unknown) => void>();
  readonly #started = new vscode.EventEmitter<void>();
  /** Fires whenever the server has started, for the first time or again. */
  readonly onStarted = this.#started.event;
  /** The last parameters of each notification, which are sent again after a restart. */
  readonly #notifications = new Map<string, object>();

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

  /** Ends the server, if there is one, and starts it again. */
  restart(): Promise<void> {
    this.#abandon();
    return this.#enqueue(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** Starts the server for something that a person asked for, which restarts one that has failed. */
  async wake(): Promise<void> {
    await (this.#state === 'failed' ? this.restart() : this.start());
  }

  /** Asks the server on behalf of a person, and starts it if necessary. */
  readonly askForPerson: AskServer = async (request, params, token) => {
    await this.wake();
    return this.ask(request, params, token);
  };

  /** Asks the server on behalf of a view, and starts it if necessary, but does not restart one that has failed. */
  readonly askForView: AskServer = async (request, params, token) => {
    await this.start();
    return this.ask(request, params, token);
  };

  /** Asks the server if it runs. */
  readonly ask: AskServer = async (request, params, token) => {
    await this.#queue;
    return this.#state === 'running'
      ? this.#connection?.client.sendRequest(request, asJson(params), token)
      : undefined;
  };

  /** Calls back whenever the server sends a notification, also after a restart. To be called before the start. */
  onNotification(notification: string, listener: (params: unknown) => void): void {
    this.#listeners.set(notification, listener);
  }

  /** Sends a notification, now if the server runs, and at each later start unless a newer one has replaced it. */
  notify(notification: string, params: object): void {
    this.#notifications.set(notification, params);
    if (this.#state === 'running') void this.#connection?.client.sendNotification(notification, params);
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
    setContext('started', true);
    setContext('checkingStopped', false);
    try {
      await this.#startClient();
      this.#state = 'running';
      for (const [name, params] of this.#notifications)
        void this.#connection?.client.sendNotification(name, params);
      this.#started.fire();
    } catch (error) {
      this.output.error(String(error));
      this.#fail();
    } finally {
      this.#abandon = () => undefined;
    }
  }

  /** The client's own promise may never settle when the server dies early, so a failure settles this one. */
  #startClient(): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      this.#abandon = () => {
        this.#state = 'idle';
        reject(new Error('Checking was stopped before it had started. Restart it.'));
      };
      const onFailure = () => {
        reject(new Error('Checking did not start. Restart it.'));
        this.#fail();
      };
      this.connect(this.output, onFailure)
        .then((connection) => {
          this.#connection = connection;
          for (const [name, listener] of this.#listeners) connection.client.onNotification(name, listener);
          return connection.client.start();
        })
        .then(resolve, reject);
    });
  }

  async #stop(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#state = 'idle';
    if (!connection) return;
    // A client that never ran rejects, because it has nothing to stop.
    await connection.client.dispose().catch(() => undefined);
    connection.dispose();
  }

  /** Tells the user, once for each start, because one failure is reported in several ways. */
  #fail(): void {
    if (this.#state === 'failed' || this.#state === 'idle') return;
    const sentence = this.#state === 'running' ? checkingTexts.stopped : checkingTexts.didNotStart;
    this.#state = 'failed';
    setContext('checkingStopped', true);
    const { showOutput, restart } = checkingTexts;
    void vscode.window.showErrorMessage(notice(sentence), showOutput, restart).then((choice) => {
      if (choice === showOutput) this.output.show();
      if (choice === restart) void this.restart();
    });
  }
}

/** Sets what the manifest’s conditions ask for. */
const setContext = (name: string, value: boolean): void =>
  void vscode.commands.executeCommand('setContext', `inspectionReport.${name}`, value);
