import { LineIndex, span } from '../../text/span';
import { type YamlCursor, yamlCursor, yamlItem } from '../cursor/yaml-cursor';

/** A cursor in a config: at a key or a value, or in an item of a list. */
export interface ConfigCursor {
  readonly cursor: YamlCursor | undefined;
  readonly item: YamlCursor | undefined;
}

/**
 * The cursor at an offset (0-based UTF-16) of a config. Names of rules have characters that no key of a draft has. They
 * are read as other characters, so that offsets stay the same, and restored in the result.
 */
export function configCursor(text: string, offset: number): ConfigCursor {
  const lines = new LineIndex(text.replaceAll('/', '_').replaceAll('*', '0'));
  const config = { lines, yaml: span(0, text.length) };
  return { cursor: restoreNames(yamlCursor(config, offset)), item: restoreNames(yamlItem(config, offset)) };
}

function restoreNames(cursor: YamlCursor | undefined): YamlCursor | undefined {
  if (!cursor) return undefined;
  const key = cursor.key === undefined ? {} : { key: restoreName(cursor.key) };
  return { ...cursor, ...key, path: cursor.path.map(restoreName) };
}

const restoreName = (key: string): string => key.replaceAll('_', '/').replaceAll('0', '*');
