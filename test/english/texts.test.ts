import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { catalogue } from '../../build/catalogue.mjs';
import { faultsOf } from './texts';

const root = fileURLToPath(new URL('../..', import.meta.url));

it('finds the texts of the whole product', () => {
  const { messages, texts, settings, descriptions, pages } = catalogue(root);
  expect(messages.length).toBeGreaterThan(100);
  expect(texts.flatMap((file) => file.texts).length).toBeGreaterThan(1500);
  expect(settings.length).toBeGreaterThan(25);
  expect(descriptions.flatMap((file) => file.texts).length).toBeGreaterThan(1000);
  expect(descriptions.some(({ path }) => path.startsWith('schemas/output-'))).toBe(true);
  expect(pages.length).toBeGreaterThan(10);
});

it('has only plain UK English: `npm run english` lists what is not', () => {
  expect(
    faultsOf(root).map(({ path, text, faults }) => `${path}: ${text}\n  ${faults.join('\n  ')}`),
  ).toEqual([]);
});
