import type { Citation, CitedProvision } from '../draft/citations/citation';
import { parseCitation } from '../draft/citations/citations';
import { type Entry, entryOf, isEmpty, type ScalarValue, type Value, valueAt } from '../draft/yaml/value';
import type { Span } from '../text/span';
import type { Report } from './report';

/** A requirement that has the shape of one; `value` and `due` are undefined where nothing has been written. */
export interface Requirement {
  /** Its text, or the whole item where it has none. */
  readonly span: Span;
  readonly item: Value & { readonly kind: 'map' };
  readonly text?: ScalarValue;
  /** The value of `regulation`: one, or those of a list. */
  readonly regulations: readonly ScalarValue[];
  readonly regulation?: Entry;
  readonly due?: Entry;
}

const keys = ['text', 'regulation', 'due'];

/**
 * The requirements of a draft, where its setting has any. One with a key that is not there is left out, for that key may
 * be the one that is missing; so is one with lists or keys where a text belongs.
 */
export function requirementsOf({ draft, setting }: Report): Requirement[] {
  const list = valueAt(draft.data, 'requirements');
  if (!setting?.requirements?.possible || list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    if (item.kind !== 'map' || item.entries.length === 0) return [];
    const odd = item.entries.some(
      ({ key, value }) =>
        !key.startsWith('x-') && (!keys.includes(key) || (value.kind !== 'scalar' && key !== 'regulation')),
    );
    const regulation = entryOf(item, 'regulation');
    const given =
      regulation?.value.kind === 'list' ? regulation.value.items : regulation ? [regulation.value] : [];
    const regulations = given.filter((one): one is ScalarValue => one.kind === 'scalar');
    if (odd || regulations.length < given.length) return [];
    const text = entryOf(item, 'text')?.value as ScalarValue | undefined;
    const due = entryOf(item, 'due');
    return [
      {
        span: text && !isEmpty(text) ? text.span : item.span,
        item,
        regulations: regulations.filter((one) => !isEmpty(one)),
        ...(text && !isEmpty(text) && { text }),
        ...(regulation && { regulation }),
        ...(due && { due }),
      },
    ];
  });
}

/** What a value of `regulation` cites; none where it cannot be read. */
export const citedBy = ({ text }: ScalarValue): readonly Citation[] => parseCitation(text, 'regulation');

/** A provision in one word, the same for the same: “12(2)(a)”, “12(2)(a) children act 1989”. */
export function provisionKeys(citation: Citation): { key: string; span: Span }[] {
  if (citation.kind !== 'provision') return [];
  const { unit, instrument, provisions } = citation;
  const where = instrument?.as === 'title' ? ` of ${instrument.text.toLowerCase()}` : '';
  return provisions.map((one) => ({ key: `${unit} ${printProvision(one)}${where}`, span: one.span }));
}

/** A provision as it is printed: 12(2)(a), 45(3) to 45(5). */
function printProvision({ number, path, paragraph, to }: CitedProvision): string {
  const brackets = (list: readonly string[]): string => list.map((one) => `(${one})`).join('');
  const last = to ? ` to ${to.number}${brackets(to.path)}` : '';
  return `${number}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}${brackets(path)}${last}`;
}
