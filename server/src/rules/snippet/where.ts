import { scalarsOf, valueAt } from '../../draft/yaml/value';
import { closestName } from '../../text/nearest';
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

const rule: SnippetRule = {
  meta: {
    id: 'snippet/where',
    title: 'There is a place that a snippet is for',
    about: 'wrong',
    what: 'Reports frameworks, settings, kinds of inspection, sections, grades and keys that there are not, and those that do not go with the others: a judgement that the framework does not have, a grade in a kind of inspection that gives none.',
    why: 'Such a snippet is never offered, and nobody notices.',
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
      if (!sorts.has(text)) yield { span, message: unknown('framework', text, all) };
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

/** The keys in the order in which they depend on each other: of two that do not go together the later one is reported. */
const order: readonly PlaceKey[] = ['framework', 'setting', 'kind', 'section', 'grade', 'key'];

const words: Readonly<Record<PlaceKey, string>> = {
  framework: 'framework',
  setting: 'setting',
  kind: 'kind of inspection',
  section: 'section',
  grade: 'grade',
  key: 'key',
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
        ? `No draft that the rest of “where” and the library allow has the ${words[key]} “${text}”; change the one or the other.`
        : (elsewhere(all, key, text) ?? unknown(key, text, all));
      yield { span, message };
    }
    const fit = left.filter((sort) => values.some(({ value }) => sort.holds(key, (value ?? '').trim())));
    // A wrong value is reported, and what depends on it is checked as if it were not there.
    if (fit.length > 0) left = fit;
  }
}

/** The reason why a setting of the field is not inspected under these frameworks. */
function elsewhere(all: readonly InspectionSort[], key: PlaceKey, text: string): string | undefined {
  const found =
    key === 'setting'
      ? all.flatMap(({ framework }) => framework.elsewhere ?? []).find(({ id }) => id === text)
      : undefined;
  return (
    found &&
    `“${text}” is no setting here: ${found.explanation}; ${found.use ? `use “${found.use}”` : 'take it out'}.`
  );
}

function unknown(key: PlaceKey, text: string, all: readonly InspectionSort[]): string {
  const names = [...new Set(all.flatMap((sort) => sort.values(key)))];
  const nearest = closestName(text, names, 0.4);
  return `“${text}” is not a ${words[key]} that there is; ${nearest ? `use “${nearest}”` : 'docs/frameworks.md lists them'}.`;
}

export default rule;
