import { describe, expect, it } from 'vitest';
import { closest, closestName, correction, unlikeness } from './nearest';
import { plain, plainKey } from './plain';

describe('a text as it is compared', () => {
  it('has no capitals, typographic quotes, hyphens or runs of spaces', () => {
    expect(plain(' Children’s  “Care-\nLeavers” ')).toBe('children\'s "care leavers"');
  });

  it('is kebab-case where it is a key', () => {
    const keys = ['leadInspector', 'lead_inspector', ' Lead  inspector', 'LEAD-INSPECTOR', 'lead-inspector'];
    expect(keys.map(plainKey)).toEqual(keys.map(() => 'lead-inspector'));
  });
});

describe('unlikeness', () => {
  it('is the part of the longer text that is different', () => {
    expect(unlikeness('good', 'good')).toBe(0);
    expect(unlikeness('god', 'good')).toBe(0.25);
    expect(unlikeness('abc', 'xyz')).toBe(1);
    expect(unlikeness('', '')).toBe(0);
  });

  it('leaves letter case, quotes and hyphens out', () => {
    expect(unlikeness('Children’s-home', "children's HOME")).toBe(0);
  });
});

describe('the closest name', () => {
  it('is the most like, within the limit', () => {
    expect(closestName('goood', ['outstanding', 'good', 'wood'], 0.4)).toBe('good');
    expect(closestName('Good', ['good'], 0)).toBe('good');
  });

  it('is as unlike as the limit at the most', () => {
    expect(closestName('god', ['good'], 0.25)).toBe('good');
    expect(closestName('god', ['good'], 0.24)).toBeUndefined();
    expect(closestName('go', ['good'], 0.5)).toBe('good');
  });

  it('is the first of several that are equally like', () => {
    expect(closestName('bad', ['bed', 'bid'], 0.4)).toBe('bed');
    expect(closestName('bad', ['bid', 'bed'], 0.4)).toBe('bid');
  });

  it('is none without candidates', () => {
    expect(closestName('good', [], 1)).toBeUndefined();
  });
});

describe('the closest candidate', () => {
  const judgements = [
    { id: 'overall', names: ['overall', 'Overall experiences'] },
    { id: 'helped', names: ['helped', 'How well children are helped'] },
  ];
  const names = (judgement: { readonly names: readonly string[] }) => judgement.names;

  it('is found by any of its names', () => {
    expect(closest('how well chldren are helped', judgements, { names, limit: 0.3 })?.id).toBe('helped');
    expect(closest('overal', judgements, { names, limit: 0.3 })?.id).toBe('overall');
  });

  it('is compared letter by letter where all is plain already', () => {
    expect(closest('Helped', judgements, { names, limit: 0, arePlain: true })).toBeUndefined();
    expect(closest('helped', judgements, { names, limit: 0, arePlain: true })?.id).toBe('helped');
  });
});

describe('a correction', () => {
  it('is certain where one letter is wrong, or two have changed places', () => {
    expect(correction('provder', ['provider', 'setting'])).toEqual({ name: 'provider', certain: true });
    expect(correction('proivder', ['provider', 'setting'])).toEqual({ name: 'provider', certain: true });
    expect(correction('Provider', ['setting', 'provider'])).toEqual({ name: 'provider', certain: true });
  });

  it('is not certain where more is wrong, the key is short, or another name is near', () => {
    expect(correction('prvder', ['provider', 'setting'])).toEqual({ name: 'provider', certain: false });
    expect(correction('prder', ['provider', 'setting'])?.certain).toBe(false);
    expect(correction('urm', ['urn'])).toEqual({ name: 'urn', certain: false });
    expect(correction('startt', ['start', 'starts'])?.certain).toBe(false);
  });

  it('is none where more than its reach is wrong', () => {
    expect(correction('prvr', ['provider'])).toBeUndefined();
    expect(correction('prvr', ['provider'], 1 / 2)).toEqual({ name: 'provider', certain: false });
    expect(correction('provider', [])).toBeUndefined();
  });

  it('may have one wrong letter however short the name is', () => {
    expect(correction('ab', ['a'])).toEqual({ name: 'a', certain: false });
  });
});
