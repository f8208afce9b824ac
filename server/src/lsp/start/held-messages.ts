import { Message, type MessageStrategy } from 'vscode-languageserver';

/** Requests that the server answers without a feature. */
const withoutFeature = new Set(['initialize', 'shutdown', 'textDocument/diagnostic', 'workspace/diagnostic']);

/**
 * Holds messages for features until these are loaded. They are loaded when a client first asks for one, because writers
 * wait for findings first, and findings need none of that code.
 */
export class HeldMessages implements MessageStrategy {
  #load: (() => Promise<void>) | undefined;
  /** The messages that wait, in their order; undefined while none is held. */
  #waiting: (() => void)[] | undefined;
  #isLoading = false;

  /** Holds messages for features from now on, and loads the features with the first request for one. */
  hold(load: () => Promise<void>): void {
    this.#load = load;
    this.#waiting = [];
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    if (!this.#waiting || !isForFeature(message)) {
      next(message);
      return;
    }
    this.#waiting.push(() => next(message));
    if (Message.isRequest(message)) void this.#release();
  }

  async #release(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      await this.#load?.();
    } finally {
      // If they cannot be loaded, each request is still answered: by an error.
      const waiting = this.#waiting ?? [];
      this.#waiting = undefined;
      for (const next of waiting) next();
    }
  }
}

/** Tells requests, and notifications of the product's own: those of the protocol are for documents and files. */
const isForFeature = (message: Message): boolean =>
  Message.isRequest(message)
    ? !withoutFeature.has(message.method)
    : Message.isNotification(message) && message.method.startsWith('inspectionReport/');
