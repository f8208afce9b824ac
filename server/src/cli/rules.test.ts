import { expect, it } from 'vitest';
import type { Host } from './host';
import { rules } from './rules';

async function printed(args: string[], more: Partial<Host> = {}): Promise<string> {
  const out: string[] = [];
  await rules(args, {
    cwd: '/',
    today: '2026-06-08',
    env: {},
    terminal: false,
    out: (text) => out.push(text),
    err: (text) => out.push(text),
    stdin: async () => new Uint8Array(),
    ...more,
  });
  return out.join('');
}

it.each([40, 60, 80])('keeps to a terminal of %i characters, and loses no word', async (width) => {
  const narrow = await printed([], { terminal: true, width });
  const [list = ''] = narrow.split('\n\n');
  for (const line of list.split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  const words = (text: string) => text.split(/\s+/);
  expect(words(narrow)).toEqual(words(await printed([])));
});

it('puts a title below where there is no room beside', async () => {
  const narrow = await printed([], { terminal: true, width: 40 });
  expect(narrow).toMatch(/^syntax\/yaml +error\n {4}Front matter and YAML drafts can be\n {4}read\n/);
  const middle = await printed([], { terminal: true, width: 70 });
  expect(middle).toMatch(/^syntax\/yaml +error +Front matter and YAML\n {43}drafts can be read\n/);
});

it('gives as JSON what the page of a rule says', async () => {
  const all = JSON.parse(await printed(['--format', 'json']));
  const length = all.find(({ id }: { id: string }) => id === 'section/length');
  expect(Object.keys(length.options)).toContain('paragraphs');
  const [first] = all;
  expect(first).toMatchObject({
    id: 'syntax/yaml',
    severity: { drafting: 'error', review: 'error', final: 'error' },
    sources: [{ text: 'YAML 1.2', url: 'https://yaml.org/spec/1.2.2/' }],
    options: {},
    examples: { reported: 'authority: "Example Borough', notReported: 'authority: "Example Borough"' },
    page: 'docs/rules/syntax-yaml.md',
  });
});
