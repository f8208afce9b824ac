import { closest } from '../text/nearest';
import type { Span } from '../text/span';
import type { Edit, Fix } from './finding';

/** Writes a text in place of what is there. */
export const write = (span: Span, text: string, kind: Fix['kind'] = 'suggestion', name = text): Fix => ({
  title: `Write “${name}”`,
  kind,
  edits: [{ span, text }],
});

/** Adds what is missing, where there is a place for it. */
export const add = (title: string, edit: Edit | undefined): Fix[] =>
  edit ? [{ title, kind: 'suggestion', edits: [edit] }] : [];

/** Writes the one of several that was probably meant; nothing where none is near enough. */
export function writeNearest(
  span: Span,
  written: string,
  candidates: readonly { readonly id: string; readonly name?: string }[],
): Fix[] {
  const meant = closest(written, candidates, {
    names: ({ id, name }) => (name === undefined ? [id] : [id, name]),
    limit: 0.45,
  });
  return meant ? [write(span, meant.id)] : [];
}
