import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../package.json';
import { describeFault } from './guard';
import { serve } from './server';

// The global of a dedicated worker; the DOM's types, which would name it, are not those of this code.
const worker = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
const events = globalThis as unknown as {
  addEventListener(type: 'unhandledrejection', listener: (event: FailedWork) => void): void;
};

interface FailedWork {
  readonly reason: unknown;
  preventDefault(): void;
}

const log = serve(
  (options) => createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker), options),
  { version },
);

events.addEventListener('unhandledrejection', (event) => {
  // The worker's own message would have the error's text, which may quote a draft.
  event.preventDefault();
  log(`Background work failed: ${describeFault(event.reason)}`);
});
