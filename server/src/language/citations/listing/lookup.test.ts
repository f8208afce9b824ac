import { expect, it } from 'vitest';
import type { Instrument, Provision } from '../../../knowledge/instruments/reference-types';
import { instrument, provisionOf } from '../../../knowledge/instruments/references';
import { builtIn } from '../../../knowledge/knowledge';
import { lookUpParagraph, lookUpProvision } from './lookup';
import { lookupText } from './lookup-text';

const homes = instrument('chr-2015') as Instrument;
const at = (number: string, ...path: string[]) =>
  lookUpParagraph({ instrument: homes, provision: provisionOf(homes, number) as Provision, path });

it('says whether a paragraph is there, and what there is at that level', () => {
  expect(at('12', '2', 'a')).toEqual({
    cited: '12(2)(a)',
    exists: true,
    at: '12(2)(a)',
    levels: ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii'],
  });
  expect(at('12', '2', 'z', 'i')).toMatchObject({
    exists: false,
    at: '12(2)',
    levels: ['a', 'b', 'c', 'd', 'e'],
  });
  expect(at('12', '1', 'a')).toMatchObject({ exists: false, at: '12(1)', levels: [] });
  expect(at('22', '1a')).toMatchObject({
    cited: '22(1A)',
    exists: true,
    gone: '(1A) expired after 30 September 2021',
  });
});

it('does not say that a paragraph is missing where that was not checked', () => {
  const act = instrument('ca-1989') as Instrument;
  const provision = provisionOf(act, '22C') as Provision;
  const found = lookUpParagraph({ instrument: act, provision, path: ['6', 'd'] });
  expect(found.exists).toBeUndefined();
});

it('tells how a provision stands today', () => {
  const status = (change: Partial<Instrument>, own: Partial<Provision> = {}) =>
    lookUpProvision(
      {
        instrument: { ...homes, ...change },
        provision: { ...(provisionOf(homes, '12') as Provision), ...own },
        path: [],
      },
      { today: '2026-11-21', knowledge: builtIn },
    ).status;
  expect(status({})).toBe('in force');
  expect(status({ revoked: '2026-11-21' })).toBe('revoked on 21 November 2026');
  expect(status({ revoked: '2026-11-22' })).toBe('in force');
  expect(status({ 'in-force': '2027-04-01' })).toBe('in force from 1 April 2027');
  expect(status({}, { status: 'omitted' })).toBe('omitted');
  expect(status({}, { status: 'unknown' })).toBe('it is not known whether it is in force');
});

it('is printed within the width of a terminal, addresses whole', () => {
  const text = lookupText(
    [
      lookUpProvision(
        { instrument: homes, provision: provisionOf(homes, '12') as Provision, path: ['2'] },
        { today: '2026-11-21', knowledge: builtIn },
      ),
    ],
    50,
  );
  expect(text.split('\n').every((line) => line.length <= 50)).toBe(true);
  expect(text).toContain('\n  Regulation 12(2) exists. It has (a), (b), (c),\n  (d) and (e).\n');
  expect(text).toContain('\n  https://www.legislation.gov.uk/uksi/2015/541\n');
});
