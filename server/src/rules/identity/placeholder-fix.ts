import type { Revealed } from '../../report/identity';
import { capital } from '../../text/words';
import type { Fix } from '../finding';
import { write } from '../fixes';

// A name that goes on (“Larkfield House staff”) or is explained (“the manager, A N Other”) needs a person's hand.
const goesOn =
  /^(?:[’']s?)?(?:$|[.,;:!?)\]’”'"–—]|\s+(?:[–—(]|(?:is|was|are|were|has|have|had|and|or|but|to|in|into|for|from|with|without|at|on|by|of|as|since|when|where|while|who|which|that|because|before|after|does|did|do|will|would|can|could|should|must|also|now|then|leads|led|knows|provides|cares|supports|ensures)\b))/;
const explained = /^,\s+(?:the|a|an|who|which)\b/i;
const governed = /(?:\b(?:a|an|this|that|each|our|their|manager|home|called|named)|[’']s),?\s+$/i;

/** The suggestion to write a general term in place of a name; none where the sentence would not bear it. */
export function inPlaceOf({ text, start, end }: Revealed, term: string): Fix[] {
  const written = text.text;
  const article = /\bthe\s+$/i.exec(written.slice(0, start))?.[0].length ?? 0;
  const from = start - article;
  const before = written.slice(Math.max(0, from - 40), from);
  const after = written.slice(end, end + 40);
  if (!goesOn.test(after) || explained.test(after) || governed.test(before)) return [];
  const opens = /(?:^|[.!?:][’”)]*\s+)[‘“(*_]*$/.test(before) && !/\b(?:e\.g|i\.e)\.\s+$/.test(before);
  return [write(text.span(from, end), opens ? capital(term) : term)];
}
