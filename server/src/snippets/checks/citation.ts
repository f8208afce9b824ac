import { parseCitation } from '../../draft/citations/citations';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { RuleFinding } from '../../rules/finding';
import meta from '../../rules/snippet/citation';
import type { MappedText } from '../../text/mapped';
import type { Snippet } from '../library/snippet';
import { contextsFor, type InspectionContext } from '../where/contexts';
import { faultOf, reportFor } from './citation-fault';
import { type LibraryRule, type LibrarySubject, onSnippets } from './rule';

const rule: LibraryRule = {
  meta,
  check: onSnippets(function* (snippet, subject) {
    if (snippet.status === 'retired') return;
    for (const text of snippet.citations) {
      const fault = faultIn(text, snippet, subject);
      if (fault) yield { ...fault, span: text.trim().whole };
    }
  }),
};

type Fault = Pick<RuleFinding, 'message' | 'about' | 'source'>;

// Many snippets rest on the same; the sorts of inspections that they are for are the same object for all of them.
const known = new WeakMap<readonly InspectionContext[], Map<string, Fault | undefined>>();
const mostKnown = 1000;

function faultIn(
  text: MappedText,
  { where }: Snippet,
  { knowledge, library, today }: LibrarySubject,
): Fault | undefined {
  const contexts = contextsFor(where, library.meta.frameworks, knowledge);
  const cache = known.get(contexts) ?? new Map<string, Fault | undefined>();
  known.set(contexts, cache);
  const id = `${today} ${text.text}`;
  if (!cache.has(id)) {
    if (cache.size >= mostKnown) cache.clear();
    cache.set(id, faultUnder(text.trim(), contexts, where.setting !== undefined, knowledge, today));
  }
  return cache.get(id);
}

/** What is wrong with a citation: in each of the settings that are named, or in all where none is. */
function faultUnder(
  text: MappedText,
  contexts: readonly InspectionContext[],
  named: boolean,
  knowledge: Knowledge,
  today: Day,
): Fault | undefined {
  const citations = parseCitation(text, 'regulation');
  if (citations.length === 0)
    return {
      message: `“${text.text}” cannot be read as a citation; write it as in a draft, such as “regulation 12(2)(a)”.`,
    };
  const faults = bySetting(contexts).map((context) => {
    const report = reportFor(context, knowledge, today);
    return report && citations.map((one) => faultOf(report, knowledge.instruments, one)).find((one) => one);
  });
  const certain = named || faults.every((one) => one !== undefined);
  return certain ? faults.find((one) => one !== undefined) : undefined;
}

/** The newest sort of inspection of each setting. */
function bySetting(contexts: readonly InspectionContext[]): InspectionContext[] {
  const first = new Map<string, InspectionContext>();
  for (const context of contexts) {
    const key = `${context.framework.id} ${context.setting?.id ?? ''}`;
    if (!first.has(key)) first.set(key, context);
  }
  return [...first.values()];
}

export default rule;
