import type { ReportUnit } from '../../versions/units';
import { type DocxContext, type NumberedPlace, newList, newNumbering, top } from '../context';

/** The numbers of one item or paragraph in both versions; absent where it is not in one. */
export interface ItemNumbers {
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** A list that Word numbers, in each version. */
class CountedVersions {
  #before: number;
  #after: number;

  constructor(start: number) {
    [this.#before, this.#after] = [start, start];
  }

  /** Counts an item, unless Word would give it another number in one of the versions. */
  take({ before, after }: ItemNumbers): boolean {
    if ((before ?? this.#before) !== this.#before || (after ?? this.#after) !== this.#after) return false;
    if (before !== undefined) this.#before++;
    if (after !== undefined) this.#after++;
    return true;
  }
}

interface OpenVersionList extends NumberedPlace {
  readonly left: number;
  readonly ordered: boolean;
  readonly counted: CountedVersions;
}

type ListContext = Pick<DocxContext, 'definitions'>;

/**
 * The lists of a comparison. An item that only one version has is in the same list as its neighbours, so that Word numbers
 * both versions right once the changes are accepted or rejected.
 */
export class VersionLists {
  #paragraphs: { readonly reference: string; readonly counted: CountedVersions } | undefined;
  #open: OpenVersionList[] = [];

  constructor(readonly context: ListContext) {}

  /** The place of a numbered paragraph. */
  paragraph(numbers: ItemNumbers): NumberedPlace {
    if (!this.#paragraphs?.counted.take(numbers)) {
      const start = startOf(numbers);
      const counted = new CountedVersions(start);
      counted.take(numbers);
      this.#paragraphs = { reference: newNumbering(this.context, start), counted };
    }
    return { reference: this.#paragraphs.reference, level: 0 };
  }

  /** Ends all lists: what follows is not in one. */
  end(): void {
    this.#open = [];
  }

  /**
   * The place of an item, or of a further paragraph of one.
   * @param indent of the text around the outermost list, in twips
   */
  item({ depth, item }: ReportUnit, numbers: ItemNumbers, indent: number): OpenVersionList {
    while (this.#open.length > depth) this.#open.pop();
    const ordered = item?.ordered ?? false;
    const last = this.#open[depth - 1];
    if (item && last && (last.ordered !== ordered || (ordered && !last.counted.take(numbers))))
      this.#open.pop();
    while (this.#open.length < depth)
      this.#begin(this.#open.length === depth - 1 && ordered, numbers, indent);
    return this.#open[depth - 1] as OpenVersionList;
  }

  #begin(ordered: boolean, numbers: ItemNumbers, indent: number): void {
    const depth = this.#open.length;
    const start = ordered ? startOf(numbers) : 1;
    const left = this.#open.at(-1)?.left ?? indent;
    const counted = new CountedVersions(start);
    if (ordered) counted.take(numbers);
    this.#open.push({
      ...newList(this.context, { ordered, start }, { ...top, depth, indent: left }),
      ordered,
      counted,
    });
  }
}

const startOf = ({ before, after }: ItemNumbers): number => after ?? before ?? 1;
