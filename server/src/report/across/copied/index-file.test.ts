import { describe, expect, it } from 'vitest';
import { earlierReports } from './earlier-reports';
import {
  contentDigest,
  type IndexedReport,
  indexText,
  paragraphCount,
  type ReportIndex,
  readIndex,
} from './index-file';
import { keptOf } from './sketch';

const shingles = 12;
const hashes = Array.from({ length: keptOf(shingles) }, (_, at) => at * 8191);
const report: IndexedReport = {
  stamp: '7k9.dn8knt5zhjli',
  content: '0123456789abcdef',
  service: { number: 65535, name: 0 },
  sketch: Uint16Array.from([300, 7, shingles, ...hashes]),
};
const index: ReportIndex = {
  key: { seed: -2, last: 0x7fffffff },
  reports: new Map([
    ['b%20c.report.md', report],
    ['a/a.report.md', { ...report, sketch: new Uint16Array() }],
  ]),
};
const text = indexText(index);

describe('an index', () => {
  it('is read as it was written', () => {
    const read = readIndex(text);
    expect(read).toEqual(index);
    expect('reports' in read && paragraphCount(read)).toBe(1);
    expect(indexText(index)).toBe(text);
  });

  it('is read with the line ends of Windows', () => {
    expect(readIndex(text.replaceAll('\n', '\r\n'))).toEqual(index);
  });

  it('is not used if anything in it has changed', () => {
    const faults = new Set<string>();
    for (let at = 0; at < text.length; at++) {
      const changed = text.slice(0, at) + (text[at] === '7' ? '8' : '7') + text.slice(at + 1);
      const read = readIndex(changed);
      faults.add('fault' in read ? read.fault : 'none');
    }
    expect([...faults].sort()).toEqual(['damaged', 'not-index', 'other-version']);
  });

  it('is not used if it was cut, or is not one', () => {
    for (let at = 0; at < text.length; at++)
      expect(readIndex(text.slice(0, at)), `${at}`).toHaveProperty('fault');
    expect(readIndex('framework: ilacs\n')).toEqual({ fault: 'not-index' });
    expect(readIndex(text.replace('index 2', 'index 1'))).toEqual({ fault: 'other-version' });
  });
});

it('recognises a text by a digest that depends on the key', () => {
  const digests = [1, 2].map((seed) => contentDigest('A text.', { seed, last: 3 }));
  expect(digests[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(digests[0]).not.toBe(digests[1]);
});

describe('the reports of an index', () => {
  const sourcesOf = (written: ReportIndex) =>
    earlierReports(indexText(written), 'file:///team/old/x.index', 'old/x.index').index?.sources.map(
      ({ uri, path }) => `${uri} ${path}`,
    );

  it('have paths from its folder', () => {
    expect(sourcesOf(index)).toEqual([
      'file:///team/old/a/a.report.md old/a/a.report.md',
      'file:///team/old/b%20c.report.md old/b c.report.md',
    ]);
  });

  it('are never outside of the file system', () => {
    const reports = new Map(
      ['https://example.org/a', '//example.org/a', '%zz', '\\\\a'].map((path) => [path, report]),
    );
    expect(sourcesOf({ ...index, reports })).toEqual([]);
  });

  it('are none if it is damaged, and a sentence says so', () => {
    expect(earlierReports(text.slice(1), 'file:///x.index', 'x.index').failure).toContain(
      'x.index is not an index',
    );
    expect(earlierReports(text.slice(0, -1), 'file:///x.index', 'x.index').failure).toContain('is damaged');
  });
});
