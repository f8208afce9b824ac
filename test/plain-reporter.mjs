// Ends a run with “N passed, N failed” on a line of its own, which the CI of this project reads.
export default class PlainReporter {
  onTestRunEnd(modules) {
    let passed = 0;
    let failed = modules.filter((module) => module.errors().length > 0).length;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
      }
    }
    console.log(`\n${passed} passed, ${failed} failed`);
  }
}
