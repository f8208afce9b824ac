import { scalarsOf, valueAt } from '../../draft/yaml/value';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { closestName } from '../../text/nearest';
import { capital, withArticle } from '../../text/words';
import type { RuleFinding } from '../finding';
import {
  type CheckedSnippet,
  type InspectionSort,
  noSnippetsInReports,
  type PlaceKey,
  type SnippetFileInput,
  type SnippetRule,
} from './input';
import { placeScalars } from './positions';

const messages = messagesOf({
  unknown: (name: string, { kind, near }: { kind: string; near: string | undefined }) =>
    near
      ? `“${name}” is not ${withArticle(kind)}. Did you mean “${near}”?`
      : `“${name}” is not ${withArticle(kind)}. Run “inspection-report frameworks” to see what there is.`,
  impossible: (name: string) =>
    `No report meets all these conditions. Change “${name}”, another entry under “where”, or the library’s frameworks.`,
  elsewhere: (name: string, { explanation, use }: { explanation: string; use: string | undefined }) =>
    use
      ? `“${name}” is not a setting here. Use “${use}”. ${capital(explanation)}.`
      : `“${name}” is not a setting here. Remove it. ${capital(explanation)}.`,
});

const rule: SnippetRule = {
  meta: {
    id: 'snippet/where',
    title: 'Snippets can be offered somewhere',
    about: 'wrong',
    harm: 'The snippet is never offered, and nobody notices.',
    what: 'Reports frameworks, settings, types of inspection, sections, grades and keys that do not exist. Also reports those that do not fit together, such as a grade in a type of inspection without grades.',
    why: 'A snippet is offered only where everything under `where` fits.',
    sources: ['The frameworks in knowledge/frameworks', 'The format of snippet libraries, docs/snippets.md'],
    since: '0.1.0',
    calibration: noSnippetsInReports,
    bad: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, section: children-in-care}\n',
    },
    good: {
      whole:
        'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: ilacs, section: children-in-care}\n',
    },
  },
  *check(input) {
    const sorts = input.tools.inspectionSorts();
    const all = [...sorts.values()].flat();
    const reported = new Set<number>();
    for (const { text, span } of frameworksNamed(input)) {
      if (!sorts.has(text)) yield { span, ...unknown('framework', text, all) };
    }
    for (const snippet of input.snippets) {
      for (const found of misfits(snippet, input, all)) {
        // A fault in the defaults is reported once, not for each snippet.
        if (reported.has(found.span.start)) continue;
        reported.add(found.span.start);
        yield found;
      }
    }
  },
};

/** The keys in the order in which they depend on each other. If two do not fit together, the later one is reported. */
const order: readonly PlaceKey[] = ['framework', 'setting', 'kind', 'section', 'grade', 'key'];

const words: Readonly<Record<PlaceKey, string>> = {
  framework: 'framework',
  setting: 'setting',
  kind: 'type of inspection',
  section: 'section',
  grade: 'grade',
  key: 'part of a draft',
};

/** The frameworks that library.yaml names. */
const frameworksNamed = ({ draft, library, uri }: SnippetFileInput) =>
  library.metaFile?.uri === uri
    ? scalarsOf(valueAt(draft.data, 'frameworks')).map(({ value, span }) => ({
        text: (value ?? '').trim(),
        span,
      }))
    : [];

function* misfits(
  snippet: CheckedSnippet,
  input: SnippetFileInput,
  all: readonly InspectionSort[],
): Generator<RuleFinding> {
  const frameworks = input.library.meta.frameworks;
  let left = frameworks ? all.filter(({ framework }) => frameworks.includes(framework.id)) : all;
  if (left.length === 0) left = all;
  for (const key of order) {
    const values = placeScalars(snippet, input, key);
    if (values.length === 0) continue;
    for (const { value, span } of values) {
      const text = (value ?? '').trim();
      if (left.some((sort) => sort.holds(key, text))) continue;
      const known = all.some((sort) => sort.holds(key, text));
      const message = known
        ? messages.impossible(text)
        : (elsewhere(all, key, text) ?? unknown(key, text, all));
      yield { span, ...message };
    }
    const fit = left.filter((sort) => values.some(({ value }) => sort.holds(key, (value ?? '').trim())));
    // A wrong value is reported, and the rest is checked without it.
    if (fit.length > 0) left = fit;
  }
}

/** The message about a setting that is not inspected under these frameworks. */
function elsewhere(all: readonly InspectionSort[], key: PlaceKey, text: string): NamedMessage | undefined {
  const found =
    key === 'setting'
      ? all.flatMap(({ framework }) => framework.elsewhere ?? []).find(({ id }) => id === text)
      : undefined;
  return found && messages.elsewhere(text, { explanation: found.explanation, use: found.use });
}

function unknown(key: PlaceKey, text: string, all: readonly InspectionSort[]): NamedMessage {
  const names = [...new Set(all.flatMap((sort) => sort.values(key)))];
  return messages.unknown(text, { kind: words[key], near: closestName(text, names, 0.4) });
}

export default rule;
