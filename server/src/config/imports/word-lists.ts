import { textsOfPattern } from './alternatives';
import { Import, type Imported } from './imported';

const lines = (text: string): string[] =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Reads a Hunspell dictionary: a count, then a word on each line, with flags after a slash. */
export function importHunspell(text: string): Imported {
  const result = new Import();
  const [first = '', ...rest] = lines(text);
  for (const line of /^\d+$/.test(first) ? rest : [first, ...rest]) {
    if (line.startsWith('#')) continue;
    const entry = line.split(/[\t ]/)[0] ?? '';
    const [word = '', flags] = entry.split('/');
    result.word(word);
    if (flags) result.leave('forms of words that the .aff file makes (add these forms yourself)', entry);
  }
  return result.end();
}

/** Reads the words that Vale accepts, each of which may be a pattern. */
export function importAccepted(text: string): Imported {
  const result = new Import();
  for (const line of lines(text)) {
    if (line.startsWith('#')) continue;
    const words = textsOfPattern(line);
    if (words) for (const word of words) result.word(word);
    else result.leave('patterns (add each word that they match)', line);
  }
  return result.end();
}

/** Reads the words that Vale rejects. */
export function importRejected(text: string): Imported {
  const result = new Import();
  for (const line of lines(text)) {
    if (line.startsWith('#')) continue;
    const words = textsOfPattern(line);
    const cased = !line.startsWith('(?i)');
    if (!words) result.leave('patterns (add each word that they match)', line);
    for (const avoid of words ?? []) result.term({ avoid, write: [], severity: 'error', cased });
  }
  return result.end();
}

/** Reads a word list of cspell: “!” before a word forbids it, “~”, “*” and “+” say how it may be joined to others. */
export function importWordList(text: string): Imported {
  const result = new Import();
  addWords(result, lines(text));
  return result.end();
}

/** Adds entries of cspell. */
export function addWords(result: Import, entries: readonly string[]): void {
  for (const line of entries) {
    const entry = (line.split('#')[0] ?? '').trim();
    if (entry === '') continue;
    if (entry.startsWith('!')) addForbidden(result, entry.slice(1));
    else if (/^[*+]|[*+]$/.test(entry)) {
      result.word(entry.replace(/^[*+]|[*+]$/g, ''));
      result.leave('parts of longer words, which you can add yourself', entry);
    } else result.word(entry.replace(/^~/, ''));
  }
}

/** Adds a forbidden word, which may have suggestions: “word->one, two” or “word:one”. */
export function addForbidden(result: Import, entry: string): void {
  const [avoid = '', suggested = ''] = entry.split(/->|:/);
  const write = suggested.split(',').map((word) => word.trim());
  result.term({
    avoid: avoid.trim(),
    write: write.filter((word) => word !== ''),
    severity: 'error',
    cased: false,
  });
}
