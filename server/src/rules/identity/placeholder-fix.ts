import type { RevealedDetail } from '../../report/identity';
import { capital } from '../../text/words';
import type { Fix } from '../finding';
import { write } from '../fixes';

// Words that can follow “the home” or “the manager” as they follow a name. A name that goes on (“Larkfield House staff”) or
// is explained (“the manager, A N Other”) is for a person to change.
const verbs = [
  'is|was|are|were|has|have|had|does|did|do|will|would|can|could|should|must',
  'leads|led|knows|provides|cares|supports|ensures|said|says|told|asked|lives|lived|feels|felt|attends|attended',
  'enjoys|enjoyed|likes|liked|loves|wants|wanted|moved|made|makes|went|needs|misses|visits|thinks|returned',
].join('|');
const joiningWords = [
  'and|or|but|to|in|into|for|from|with|without|at|on|by|of|as|since|when|where|while|who|which|that',
  'because|before|after|also|now|then',
].join('|');
const stop = '$|[.,;:!?)\\]’”\'"–—]';
const goesOn = new RegExp(`^(?:[’']s?)?(?:${stop}|\\s+(?:[–—(]|(?:${verbs}|${joiningWords})\\b))`);
const explained = /^,\s+(?:the|a|an|who|which)\b/i;
const governed = /(?:\b(?:a|an|this|that|each|our|their|manager|home|called|named)|[’']s),?\s+$/i;

/** Suggests a general term instead of a name; nothing if the sentence would not be one with it. */
export function placeholderFixes(
  { text, start, end }: Pick<RevealedDetail, 'text' | 'start' | 'end'>,
  term: string,
): Fix[] {
  const written = text.text;
  const article = /\bthe\s+$/i.exec(written.slice(Math.max(0, start - 40), start))?.[0].length ?? 0;
  const from = start - article;
  const before = written.slice(Math.max(0, from - 40), from);
  const after = written.slice(end, end + 40);
  if (!goesOn.test(after) || explained.test(after) || governed.test(before)) return [];
  const opens = /(?:^|[.!?:][’”)]*\s+)[‘“(*_]*$/.test(before) && !/\b(?:e\.g|i\.e)\.\s+$/.test(before);
  return [write(text.span(from, end), opens ? capital(term) : term)];
}
