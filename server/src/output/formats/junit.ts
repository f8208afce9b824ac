import { type FileResult, listOf } from '../result';
import { markup } from './escape';
import { type Found, foundIn } from './found';

/**
 * JUnit's XML, as CI servers read it: a suite a draft, a failed test a finding, one that passes where there is none.
 * Only what is an error or a warning fails; hints are passed tests with their message as output.
 */
export const junit = listOf(
  {
    begin: '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="inspection-report">\n',
    between: '',
    end: '</testsuites>\n',
  },
  (result) => [suite(result)],
);

const fails = ({ severity }: Found): boolean => severity === 'error' || severity === 'warning';

function suite(result: FileResult): string {
  const found = foundIn(result);
  const path = markup(result.path.replaceAll('\\', '/'));
  const cases = found.map((one) => testcase(one, path));
  if (found.length === 0) cases.push(`<testcase name="nothing found" classname="${path}" time="0"/>`);
  const failures = found.filter(fails).length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0"`;
  return `  <testsuite name="${path}" ${counts}>\n    ${cases.join('\n    ')}\n  </testsuite>\n`;
}

function testcase(one: Found, path: string): string {
  const { rule, severity, message, line, column } = one;
  const head = `<testcase name="${markup(`${rule} (${line}:${column})`)}" classname="${path}" time="0">`;
  const text = markup(`${severity}: ${message}`);
  const body = fails(one)
    ? `<failure type="${severity}" message="${markup(message)}">${path}:${line}:${column} ${text}</failure>`
    : `<system-out>${path}:${line}:${column} ${text}</system-out>`;
  return `${head}${body}</testcase>`;
}
