import { closest } from '../text/nearest';
import type { Span } from '../text/span';
import type { Edit, Fix } from './finding';

/** Replaces the text at a place. */
export const write = (span: Span, text: string, kind: Fix['kind'] = 'suggestion'): Fix => ({
  title: `Write “${text}”`,
  kind,
  edits: [{ span, text }],
});

/** Adds something that is missing, if there is a place for it. */
export const add = (title: string, edit: Edit | undefined): Fix[] =>
  edit ? [{ title, kind: 'suggestion', edits: [edit] }] : [];

/** Writes the id of the candidate that is nearest to the written text; no fix if none is near enough. */
export function writeNearest(
  span: Span,
  written: string,
  candidates: readonly { readonly id: string; readonly name?: string }[],
): Fix[] {
  const nearest = closest(written, candidates, {
    names: ({ id, name }) => (name === undefined ? [id] : [id, name]),
    limit: 0.45,
  });
  return nearest ? [write(span, nearest.id)] : [];
}
