interface Test {
  fullTitle(): string;
  duration?: number;
}
interface Runner {
  on(event: 'pass', listener: (test: Test) => void): void;
  on(event: 'retry' | 'fail', listener: (test: Test, error: Error) => void): void;
}

/** Prints a line for each test. Mocha's own reporters write cursor movements, which the shown console has no use for. */
export function reporter(runner: Runner): void {
  runner.on('pass', (test) => console.log(`  ok    ${test.fullTitle()} (${test.duration} ms)`));
  const failed = (word: string) => (test: Test, error: Error) =>
    console.log(`  ${word}  ${test.fullTitle()}\n${error.stack ?? error.message}`);
  runner.on('retry', failed('AGAIN'));
  runner.on('fail', failed('FAIL'));
}
