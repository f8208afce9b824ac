import { parseDraft } from '../../draft/draft';
import { type WordAtOffset, wordAt } from '../../language/cursor/word';
import type { Hover } from '../../language/hover';
import { citationHover } from './citations';
import { shapeAt } from './shapes';
import { type EditingContext, valuesFor } from './values';
import { variableAt, variables } from './variables';

/** What stands at a place of a library's file, explained in Markdown; undefined where nothing is known of it. */
export function libraryHover(text: string, from: Omit<EditingContext, 'draft'>): Hover | undefined {
  const draft = parseDraft(text, 'yaml');
  const around: EditingContext = { ...from, draft };
  const variable = around.kind === 'snippets' ? variableAt(draft, around.offset) : undefined;
  if (variable) {
    const about = variables().find((one) => one.text === variable.name)?.about;
    return about === undefined ? undefined : { markdown: about, span: variable.span };
  }
  const found = draft.data && wordAt(draft.data, around.offset);
  if (found?.scalar && found.path.join('.') === 'snippets.citations') {
    const cited = citationHover(found.scalar.text, around);
    if (cited) return cited;
  }
  const markdown = found && explain(found, around);
  return found && markdown ? { markdown, span: found.span } : undefined;
}

function explain({ path, scalar }: WordAtOffset, around: EditingContext): string | undefined {
  const key = path.at(-1) ?? '';
  // The text of a snippet needs no explanation of what a body is.
  if (scalar && key === 'body') return undefined;
  const words = scalar ? valuesFor(path.slice(0, -1), key, around) : [];
  const meant = words.find(({ text }) => text === scalar?.value?.trim());
  return meant?.about ?? shapeAt(around.kind, path)?.description;
}
