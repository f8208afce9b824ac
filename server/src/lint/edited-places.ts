import type { Edit } from '../rules/finding';
import type { Span } from '../text/span';

/** The places of edits that are applied together, of which no two overlap. */
export class EditedPlaces {
  /** In the order of the text. */
  readonly #places: Span[] = [];

  /** Adds the places of some edits; false, and nothing is added, if one of them overlaps one that is there. */
  add(edits: readonly Edit[]): boolean {
    if (edits.some(({ span }) => this.#clashes(span))) return false;
    for (const { span } of edits) this.#places.splice(this.#firstNotBefore(span), 0, span);
    return true;
  }

  #clashes(place: Span): boolean {
    const next = this.#places[this.#firstNotBefore(place)];
    return next !== undefined && next.start < place.end && place.start < next.end;
  }

  /** The index of the first place that does not end before another begins. An insertion at the start of a place is before it. */
  #firstNotBefore({ start }: Span): number {
    let low = 0;
    let high = this.#places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] as Span).end <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
