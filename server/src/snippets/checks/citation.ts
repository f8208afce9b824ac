import { parseCitation } from '../../draft/citations';
import type { MappedText } from '../../draft/mapped';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { RuleFinding } from '../../rules/finding';
import { faultOf, reportFor } from '../citing';
import { type Context, contextsFor } from '../contexts';
import { trim } from '../mapped-text';
import type { Snippet } from '../types';
import { type LibraryRule, type LibrarySubject, onSnippets } from './rule';

const rule: LibraryRule = {
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
    calibration: 'Not measured on reports, which have no snippets; the product’s own library has no finding.',
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, setting: childrens-home}\n    citations: regulation 112\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, setting: childrens-home}\n    citations: [regulation 12, "Guide, page 22, paragraph 4.10"]\n',
    },
  },
  check: onSnippets(function* (snippet, subject) {
    if (snippet.status === 'retired') return;
    for (const text of snippet.citations) {
      const fault = faultIn(text, snippet, subject);
      if (fault) yield { ...fault, span: trim(text).whole };
    }
  }),
};

type Fault = Pick<RuleFinding, 'message' | 'about' | 'source'>;

// Many snippets rest on the same; the sorts of inspections that they are for are the same object for all of them.
const known = new WeakMap<readonly Context[], Map<string, Fault | undefined>>();
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
    cache.set(id, faultUnder(trim(text), contexts, where.setting !== undefined, knowledge, today));
  }
  return cache.get(id);
}

/** What is wrong with a citation: in each of the settings that are named, or in all where none is. */
function faultUnder(
  text: MappedText,
  contexts: readonly Context[],
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
    return report && citations.map((one) => faultOf(report, knowledge.library, one)).find((one) => one);
  });
  const certain = named || faults.every((one) => one !== undefined);
  return certain ? faults.find((one) => one !== undefined) : undefined;
}

/** The newest sort of inspection of each setting. */
function bySetting(contexts: readonly Context[]): Context[] {
  const first = new Map<string, Context>();
  for (const context of contexts) {
    const key = `${context.framework.id} ${context.setting?.id ?? ''}`;
    if (!first.has(key)) first.set(key, context);
  }
  return [...first.values()];
}

export default rule;
