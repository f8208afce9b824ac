// The little of Mocha that the suite uses. Its own types are not installed: `tsc` checks this folder before the test
// tools are there.
declare const suite: (name: string, body: () => void) => void;
declare const test: (name: string, body: () => void | Promise<void>) => void;
declare const suiteSetup: (body: () => unknown) => void;
declare const suiteTeardown: (body: () => unknown) => void;
declare const teardown: (body: () => unknown) => void;

interface MochaRunner {
  readonly suite: { emit(event: 'pre-require', context: object, file: string, mocha: MochaRunner): void };
  fgrep(words: string): void;
  run(done: (failures: number) => void): void;
}

/** Mocha's build for browsers leaves its class here. */
declare const Mocha: new (options: {
  ui: 'tdd';
  reporter: unknown;
  timeout: number;
  retries: number;
}) => MochaRunner;

declare module 'mocha/mocha.js';
