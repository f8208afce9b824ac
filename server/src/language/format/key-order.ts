import type { Draft } from '../../draft/draft';
import { lineBreakOf } from '../../text/span';

/** The keys at the top of a draft, in the order of a new draft. Those of one row are in any order. */
const order: readonly (readonly string[])[] = [
  ['framework'],
  ['edition'],
  ['setting'],
  ['combined-with'],
  ['authority', 'provider'],
  ['urn'],
  ['stage'],
  ['inspection'],
  ['judgements', 'outcome', 'interim-judgement', 'assurance-judgement', 'no-children'],
  ['standard-sentence'],
  ['letter-date'],
  ['addressee'],
  ['areas-for-priority-action'],
  ['signatories'],
  ['requirements'],
  ['unmet-standards'],
  ['recommendations'],
  ['enforcement', 'previous'],
  ['summary'],
  ['areas-for-improvement'],
  ['sections'],
];

const ranks = new Map(order.flatMap((keys, rank) => keys.map((key) => [key, rank] as const)));

/**
 * A draft with its top-level keys in the order of a new draft, each with the comment above it. A key that is not of the format
 * stays after the key before it. Keys are left as they are if they cannot be read in full, or if one repeats another by an alias.
 */
export function inOrder(draft: Draft): string {
  const { text, yaml } = draft;
  const entries = entriesOf(draft);
  if (!yaml || !entries) return text;
  const last = entries.at(-1);
  const parts = entries.map(({ start, rank }, index) => {
    const part = text.slice(start, entries[index + 1]?.start ?? yaml.end);
    // The last key of a YAML draft may be without a line break.
    return {
      rank,
      text: entries[index] === last && !/[\r\n]$/.test(part) ? `${part}${lineBreakOf(text)}` : part,
    };
  });
  const sorted = [...parts].sort((a, b) => a.rank - b.rank);
  if (sorted.every((part, index) => part === parts[index])) return text;
  const first = entries[0]?.start ?? yaml.start;
  return text.slice(0, first) + sorted.map((part) => part.text).join('') + text.slice(yaml.end);
}

/** The beginning of a key with the comment above it, and its rank. */
interface RankedEntry {
  readonly start: number;
  readonly rank: number;
}

/** An anchor, an alias or a second document: what is above must stay above. */
const positioned = /(?:^|[\s[{,])[&*][\w-]|^(?:---|\.\.\.|%)/m;

function entriesOf({ data, isIncomplete, lines, problems, text, yaml }: Draft): RankedEntry[] | undefined {
  if (!yaml || data?.kind !== 'map' || data.flow || isIncomplete || problems.length > 0) return undefined;
  if (positioned.test(text.slice(yaml.start, yaml.end))) return undefined;
  const entries: RankedEntry[] = [];
  const keys = new Set<string>();
  const firstLine = lines.line(yaml.start);
  for (const { key, keySpan } of data.entries) {
    const line = lines.line(keySpan.start);
    if (keys.has(key) || keySpan.start !== Math.max(lines.start(line), yaml.start)) return undefined;
    keys.add(key);
    let above = line;
    while (above > firstLine && /^#/.test(lines.text(above - 1))) above--;
    const rank = ranks.get(key) ?? entries.at(-1)?.rank ?? 0;
    entries.push({ start: Math.max(lines.start(above), yaml.start), rank });
  }
  return entries;
}
