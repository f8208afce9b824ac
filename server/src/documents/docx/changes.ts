// The tracked changes of a Word file. Word splits a change at each format and paragraph; here the pieces that follow one
// another, by one author at one time, are one.
import type { Element } from '../../text/xml';
import type { SourceChange } from '../document';
import { authorOf } from './elements';

type TrackedKind = 'inserted' | 'deleted';

/** A change that an element of the file marks. */
export interface ChangeMark {
  /** If the text was moved here or away, which is not the same change as the one before it. */
  readonly isMove: boolean;
  readonly author: string;
  readonly date: string | undefined;
}

/** The changes that text is in. */
export interface ChangeMarks {
  readonly inserted?: ChangeMark | undefined;
  readonly deleted?: ChangeMark | undefined;
}

const kinds: ReadonlyMap<string, TrackedKind> = new Map([
  ['w:ins', 'inserted'],
  ['w:moveTo', 'inserted'],
  ['w:cellIns', 'inserted'],
  ['w:del', 'deleted'],
  ['w:moveFrom', 'deleted'],
  ['w:cellDel', 'deleted'],
]);

/** The marks inside an element, if it marks a change; the ones around it otherwise. */
export function within(element: Element, marks: ChangeMarks): ChangeMarks {
  const { name, attributes } = element;
  const kind = kinds.get(name);
  if (!kind) return marks;
  const isMove = name.startsWith('w:move');
  const mark = { isMove, author: authorOf(element), date: attributes.get('w:date') };
  return { ...marks, [kind]: mark };
}

/** The marks of an element and of those that its properties have as children. */
export const withinAll = (elements: readonly Element[], marks: ChangeMarks): ChangeMarks =>
  elements.reduce((outer, element) => within(element, outer), marks);

export class TrackedChanges {
  readonly found = new Map<string, SourceChange>();
  private readonly last: Record<TrackedKind, { key: string; id: string } | undefined> = {
    inserted: undefined,
    deleted: undefined,
  };

  /** The ids of the changes that the next text is in. */
  idsOf(marks: ChangeMarks): { inserted?: string; deleted?: string } {
    const inserted = this.idOf('inserted', marks.inserted);
    const deleted = this.idOf('deleted', marks.deleted);
    return { ...(inserted !== undefined && { inserted }), ...(deleted !== undefined && { deleted }) };
  }

  private idOf(kind: TrackedKind, mark: ChangeMark | undefined): string | undefined {
    if (!mark) {
      this.last[kind] = undefined;
      return undefined;
    }
    const { isMove, author, date } = mark;
    const key = JSON.stringify([isMove, author, date]);
    const last = this.last[kind];
    if (last?.key === key) return last.id;
    const id = `change-${this.found.size + 1}`;
    this.found.set(id, { author, ...(date !== undefined && { date }) });
    this.last[kind] = { key, id };
    return id;
  }
}
