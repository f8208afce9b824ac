import { valueAt } from '../../draft/yaml/value';
import type { RuleFinding } from '../../rules/finding';
import meta from '../../rules/snippet/where';
import { closestName } from '../../text/nearest';
import { scalars } from '../library/read';
import type { Snippet, WhereKey } from '../library/snippet';
import { contextsOf, holds, type InspectionContext, valuesOf } from '../where/contexts';
import { type LibraryRule, type LibrarySubject, whereScalars } from './rule';

const rule: LibraryRule = {
  meta,
  check: function* (subject) {
    const contexts = contextsOf(subject.knowledge);
    const all = [...contexts.values()].flat();
    const said = new Set<number>();
    for (const one of frameworksNamed(subject)) {
      if (contexts.has(one.text)) continue;
      yield { span: one.span, message: unknown('framework', one.text, all) };
    }
    for (const snippet of subject.snippets) {
      for (const found of misfits(snippet, subject, all)) {
        // What stands in the defaults is said once.
        if (said.has(found.span.start)) continue;
        said.add(found.span.start);
        yield found;
      }
    }
  },
};

/** The keys in the order in which they depend on each other: what does not go together is said of the later one. */
const order: readonly Exclude<WhereKey, 'stage'>[] = [
  'framework',
  'setting',
  'kind',
  'section',
  'grade',
  'key',
];

const words: Readonly<Record<string, string>> = {
  framework: 'framework',
  setting: 'setting',
  kind: 'kind of inspection',
  section: 'section',
  grade: 'grade',
  key: 'key',
};

/** What library.yaml says of frameworks. */
const frameworksNamed = ({ draft, library, uri }: LibrarySubject) =>
  library.metaFile?.uri === uri
    ? scalars(valueAt(draft.data, 'frameworks')).map(({ value, span }) => ({
        text: (value ?? '').trim(),
        span,
      }))
    : [];

function* misfits(
  snippet: Snippet,
  subject: LibrarySubject,
  all: readonly InspectionContext[],
): Iterable<RuleFinding> {
  const frameworks = subject.library.meta.frameworks;
  let left = frameworks ? all.filter(({ framework }) => frameworks.includes(framework.id)) : all;
  if (left.length === 0) left = all;
  for (const key of order) {
    const values = whereScalars(snippet, subject, key);
    if (values.length === 0) continue;
    for (const { value, span } of values) {
      const text = (value ?? '').trim();
      if (left.some((context) => holds(context, key, text))) continue;
      const known = all.some((context) => holds(context, key, text));
      const message = known
        ? `No draft that the rest of “where” and the library allow has the ${words[key]} “${text}”; change the one or the other.`
        : (elsewhere(all, key, text) ?? unknown(key, text, all));
      yield { span, message };
    }
    const fit = left.filter((context) =>
      values.some(({ value }) => holds(context, key, (value ?? '').trim())),
    );
    // What is wrong is said; what depends on it is held against the rest.
    if (fit.length > 0) left = fit;
  }
}

/** Why a setting that has a name in the field is none of these. */
function elsewhere(all: readonly InspectionContext[], key: string, text: string): string | undefined {
  const found =
    key === 'setting'
      ? all.flatMap(({ framework }) => framework.elsewhere ?? []).find(({ id }) => id === text)
      : undefined;
  return (
    found &&
    `“${text}” is no setting here: ${found.explanation}; ${found.use ? `use “${found.use}”` : 'take it out'}.`
  );
}

function unknown(key: WhereKey, text: string, all: readonly InspectionContext[]): string {
  const names = [...new Set(all.flatMap((context) => valuesOf(context, key)))];
  const meant = closestName(text, names, 0.4);
  return `“${text}” is not a ${words[key]} that there is; ${meant ? `use “${meant}”` : 'docs/frameworks.md lists them'}.`;
}

export default rule;
