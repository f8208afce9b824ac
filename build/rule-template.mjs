// The file of a new rule: `npm run new:rule`. It compiles and finds nothing; every TODO is for the author.

/** The metadata that every rule has; `examples` are its fields `bad` and `good`. */
const metadata = (id, since, examples) => `  meta: {
    id: '${id}',
    title: 'TODO: what the rule asks, as a sentence without its stop',
    about: 'doubtful',
    harm: 'TODO: what goes wrong for the reader of a report.',
    what: 'Reports TODO: the fault, and what is not reported.',
    why: 'TODO: the reason.',
    sources: ['TODO: the guidance or the measurement that it rests on'],
    since: '${since}',
    // The number of findings, of published reports, and of findings that were right; or { notMeasurable: 'reason.' }.
    calibration: 'TODO',
${examples}
  },`;

/** The messages of a rule. The name of each says when it is used, and never changes. */
const table = `const messages = messagesOf({
  fault: () => 'TODO: the action, or the fault and then the action.',
});`;

const draftExamples = `    // A piece of a draft, which is filled up to a whole one (examples.ts): front, body, without or whole.
    bad: { framework: 'sccif' },
    good: { framework: 'sccif' },`;

const fileExamples = `    bad: { whole: 'snippets:\\n  - id: one\\n    prefix: one\\n    title: One\\n    body: Text.\\n' },
    good: { whole: 'snippets:\\n  - id: one\\n    prefix: one\\n    title: One\\n    body: Text.\\n' },`;

const forDrafts = (id, since) => `import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { onReport, type Rule } from '../rule';

${table}

const rule: Rule = {
${metadata(id, since, draftExamples)}
  check: onReport(function* (report) {
    for (const span of faultsIn(report)) yield { span, ...messages.fault() };
  }),
};

const faultsIn = (_report: Report): readonly Span[] => [];

export default rule;
`;

const forSuppressions = (id, since) => `import type { Suppression } from '../../draft/suppression';
import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import type { SuppressionRule } from './input';

${table}

const rule: SuppressionRule = {
${metadata(id, since, draftExamples)}
  *check({ draft }) {
    for (const span of draft.suppressions.flatMap(faultsIn))
      yield { span, ...messages.fault() };
  },
};

const faultsIn = (_suppression: Suppression): readonly Span[] => [];

export default rule;
`;

const forSnippets = (id, since) => `import { messagesOf } from '../../text/messages';
import type { Span } from '../../text/span';
import { type CheckedSnippet, onSnippets, type SnippetRule } from './input';

${table}

const rule: SnippetRule = {
${metadata(id, since, fileExamples)}
  check: onSnippets(function* (snippet) {
    for (const span of faultsIn(snippet)) yield { span, ...messages.fault() };
  }),
};

const faultsIn = (_snippet: CheckedSnippet): readonly Span[] => [];

export default rule;
`;

/** The text of a new rule's file, and the list of the registry that it goes into. */
export function ruleTemplate(id, since) {
  const group = id.split('/')[0];
  if (group === 'suppression') return { text: forSuppressions(id, since), list: 'suppressionRules' };
  if (group === 'snippet') return { text: forSnippets(id, since), list: 'snippetRules' };
  return { text: forDrafts(id, since), list: 'draftRules' };
}
