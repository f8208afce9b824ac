import type { Finding } from '../../rules/finding';
import { type KeyedText, wordsDigest } from './finding-key';

// The first version of baselines took the words that a message quoted into the key, so that it depended on the wording.
// Such keys are read until `baseline update` writes the file again.

/** Tells a key of the first version. */
export const isVersion1 = (key: string): boolean => /^[0-9a-f]{16}$/.test(key);

/** More words than any message of the first version quoted. */
const mostWords = 5;

/** The keys that a finding may have had: with what its message quotes, or with some of what is filled into it. */
export function version1Keys(text: KeyedText, finding: Finding): string[] {
  const words = finding.words.slice(0, mostWords);
  const choices = [quotedIn(finding.message)];
  for (let chosen = (1 << words.length) - 1; chosen >= 0; chosen--)
    choices.push(words.filter((_, index) => chosen & (1 << index)));
  return choices.map((choice) => wordsDigest(text, finding, choice));
}

/** The words that a message quotes, up to the next closing mark each. */
function quotedIn(message: string): string[] {
  const found: string[] = [];
  for (let open = message.indexOf('“'); open >= 0; ) {
    const close = message.indexOf('”', open);
    if (close < 0) break;
    found.push(message.slice(open + 1, close));
    open = message.indexOf('“', close);
  }
  return found;
}
