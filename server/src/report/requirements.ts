import type { Citation, CitedProvision } from '../draft/citations/citation';
import { parseCitation } from '../draft/citations/citations';
import { type Entry, entryOf, isEmpty, type ScalarValue, type Value, valueAt } from '../draft/yaml/value';
import type { Span } from '../text/span';
import type { Report } from './report';

/** A requirement that has the shape of one; `regulation` and `due` are undefined if nothing has been written. */
export interface Requirement {
  /** Its text, or the whole item if it has none. */
  readonly span: Span;
  readonly item: Value & { readonly kind: 'map' };
  readonly text?: ScalarValue;
  /** The value of `regulation`: one, or those of a list. */
  readonly regulations: readonly ScalarValue[];
  readonly regulation?: Entry;
  readonly due?: Entry;
}

const keys = ['text', 'regulation', 'due', 'building', 'compliance-notice', 'made-again'];
/** Those that may have a list. */
const listKeys = ['regulation', 'building'];

const requirementsRead = new WeakMap<Report, readonly Requirement[]>();

/**
 * The requirements of a draft, if its setting can have any. Without those that have an unknown key, which may be the
 * missing one misspelt, or a list or keys instead of a text.
 */
export function requirementsOf(report: Report): readonly Requirement[] {
  const known = requirementsRead.get(report) ?? readRequirements(report);
  requirementsRead.set(report, known);
  return known;
}

function readRequirements({ draft, setting }: Report): Requirement[] {
  const list = valueAt(draft.data, 'requirements');
  if (!setting?.requirements?.possible || list?.kind !== 'list') return [];
  return list.items.flatMap((item) => {
    if (item.kind !== 'map' || item.entries.length === 0) return [];
    const odd = item.entries.some(
      ({ key, value }) =>
        !key.startsWith('x-') &&
        (!keys.includes(key) || (value.kind !== 'scalar' && !listKeys.includes(key))),
    );
    const regulation = entryOf(item, 'regulation');
    const values = itemsOf(regulation?.value);
    const regulations = values.filter((value): value is ScalarValue => value.kind === 'scalar');
    if (odd || regulations.length < values.length) return [];
    const text = entryOf(item, 'text')?.value as ScalarValue | undefined;
    const due = entryOf(item, 'due');
    return [
      {
        span: text && !isEmpty(text) ? text.span : item.span,
        item,
        regulations: regulations.filter((value) => !isEmpty(value)),
        ...(text && !isEmpty(text) && { text }),
        ...(regulation && { regulation }),
        ...(due && { due }),
      },
    ];
  });
}

/** The items of a list, or the value itself. */
function itemsOf(value: Value | undefined): readonly Value[] {
  if (!value) return [];
  return value.kind === 'list' ? value.items : [value];
}

/** The citations in a value of `regulation`; none if it cannot be read. */
export const citedBy = ({ text }: ScalarValue): readonly Citation[] => parseCitation(text, 'regulation');

/** A provision with words that distinguish it from others. */
export interface KeyedProvision {
  /** Equal for equal provisions: “section 12(2)(a) of children act 1989”. */
  readonly key: string;
  /** The same of the regulation as a whole: “section 12 of children act 1989”. */
  readonly regulation: string;
  readonly provision: CitedProvision;
  readonly span: Span;
}

/** The provisions of a citation with their keys. */
export function provisionKeys(citation: Citation): KeyedProvision[] {
  if (citation.kind !== 'provision') return [];
  const { unit, instrument, provisions } = citation;
  const where = instrument?.as === 'title' ? ` of ${instrument.text.toLowerCase()}` : '';
  return provisions.map((provision) => ({
    key: `${unit} ${printProvision(provision)}${where}`,
    regulation: `${unit} ${provision.number}${where}`,
    provision,
    span: provision.span,
  }));
}

/** A provision as it is printed: 12(2)(a), 45(3) to 45(5). */
function printProvision({ number, path, paragraph, to }: CitedProvision): string {
  const brackets = (list: readonly string[]): string => list.map((step) => `(${step})`).join('');
  const last = to ? ` to ${to.number}${brackets(to.path)}` : '';
  return `${number}${paragraph === undefined ? '' : `, paragraph ${paragraph}`}${brackets(path)}${last}`;
}
