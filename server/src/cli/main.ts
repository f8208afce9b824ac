import { setFlagsFromString } from 'node:v8';
import { startsServer } from './lsp';
import { run } from './run';
import { terminalAsk } from './terminal/ask';
import { endIfLost, looks, printing } from './terminal/terminal';

const args = process.argv.slice(2);

endIfLost(process.stdout, process.stderr, (code) => process.exit(code));

const nodeVersion = Number.parseInt(process.versions.node, 10);

/**
 * Sets a flag of V8 up to the last version of Node.js that was seen to know it: of one that it does not know, V8 prints an
 * error. The flags were tried with Node.js 20, 22 and 24.
 */
function setFlag(flag: string, lastVersion: 20 | 24): void {
  if (nodeVersion <= lastVersion) setFlagsFromString(flag);
}

// Old objects are freed once they have grown by half. Otherwise up to three quarters of the heap are garbage (docs/benchmarks.md).
setFlag('--heap-growing-percent=50', 24);

if (args[0] === 'lsp' && startsServer(args.slice(1))) {
  void import('../lsp/main.node').then(({ start }) => {
    // In a session, the space for new objects stays as large as the start has made it.
    setFlag('--semi-space-growth-factor=1', 24);
    start(args.slice(1));
  });
} else {
  // A run is over before much of the code that V8 compiles again would have saved what that costs (docs/benchmarks.md).
  setFlag('--interrupt-budget=400000', 20);
  // Nearly all patterns are used more than once, so V8 need not compile each for its interpreter first.
  setFlag('--no-regexp-tier-up', 24);
  void run(args, {
    cwd: process.cwd(),
    today: new Date().toISOString().slice(0, 10),
    env: process.env,
    terminal: process.stdout.isTTY === true,
    ...(process.stdout.isTTY && { width: process.stdout.columns }),
    ...printing(process.stdout, process.stderr, () => performance.now()),
    nextLook: looks((end) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
    }),
    stdin: async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
    // Questions go to standard error: what is printed can be sent to a file all the same.
    ...(process.stdin.isTTY && process.stderr.isTTY && { ask: terminalAsk(process.stdin, process.stderr) }),
  }).then((code) => {
    // Not process.exit: text written to a pipe must get there.
    process.exitCode = code;
    // After the work, so that nobody waits for it: what a print that was killed has left.
    return import('../node/print-folder').then(({ removeForgottenPrints }) => removeForgottenPrints());
  });
}
