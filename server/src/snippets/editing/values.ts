import type { Draft } from '../../draft/draft';
import { textAt } from '../../draft/yaml/value';
import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { SnippetLibrary } from '../library/library';
import { type SnippetWhere, statuses, type WhereKey, whereKeys } from '../library/snippet';
import { contextsFor, contextsOf, type InspectionContext, valuesOf } from '../where/contexts';
import { valuesInWords } from '../where/words';
import { snippetAt, whereAt } from './place';
import type { LibraryFileKind } from './shapes';

/** A word that can be written, with its meaning. */
export interface LibraryWord {
  readonly text: string;
  readonly about: string;
  /** Of a key: the characters after it; a colon by default. */
  readonly suffix?: string;
}

/** The place in a file that words are suggested for. */
export interface EditingContext {
  readonly draft: Draft;
  readonly kind: LibraryFileKind;
  /** 0-based UTF-16, in the file. */
  readonly offset: number;
  readonly knowledge: Knowledge;
  /** The library that it belongs to, where it is known. */
  readonly library: SnippetLibrary | undefined;
  /** The day by which the law that can be cited is chosen. */
  readonly today: Day;
}

/** The values that a key can have, by the path of the map that has the key. */
export function valuesFor(
  path: readonly string[],
  key: string,
  around: EditingContext,
): readonly LibraryWord[] {
  const { kind, knowledge, library, draft, offset } = around;
  if (kind === 'library') return key === 'frameworks' && path.length === 0 ? frameworks(knowledge) : [];
  const inWhere = path.at(-1) === 'where' && path.length === 2;
  if (inWhere && isWhereKey(key)) return whereValues(key, path, around);
  const ofSnippet = path.length === 1 && (path[0] === 'snippets' || path[0] === 'defaults');
  if (ofSnippet && key === 'status') return statuses.map((text) => ({ text, about: statusAbout[text] }));
  if (path[0] !== 'snippets' || key !== 'successor') return [];
  const own = textAt(snippetAt(draft, offset), 'id');
  const others = library?.snippets.filter(({ id, status }) => id !== own && status !== 'retired') ?? [];
  return others.map(({ id, title }) => ({ text: id, about: title }));
}

const isWhereKey = (key: string): key is WhereKey => whereKeys.some((known) => known === key);

const statusAbout: Record<(typeof statuses)[number], string> = {
  draft: 'Offered after approved snippets, and marked as a draft.',
  approved: 'Reviewed, and approved by the owners of the library.',
  retired: 'Never offered. “successor” names the snippet to use instead.',
};

const frameworks = (knowledge: Knowledge): LibraryWord[] =>
  knowledge.ids.flatMap((id) => {
    const framework = knowledge.framework(id);
    return framework ? [{ text: id, about: framework.name }] : [];
  });

/** The values of a key of `where` that go with its other keys; if none would, all of them. */
function whereValues(key: WhereKey, path: readonly string[], around: EditingContext): LibraryWord[] {
  const { draft, offset, knowledge, library } = around;
  const { [key]: _, ...others } = whereAt(draft, offset, path);
  const fitting = contextsFor(others, library?.meta.frameworks, knowledge);
  const contexts: readonly InspectionContext[] =
    fitting.length > 0 ? fitting : [...contextsOf(knowledge).values()].flat();
  const texts = [...new Set(contexts.flatMap((context) => valuesOf(context, key)))];
  return texts.map((text) => ({ text, about: valuesInWords(key, only(others, key, text), knowledge) }));
}

const only = ({ framework }: SnippetWhere, key: WhereKey, text: string): SnippetWhere => ({
  ...(framework && { framework }),
  [key]: [text],
});
