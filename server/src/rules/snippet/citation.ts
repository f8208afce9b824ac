import { parseCitation } from '../../draft/citations/citations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import { type CitationFault, faultOf } from './citation-fault';
import {
  type CheckedSnippet,
  noSnippetsInReports,
  onSnippets,
  type SnippetFileInput,
  type SnippetRule,
} from './input';

const rule: SnippetRule = {
  meta: {
    id: 'snippet/citation',
    title: 'What a snippet relies on is there, and in force',
    about: 'wrong',
    what: 'Reports citations of a snippet that cannot be read, that an instrument does not have, that are omitted or revoked, and that are not for the settings that the snippet is for. They are held against the day of the check. Of a snippet that names no setting only what is wrong in all of them is said.',
    why: 'A phrase goes on being used when the regulation behind it is gone.',
    sources: [
      'The instruments in knowledge/references, each with the date of its text and how complete it is',
    ],
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

// Many snippets cite the same; the reports that they are read in are the same array for all of them.
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
    // Of a snippet that names no setting only a fault that it has in all of them is certain.
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
  if (citations.length === 0) {
    const message = `“${citation.text}” cannot be read as a citation; write it as in a draft, such as “regulation 12(2)(a)”.`;
    return [{ message }];
  }
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
