import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { allMetas } from './index';
import { linkedSource, sourceOf, titledSources } from './sources';

const all = allMetas.flatMap(({ sources }) => sources);
const knowledge = fileURLToPath(new URL('../../../knowledge', import.meta.url));
const known = readdirSync(knowledge, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(`${knowledge}/${name}`, 'utf8'))
  .join('');

it('has addresses of what rules rest on only, and those of official pages as knowledge/ has them', () => {
  for (const title of titledSources) {
    expect(all.some((source) => source.split(': ')[0] === title)).toBe(true);
    const { url = '' } = sourceOf(title);
    if (/gov\.uk/.test(url)) expect(known).toMatch(new RegExp(`url: ${url}$`, 'm'));
    else expect(url).toMatch(/^https:\/\/(yaml\.org|git-scm\.com|code\.visualstudio\.com)\//);
  }
});

it('links the title of a source, and leaves what has no address', () => {
  expect(linkedSource('YAML 1.2')).toBe('[YAML 1.2](https://yaml.org/spec/1.2.2/)');
  expect(linkedSource('YAML 1.2: keys')).toBe('[YAML 1.2](https://yaml.org/spec/1.2.2/): keys');
  expect(linkedSource('Measured: all')).toBe('Measured: all');
  expect(sourceOf('constructor')).toEqual({ text: 'constructor' });
});
