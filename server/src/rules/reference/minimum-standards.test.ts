import { describe, expect, it } from 'vitest';
import { findingsIn } from '../testing';

const home = (source: string) => ({
  framework: 'sccif' as const,
  front: `recommendations:\n  - text: Staff could do more.\n    source: ${source}\n`,
});

describe('minimum standards, of which a children’s home has none', () => {
  it.each([
    ['NMS 7', 'NMS 7'],
    ['minimum standard 7', 'minimum standard 7'],
    ['standard 7 of the minimum standards', 'minimum standards'],
    ['standard 7 of the national minimum standards', 'national minimum standards'],
    ['National Minimum Standards, standard 7', 'National Minimum Standards'],
  ])('%s', (source, place) => {
    expect(findingsIn(home(source), 'reference/')).toEqual([`instrument warning ${place}`]);
  });

  it('are not those of something else, which are not known', () => {
    expect(findingsIn(home('standard 7 of the Nursery National Minimum Standards'), 'reference/')).toEqual(
      [],
    );
    expect(findingsIn(home('Nursery minimum standards, standard 7'), 'reference/')).toEqual([]);
  });
});
