import {
  firstOfEach,
  type MapValue,
  type ScalarValue,
  scalarAt,
  type Value,
  valueAt,
} from '../draft/yaml/value';
import type { Span } from '../text/span';
import { type Day, readDay } from './days';
import { textsWithin } from './provider-details';

/** A day with its place in the draft. */
export interface DayOfPost {
  readonly key: 'vacant-since' | 'appointed' | 'applied';
  readonly day: Day;
  readonly span: Span;
}

/** The post of the registered manager, as far as a draft describes it. */
export interface ManagerPost {
  /** The name; undefined if none is written, or the words that the post is vacant. */
  readonly name?: ScalarValue;
  /** The map, where it is one. */
  readonly map?: MapValue;
  readonly vacantSince?: DayOfPost;
  readonly appointed?: DayOfPost;
  readonly applied?: DayOfPost;
  /** The qualification that the regulations ask for, as written: `yes`, `on-course` or `no`. */
  readonly qualified?: ScalarValue;
  /** The evidence of attempts to appoint somebody, as written: `yes`, `limited` or `no`. */
  readonly attempts?: ScalarValue;
}

/** “Post vacant”, “vacant”, “Vacant post”. */
const vacant = /^(?:the )?(?:post )?(?:is )?vacant(?: post)?\.?$/i;

const facts: ReadonlySet<string> = new Set([
  'vacant-since',
  'appointed',
  'applied',
  'qualified',
  'attempts-to-appoint',
]);

/** Tells whether a key of `registered-manager` holds a fact on the post, which no report prints. */
export const isPostFact = (key: string): boolean => facts.has(key);

/** Every name under `registered-manager`, however it is written. */
export function managerNames(data: Value | undefined): ScalarValue[] {
  const value = valueAt(data, 'provider', 'registered-manager');
  const names =
    value?.kind === 'map'
      ? firstOfEach(value.entries)
          .filter(({ key }) => !isPostFact(key))
          .flatMap((entry) => textsWithin(entry.value))
      : textsWithin(value);
  return names.filter(({ text }) => !vacant.test(text.text.trim()));
}

/** Reads `registered-manager` of `provider`: a name, that the post is vacant, or a map with the name and dates. */
export function managerPost(data: Value | undefined): ManagerPost {
  const value = valueAt(data, 'provider', 'registered-manager');
  const written = value?.kind === 'map' ? scalarAt(value, 'name') : scalarOf(value);
  const name = written && !vacant.test(written.text.text.trim()) ? written : undefined;
  if (value?.kind !== 'map') return { ...(name && { name }) };
  const qualified = scalarAt(value, 'qualified');
  const attempts = scalarAt(value, 'attempts-to-appoint');
  const [vacantSince, appointed, applied] = (['vacant-since', 'appointed', 'applied'] as const).map((key) =>
    dayIn(value, key),
  );
  return {
    map: value,
    ...(name && { name }),
    ...(vacantSince && { vacantSince }),
    ...(appointed && { appointed }),
    ...(applied && { applied }),
    ...(qualified && { qualified }),
    ...(attempts && { attempts }),
  };
}

function scalarOf(value: Value | undefined): ScalarValue | undefined {
  const first = value?.kind === 'list' ? value.items[0] : value;
  return first?.kind === 'scalar' && first.text.text.trim() !== '' ? first : undefined;
}

function dayIn(map: MapValue, key: DayOfPost['key']): DayOfPost | undefined {
  const scalar = scalarAt(map, key);
  const day = readDay(scalar?.text.text);
  return scalar && day ? { key, day, span: scalar.span } : undefined;
}
