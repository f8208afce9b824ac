import { expect, it } from 'vitest';
import { pdfOf, shortly } from '../../documents/pdf/testing';
import { readPdfApart } from './read-pdf-apart';

const pdf = pdfOf([[{ text: 'Children are safe.', y: 100 }]]);

it('reads a PDF in a thread, which leaves the globals as they were', async () => {
  const before = Object.getOwnPropertyNames(globalThis).sort();
  const { blocks, notes } = await readPdfApart(pdf);
  expect(shortly(blocks)).toEqual(['Children are safe.']);
  expect(notes).toEqual(new Map());
  expect(Object.getOwnPropertyNames(globalThis).sort()).toEqual(before);
});

it('explains what cannot be read', async () => {
  await expect(readPdfApart(new Uint8Array(10))).rejects.toThrow('damaged');
});

it('ends a thread that takes too long', async () => {
  await expect(readPdfApart(pdf, { milliseconds: 0 })).rejects.toThrow('takes too long to read');
});
