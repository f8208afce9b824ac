import { parseYamlFile } from '../../draft/draft';
import { type WordAtOffset, wordAt } from '../../language/cursor/word';
import type { Hover } from '../../language/hover';
import { citationHover } from './citations';
import { shapeAt } from './shapes';
import { type EditingContext, valuesFor } from './values';
import { variableAt, variables } from './variables';

/** The explanation of a place in a library's file, in Markdown; undefined if there is none. */
export function libraryHover(text: string, from: Omit<EditingContext, 'draft'>): Hover | undefined {
  const draft = parseYamlFile(text);
  const around: EditingContext = { ...from, draft };
  const variable = around.kind === 'snippets' ? variableAt(draft, around.offset) : undefined;
  if (variable) {
    const about = variables().find(({ text: name }) => name === variable.name)?.about;
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
  // A hover in the text of a body would only explain the key “body”.
  if (scalar && key === 'body') return undefined;
  const words = scalar ? valuesFor(path.slice(0, -1), key, around) : [];
  const match = words.find(({ text }) => text === scalar?.value?.trim());
  return match?.about ?? shapeAt(around.kind, path)?.description;
}
