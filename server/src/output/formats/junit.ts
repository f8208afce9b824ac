import { hash } from '../fingerprint';
import { type FileResult, type FormatContext, listOf } from '../result';
import { markup } from './escape';
import type { OutputFormat } from './format';
import { type ReportedFinding, reportedFindings } from './reported-finding';

/** The text around the suites. */
export const junitHead = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="inspection-report">\n';
export const junitTail = '</testsuites>\n';

/**
 * JUnit's XML, as CI servers read it: a suite for each draft, a test for each finding, and a test that passes in a draft
 * without findings. Errors and warnings fail; hints are tests that pass, with their message as output.
 */
export const junit: OutputFormat = {
  name: 'junit',
  help: "JUnit's XML, with a test for each finding",
  readBy: 'CI servers',
  run: listOf({ begin: junitHead, between: '', end: junitTail }, (result, context) => [
    suite(result, context),
  ]),
};

const fails = ({ severity }: ReportedFinding): boolean => severity === 'error' || severity === 'warning';

function suite(result: FileResult, context: FormatContext): string {
  const found = reportedFindings(result, context);
  const path = markup(result.path.replaceAll('\\', '/'));
  const cases = found.map((finding) => testcase(finding, path));
  if (found.length === 0) cases.push(`<testcase name="nothing found" classname="${path}" time="0"/>`);
  const failures = found.filter(fails).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return `  <testsuite name="${path}" ${counts}>\n    ${cases.join('\n    ')}\n  </testsuite>\n`;
}

function testcase(finding: ReportedFinding, path: string): string {
  const { rule, severity, message, line, column, fingerprint } = finding;
  // A test keeps its name when the draft is edited elsewhere, so that a CI server knows it again.
  const head = `<testcase name="${markup(`${rule} ${hash(fingerprint).slice(0, 8)}`)}" classname="${path}" time="0">`;
  const text = markup(`${severity}: ${message}`);
  const body = fails(finding)
    ? `<failure type="${severity}" message="${markup(message)}">${path}:${line}:${column} ${text}</failure>`
    : `<system-out>${path}:${line}:${column} ${text}</system-out>`;
  return `${head}${body}</testcase>`;
}
