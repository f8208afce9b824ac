import { looksLikeDraft, namedAsDraft } from '../../draft/sniff';

const has = (text: string, key: string): boolean =>
  new RegExp(`^${key}[ \\t]*:`, 'm').test(text.slice(0, 64_000));

/**
 * Whether a file is a draft, wherever it lies: also beside a library.yaml, where the others are of snippets. A misplaced
 * `framework:` in a file of snippets makes no draft of it.
 * @param name the file's name or URI
 */
export const isDraft = (text: string, name: string): boolean =>
  namedAsDraft(name) || (looksLikeDraft(text, name) && !has(text, 'snippets'));

/** Whether a library.yaml is one of snippets, and not what another tool calls by that name. */
export const isLibraryMeta = (text: string): boolean =>
  has(text, 'name') && (has(text, 'owner') || has(text, 'licence'));
