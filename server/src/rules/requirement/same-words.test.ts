import { expect, it } from 'vitest';
import { findingsIn } from '../testing';

const words = 'The registered person must ensure that staff assess every risk.';
const found = (front: string) =>
  findingsIn({ framework: 'sccif', front }, 'requirement/same-words').map((line) => line.split(' | ')[0]);

it('reports the words of an earlier text that asks for something', () => {
  const requirement = `requirements:\n  - text: ${words}\n    regulation: 12(1)\n    due: 2026-07-30\n`;
  expect(found(`${requirement}recommendations:\n  - text: ${words}\n    source: Guide, page 22\n`)).toEqual([
    `warning ${words}`,
  ]);
});

it('reports no notice with the words of a requirement, before or after it', () => {
  const requirement = `requirements:\n  - text: ${words}\n    regulation: 12(1)\n    due: 2026-07-30\n`;
  const notice = `enforcement:\n  - date: 2026-03-02\n    type: compliance notice\n    text: ${words}\n`;
  const second = `  - date: 2026-04-02\n    type: compliance notice\n    text: ${words}\n`;
  expect(found(`${requirement}${notice}${second}`)).toEqual([]);
  expect(found(`${notice}${requirement}`)).toEqual([]);
});
