import { markup } from '../../output/formats/escape';
import { junitHead, junitTail } from '../../output/formats/junit';
import type { Severity } from '../../rules/finding';
import { childrenOf, type Element, isElement, parseXml } from '../../text/xml';
import type { DraftResults, FoundFinding, MergeFormat } from './results';

/** JUnit’s XML: a suite for each draft, with its own totals. */
export const junitResults: MergeFormat = {
  name: 'junit',
  read({ shown, text }) {
    const root = text.includes('<testsuites') ? parseXml(text) : undefined;
    if (root?.name !== 'testsuites' || root.attributes.get('name') !== 'inspection-report') return undefined;
    return { shown, drafts: childrenOf(root, 'testsuite').map(draftOf) };
  },
  write: (drafts) => `${junitHead}${drafts.map(({ content }) => content).join('')}${junitTail}`,
};

function draftOf(suite: Element): DraftResults {
  const cases = childrenOf(suite, 'testcase');
  return {
    path: suite.attributes.get('name') ?? '',
    content: `  ${startTag(suite)}\n    ${cases.map(written).join('\n    ')}\n  </testsuite>\n`,
    found: cases.flatMap(findingOf),
  };
}

/** An element on one line, with the same escapes as in the format. */
function written(element: Element): string {
  const { name, children } = element;
  if (children.length === 0) return startTag(element).replace(/>$/, '/>');
  return `${startTag(element)}${children.map((child) => (isElement(child) ? written(child) : markup(child))).join('')}</${name}>`;
}

const startTag = ({ name, attributes }: Element): string =>
  `<${[name, ...[...attributes].map(([key, value]) => `${key}="${markup(value)}"`)].join(' ')}>`;

/** The finding of a test; none for a test that says that there are none. */
function findingOf(test: Element): FoundFinding[] {
  const [rule = ''] = (test.attributes.get('name') ?? '').split(' ');
  const [failure] = childrenOf(test, 'failure');
  if (failure) return [{ rule, severity: failure.attributes.get('type') === 'error' ? 'error' : 'warning' }];
  const [output] = childrenOf(test, 'system-out');
  return output ? [{ rule, severity: passingSeverity(test, output) }] : [];
}

/** The severity of a finding that does not fail, which is in its text after the path and the place. */
function passingSeverity(test: Element, output: Element): Severity {
  const text = output.children.filter((child) => !isElement(child)).join('');
  const afterPath = text.slice((test.attributes.get('classname') ?? '').length);
  return /^:\d+:\d+ info: /.test(afterPath) ? 'info' : 'hint';
}
