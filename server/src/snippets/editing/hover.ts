import { parseDraft } from '../../draft/draft';
import type { Span } from '../../draft/span';
import type { Value } from '../../draft/value';
import { shapeAt } from './shapes';
import { type Around, valuesFor } from './values';
import { variableAt, variables } from './variables';

/** What stands at a place of a library's file, explained in Markdown; undefined where nothing is known of it. */
export function libraryHover(
  text: string,
  from: Omit<Around, 'draft'>,
): { readonly markdown: string; readonly span: Span } | undefined {
  const draft = parseDraft(text, 'yaml');
  const around: Around = { ...from, draft };
  const variable = around.kind === 'snippets' ? variableAt(draft, around.offset) : undefined;
  if (variable) {
    const about = variables().find((one) => one.text === variable.name)?.about;
    return about === undefined ? undefined : { markdown: about, span: variable.span };
  }
  const found = draft.data && wordAt(draft.data, around.offset, []);
  const markdown = found && explain(found, around);
  return found && markdown ? { markdown, span: found.span } : undefined;
}

interface Found {
  /** The keys down to it; items of a list have none of their own. */
  readonly path: readonly string[];
  /** Its text, where it is no key. */
  readonly value?: string;
  readonly span: Span;
}

function wordAt(value: Value, offset: number, path: readonly string[]): Found | undefined {
  const within = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  if (value.kind === 'scalar')
    return within(value.span) ? { path, value: value.value?.trim() ?? '', span: value.span } : undefined;
  if (value.kind === 'list') {
    for (const item of value.items) {
      const found = wordAt(item, offset, path);
      if (found) return found;
    }
    return undefined;
  }
  for (const { key, keySpan, value: below } of value.entries) {
    const here = [...path, key];
    const found = within(keySpan) ? { path: here, span: keySpan } : wordAt(below, offset, here);
    if (found) return found;
  }
  return undefined;
}

function explain({ path, value }: Found, around: Around): string | undefined {
  const meaning =
    value === undefined
      ? undefined
      : valuesFor(path.slice(0, -1), path.at(-1) ?? '', around).find(({ text }) => text === value)?.about;
  // The text of a snippet needs no explanation of what a body is.
  if (value !== undefined && path.at(-1) === 'body') return undefined;
  return meaning ?? shapeAt(around.kind, path)?.description;
}
