import { parseCitation } from '../../draft/citations/citations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import { type CitationFault, faultOf } from './citation-fault';
import {
  type CheckedSnippet,
  noSnippetsInReports,
  onSnippets,
  type SnippetFileInput,
  type SnippetRule,
} from './input';

const messages = messagesOf({
  notCitation: (citation: string) =>
    `“${citation}” cannot be read as a citation. Write it as in a draft, such as “regulation 12(2)(a)”.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/citation',
    title: 'Snippets cite provisions that exist and are in force',
    about: 'wrong',
    harm: 'Every report that uses the snippet relies on a provision that no longer exists, or never did.',
    what: 'Reports a citation of a snippet that cannot be read, or that its instrument does not have. Also reports one that is omitted, revoked, or not for the settings of the snippet. Citations are checked against the law on the day of the check. If a snippet names no setting, only faults in all settings are reported.',
    why: 'A phrase stays in use when its regulation is gone.',
    sources: ['The instruments in knowledge/references, each with the date of its text and its coverage'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, setting: childrens-home}\n    citations: regulation 112\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, setting: childrens-home}\n    citations: [regulation 12, "Guide, page 22, paragraph 4.10"]\n',
    },
  },
  check: onSnippets(function* (snippet, input) {
    if (snippet.status === 'retired') return;
    for (const written of snippet.citations) {
      const citation = written.trim();
      const fault = faultIn(citation, snippet, input);
      if (fault) yield { ...fault, span: citation.whole };
    }
  }),
};

// Many snippets have the same citation, and the same array of reports to read it in.
const known = new WeakMap<readonly (Report | undefined)[], Map<string, CitationFault | undefined>>();
const mostKnown = 1000;

function faultIn(
  citation: MappedText,
  snippet: CheckedSnippet,
  { knowledge, tools }: SnippetFileInput,
): CitationFault | undefined {
  const reports = tools.reportsFor(snippet);
  const cache = known.get(reports) ?? new Map<string, CitationFault | undefined>();
  known.set(reports, cache);
  const id = citation.text;
  if (!cache.has(id)) {
    if (cache.size >= mostKnown) cache.clear();
    const faults = faultsIn(citation, reports, knowledge);
    // If a snippet names no setting, only a fault in all settings is certain.
    const certain = snippet.where.setting !== undefined || faults.every((fault) => fault !== undefined);
    cache.set(id, certain ? faults.find((fault) => fault !== undefined) : undefined);
  }
  return cache.get(id);
}

/** The first fault of a citation in each of some reports. */
function faultsIn(
  citation: MappedText,
  reports: readonly (Report | undefined)[],
  { instruments }: Knowledge,
): readonly (CitationFault | undefined)[] {
  const citations = parseCitation(citation, 'regulation');
  if (citations.length === 0) return [messages.notCitation(citation.text)];
  return reports.map((report) => {
    if (!report) return undefined;
    for (const part of citations) {
      const fault = faultOf(report, instruments, part);
      if (fault) return fault;
    }
    return undefined;
  });
}

export default rule;
