import fc from 'fast-check';
import { expect, it } from 'vitest';
import { span } from '../text/span';
import { EditedPlaces } from './edited-places';

const at = (start: number, end: number) => ({ span: span(start, end), text: '' });

it('takes edits that touch, and insertions at the same place, but none that overlap', () => {
  const places = new EditedPlaces();
  expect(places.add([at(5, 8)])).toBe(true);
  expect(places.add([at(8, 9), at(3, 5)])).toBe(true);
  expect(places.add([at(5, 5)])).toBe(true);
  expect(places.add([at(5, 5)])).toBe(true);
  expect(places.add([at(1, 2), at(7, 8)])).toBe(false);
  expect(places.add([at(6, 6)])).toBe(false);
  expect(places.add([at(1, 2)])).toBe(true);
  expect(places.add([at(0, 10)])).toBe(false);
});

it('finds what a look at each pair finds', () => {
  const edit = fc.tuple(fc.nat(20), fc.nat(4)).map(([start, length]) => at(start, start + length));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const places = new EditedPlaces();
      const chosen: { readonly start: number; readonly end: number }[] = [];
      for (const written of edits) {
        const { span: place } = written;
        const fits = !chosen.some((other) => other.start < place.end && place.start < other.end);
        expect(places.add([written])).toBe(fits);
        if (fits) chosen.push(place);
      }
    }),
  );
});
