// knowledge/references/: every file fits its schema, says what the research found, and hangs together with the settings.
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020';
import formats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { indexPath, referenceIndexText } from '../build/reference-index.mjs';
import { framework, frameworkIds } from '../server/src/knowledge/frameworks/frameworks';
import { referenceInconsistencies } from '../server/src/knowledge/instruments/consistent-reference';
import { builtInInstruments } from '../server/src/knowledge/instruments/instrument-catalogue';
import type { Instrument, InstrumentData } from '../server/src/knowledge/instruments/reference-types';
import {
  instrument,
  instrumentIds,
  partsOf,
  provisionOf,
  scheduleOf,
  structureHolds,
} from '../server/src/knowledge/instruments/references';
import { readStructure, writeStructure } from '../server/src/knowledge/instruments/structure';
import { applyIds, builtIn } from '../server/src/knowledge/knowledge';

const names = readdirSync('knowledge/references').filter((name) => name !== 'index.yaml');
const load = (name: string): InstrumentData => parse(readFileSync(`knowledge/references/${name}`, 'utf8'));
const get = (id: string): Instrument => {
  const found = instrument(id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
};

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
formats.default(ajv);
const fits = ajv.compile(JSON.parse(readFileSync('schemas/knowledge-reference.schema.json', 'utf8')));

const faults = (data: unknown): string[] => {
  fits(data);
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

// As the research counted them: provisions, structures seen, structures read in an official text (in the Guide, numbers
// and pages), schedules, paragraphs of schedules.
const counts: Readonly<Record<string, readonly [number, number, number, number, number]>> = {
  'aca-2002': [66, 0, 0, 0, 0],
  'adoption-agencies-2005': [58, 52, 3, 6, 0],
  'adoption-nms-2014': [25, 1, 0, 0, 0],
  'adoption-support-agencies-2005': [35, 35, 33, 4, 0],
  'adoption-support-services-2005': [24, 23, 23, 0, 0],
  'boarding-schools-nms-2022': [23, 0, 0, 0, 0],
  'ca-1989': [128, 0, 0, 1, 20],
  'ca-2004': [47, 0, 0, 0, 0],
  'care-leavers-2010': [11, 11, 0, 2, 12],
  'chr-2015': [57, 57, 57, 5, 67],
  'chr-guide-2015': [376, 376, 376, 0, 0],
  'clca-2000': [8, 0, 0, 0, 0],
  'cpp-2010': [61, 45, 0, 10, 43],
  'csa-2000': [71, 0, 0, 1, 0],
  'csa-registration-2010': [16, 13, 0, 5, 70],
  'cswa-2017': [32, 2, 0, 0, 0],
  'cwsa-2026': [20, 0, 0, 0, 0],
  'eia-2006': [30, 3, 0, 0, 0],
  'fe-residential-nms-2018': [20, 0, 0, 0, 0],
  'fostering-2011': [45, 45, 44, 7, 0],
  'fostering-nms-2011': [31, 2, 0, 0, 0],
  'hmci-fees-2015': [29, 24, 2, 1, 0],
  kcsie: [5, 0, 0, 0, 0],
  'national-framework-2023': [13, 0, 0, 0, 0],
  'residential-family-centres-2002': [32, 31, 31, 5, 0],
  'residential-family-centres-nms-2013': [21, 0, 0, 0, 0],
  'residential-holiday-schemes-2013': [39, 39, 39, 10, 0],
  'residential-holiday-schemes-nms-2013': [0, 0, 0, 0, 0],
  'residential-special-schools-nms-2022': [0, 0, 0, 0, 0],
  'secure-accommodation-1991': [19, 19, 0, 0, 0],
  'secure-training-centre-rules-1998': [46, 46, 46, 0, 0],
  'send-code-of-practice-2015': [0, 0, 0, 0, 0],
  'supported-accommodation-2023': [44, 44, 44, 5, 0],
  'supported-accommodation-guide-2023': [0, 0, 0, 0, 0],
  'voluntary-adoption-agencies-2003': [32, 28, 27, 4, 0],
  'working-together-2023': [409, 0, 0, 0, 0],
};

test('there are the instruments of the research, and each is in the product', () => {
  expect(names.map((name) => name.replace(/\.yaml$/, '')).sort()).toEqual(Object.keys(counts).sort());
  expect([...instrumentIds].sort()).toEqual(Object.keys(counts).sort());
});

describe.each(names)('%s', (name) => {
  const data = load(name);
  const complete = get(data.id);

  test('fits its schema and has the name of its id', () => {
    expect(faults(data)).toEqual([]);
    expect(name).toBe(`${data.id}.yaml`);
  });

  test('has all that was found', () => {
    const { provisions, schedules = [] } = complete;
    expect([
      provisions.length,
      provisions.filter(({ structure }) => structure !== undefined).length,
      provisions.filter(({ verified }) => verified).length,
      schedules.length,
      schedules.reduce((sum, { paragraphs = [] }) => sum + paragraphs.length, 0),
    ]).toEqual(counts[data.id]);
  });

  test('hangs together', () => {
    expect(referenceInconsistencies(data)).toEqual([]);
  });

  test('has each provision under its number', () => {
    const { provisions } = complete;
    expect(provisions.map(({ number, kind }) => provisionOf(complete, number.toLowerCase(), kind))).toEqual(
      provisions,
    );
    expect(provisions.map((provision) => partsOf(data, provision).at(-1)?.id)).toEqual(
      provisions.map(({ part }) => part),
    );
    const numbers = (data.schedules ?? []).map(({ number }) => number);
    expect(numbers.map((number) => scheduleOf(data, number)?.number)).toEqual(numbers);
  });

  test('writes structures in the one form that is read', () => {
    const texts = [
      ...complete.provisions.flatMap(({ structure, subsections }) => [structure, subsections]),
      ...(data.schedules ?? []).flatMap(({ paragraphs = [] }) => paragraphs.map((one) => one.structure)),
      data.coverage.unseen,
    ];
    const written = texts.filter((text) => text !== undefined);
    expect(written.map((text) => writeStructure(readStructure(text) ?? []))).toEqual(written);
  });

  test('names settings and frameworks that there are', () => {
    for (const id of data['applies-to']) expect([...applyIds(builtIn)]).toContain(id);
  });
});

test('settings name instruments that there are, and those apply to them', () => {
  for (const id of frameworkIds) {
    for (const setting of framework(id)?.settings ?? []) {
      for (const one of setting.instruments ?? []) {
        expect(get(one)['applies-to'], `${one} of ${setting.id}`).toContain(setting.id);
      }
    }
  }
});

describe('the Guide to the children’s homes regulations', () => {
  const guide = get('chr-guide-2015');

  test('has its paragraphs in the order of its pages', () => {
    const pages = guide.provisions.map(({ page }) => page ?? 0);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages[0]).toBeGreaterThan(0);
    expect(pages.at(-1)).toBeLessThanOrEqual(guide.pages ?? 0);
  });

  test('has 326 paragraphs in chapters and 50 in annexes, and no 14.1', () => {
    const annexed = guide.provisions.filter(({ number }) => number.startsWith('Annex'));
    expect([guide.provisions.length - annexed.length, annexed.length]).toEqual([326, 50]);
    expect(provisionOf(guide, '14.1')).toBeUndefined();
    expect(provisionOf(guide, '14.2')?.page).toBeGreaterThan(0);
    expect(provisionOf(guide, 'annex b 1.46')).toMatchObject({ page: 80, printed: '1.46' });
  });

  test('knows the page that published reports cite', () => {
    expect(provisionOf(guide, '9.41')?.page).toBe(47);
  });

  test('knows the chapter, its regulation and the headings that a paragraph is under', () => {
    const found = provisionOf(guide, '4.23');
    const parts = found ? partsOf(guide, found) : [];
    expect(parts.map(({ heading }) => heading)).toEqual([
      'The children’s views, wishes and feelings standard',
      'Guidance',
      'Producing a children’s guide',
    ]);
    expect(parts[0]?.regulations).toEqual(['7']);
  });
});

describe('Working Together', () => {
  const guidance = get('working-together-2023');

  test('has six chapters, and paragraphs by their numbers alone', () => {
    expect(provisionOf(guidance, '4', 'chapter')?.heading).toBe('Organisational responsibilities');
    expect(provisionOf(guidance, '7', 'chapter')).toBeUndefined();
    expect(provisionOf(guidance, '403')).toMatchObject({ kind: 'paragraph', heading: null });
    expect(provisionOf(guidance, '404')).toBeUndefined();
  });

  test('has no paragraph twice', () => {
    const data = load('working-together-2023.yaml');
    const twice = { ...data, provisions: [...data.provisions, { number: '12' }] };
    expect(referenceInconsistencies(twice)).toEqual([
      expect.objectContaining({ path: ['provisions', 6, 'number'] }),
    ]);
    const many = {
      ...data,
      defaults: { ...data.defaults, numbers: '1.1-1.900 2.1-2.900 3-999 4.1-4.900 5.1-5.900 6.1-6.900' },
    };
    expect(referenceInconsistencies(many)[0]?.message).toMatch(/at most 5000/);
  });
});

describe('the children’s homes regulations', () => {
  const homes = get('chr-2015');

  test('have protection of children in 12 and positive relationships in 11', () => {
    expect(provisionOf(homes, '11')?.heading).toBe('The positive relationships standard');
    expect(provisionOf(homes, '12')?.heading).toBe('The protection of children standard');
  });

  test('have paragraphs that expired', () => {
    expect(provisionOf(homes, '22')?.expired).toEqual({
      paragraphs: ['1A', '1B', '1C', '1D'],
      'last-day': '2021-09-30',
    });
  });

  test('hold in their structures, which as-made and mixed texts do not', () => {
    const firstOf = (id: string) => get(id).provisions.find(({ verified }) => verified);
    const holds = (id: string) => {
      const first = firstOf(id);
      return first && structureHolds(get(id), first);
    };
    expect(holds('chr-2015')).toBe(true);
    expect(holds('fostering-2011')).toBe(true);
    expect(holds('voluntary-adoption-agencies-2003')).toBe(false);
    expect(holds('adoption-agencies-2005')).toBe(false);
  });
});

test('the national framework has outcomes, enablers and principles under the same numbers', () => {
  const national = get('national-framework-2023');
  expect(provisionOf(national, '3')?.heading).toBe(
    'Children and young people are safe in and outside of their homes',
  );
  expect(provisionOf(national, '3', 'enabler')?.heading).toBe('The workforce is equipped and effective');
  expect(provisionOf(national, '6', 'principle')).toBeDefined();
  expect(provisionOf(national, '5')).toBeUndefined();
  expect(provisionOf(national, '4', 'enabler')).toBeUndefined();
});

test('the index is current: run `npm run schemas`', () => {
  expect(readFileSync(indexPath, 'utf8') === referenceIndexText()).toBe(true);
  expect(builtInInstruments.index().map(({ id }) => id)).toEqual(Object.keys(counts).sort());
});

test('an instrument is made once, and an unknown one is none', () => {
  expect(instrument('chr-2015')).toBe(instrument('chr-2015'));
  expect(instrument('constructor')).toBeUndefined();
  expect(instrument(undefined)).toBeUndefined();
});

test('data of references is checked strictly', () => {
  const changed = (change: (data: Record<string, never>) => void) => {
    const data = structuredClone(load('chr-2015.yaml')) as unknown as Record<string, never>;
    change(data);
    return faults(data);
  };
  const set = (path: string, value: unknown) =>
    changed((data) => {
      const keys = path.split('.');
      const last = keys.pop() as string;
      const at = keys.reduce<Record<string, unknown>>(
        (one, key) => one[key] as Record<string, unknown>,
        data,
      );
      at[last] = value;
    });
  expect(set('provisions.0.titel', 'General')).toEqual(['/provisions/0 must NOT have additional properties']);
  expect(set('provisions.0.number', 1)).toEqual(['/provisions/0/number must be string']);
  expect(set('provisions.0.status', 'gone')).not.toEqual([]);
  expect(set('provisions.0.structure', '1 & 2')).not.toEqual([]);
  expect(set('coverage.exhaustive', 'yes')).not.toEqual([]);
  expect(set('text.date', 'spring')).not.toEqual([]);
  expect(set('revoked', 'never')).not.toEqual([]);
  expect(set('sources', [])).not.toEqual([]);
});
