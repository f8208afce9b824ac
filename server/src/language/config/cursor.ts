import { parseDraft } from '../../draft/draft';
import { type YamlCursor, yamlCursor, yamlItem } from '../cursor/yaml-cursor';

/** Where a cursor stands in a config: at a key or a value, or in an item of a list. */
export interface ConfigCursor {
  readonly cursor: YamlCursor | undefined;
  readonly item: YamlCursor | undefined;
}

/**
 * Where in a config an offset (0-based UTF-16) stands. The names of rules have characters that no key of a draft has;
 * they are read as others of the same length, and given back as they were.
 */
export function configCursor(text: string, offset: number): ConfigCursor {
  const draft = parseDraft(text.replaceAll('/', '_').replaceAll('*', '0'), 'yaml');
  return { cursor: restored(yamlCursor(draft, offset)), item: restored(yamlItem(draft, offset)) };
}

function restored(cursor: YamlCursor | undefined): YamlCursor | undefined {
  if (!cursor) return undefined;
  const key = cursor.key === undefined ? {} : { key: name(cursor.key) };
  return { ...cursor, ...key, path: cursor.path.map(name) };
}

const name = (key: string): string => key.replaceAll('_', '/').replaceAll('0', '*');
