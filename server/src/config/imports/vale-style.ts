import { type Value, valueAt } from '../../draft/yaml/value';
import { textsOfPattern } from './alternatives';
import { Import, type Imported, type ImportedTerm } from './imported';

const severities: Readonly<Record<string, ImportedTerm['severity']>> = {
  suggestion: 'hint',
  warning: 'warning',
  error: 'error',
};

const textOf = (value: Value | undefined): string => (value?.kind === 'scalar' ? value.text.text.trim() : '');

/**
 * Reads a style of Vale: `substitution` has words with others to write, `existence` has words to avoid. Undefined if it is
 * no style.
 */
export function importStyle(data: Value | undefined): Imported | undefined {
  const kind = textOf(valueAt(data, 'extends'));
  if (kind === '') return undefined;
  const result = new Import();
  for (const { pattern, write } of entriesOf(kind, data, result)) addTerms({ pattern, write }, data, result);
  for (const key of ['exceptions', 'raw', 'link'])
    if (valueAt(data, key)) result.leave('settings of the style', key);
  return result.end();
}

/** A pattern of words to avoid, with the words to write. */
interface StyleEntry {
  readonly pattern: string;
  readonly write: readonly string[];
}

function entriesOf(kind: string, data: Value | undefined, result: Import): readonly StyleEntry[] {
  const [swap, tokens] = [valueAt(data, 'swap'), valueAt(data, 'tokens')];
  if (kind === 'substitution' && swap?.kind === 'map')
    return swap.entries.flatMap(({ key: pattern, value }) => {
      const write = textOf(value)
        .split('|')
        .filter((text) => text !== '');
      if (!textOf(value).includes('$')) return [{ pattern, write }];
      result.leave('replacements that reuse parts of what was found', pattern);
      return [];
    });
  if (kind === 'existence' && tokens?.kind === 'list')
    return tokens.items.map((token) => ({ pattern: textOf(token), write: [] }));
  result.leave(`a rule of the kind “${kind.slice(0, 40)}”, which has no list of words`, kind);
  return [];
}

function addTerms({ pattern, write }: StyleEntry, data: Value | undefined, result: Import): void {
  const severity = severities[textOf(valueAt(data, 'level'))] ?? 'warning';
  const cased = textOf(valueAt(data, 'ignorecase')) !== 'true' && !pattern.startsWith('(?i)');
  const all = textsOfPattern(pattern);
  if (!all) result.leave('patterns (add each word that they match)', pattern);
  // A pattern such as “colou?r” has the word to write, too.
  for (const avoid of all ?? []) if (!write.includes(avoid)) result.term({ avoid, write, severity, cased });
}
