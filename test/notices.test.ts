import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { thirdPartyNotices } from '../build/notices.mjs';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'notices-test-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text: string): string => {
  const file = join(folder, 'node_modules', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};
const putPackage = (name: string, licence?: string): void => {
  const own = name.replace(/^.*node_modules\//, '');
  put(`${name}/package.json`, JSON.stringify({ name: own, version: '1.2.3', license: 'MIT' }));
  if (licence !== undefined) put(`${name}/LICENSE`, licence);
};
const noticesOf = (...paths: string[]): string =>
  thirdPartyNotices([{ inputs: Object.fromEntries(paths.map((path) => [path, {}])) }]);
/** The notices one by one, without the line above each. */
const listed = (text: string): string[] =>
  text
    .split(/^-{80}$/m)
    .slice(1)
    .map((one) => one.trim());

it('are those of the packages in a bundle, and of the packages that these were built of', () => {
  putPackage('outer', 'Licence of outer.');
  putPackage('outer/node_modules/@near/one', 'Licence of one.');
  putPackage('far', 'Licence of far.');
  const file = put(
    'outer/dist/index.mjs',
    '// node_modules/@near/one/index.js\nlet a;\n//#region node_modules/far/lib/b.js\nlet b;\n',
  );
  expect(listed(noticesOf(file, 'server/src/own.ts'))).toEqual([
    '@near/one 1.2.3 (MIT)\n\nLicence of one.',
    'far 1.2.3 (MIT)\n\nLicence of far.',
    'outer 1.2.3 (MIT)\n\nLicence of outer.',
  ]);
});

it('have what a comment says of a part', () => {
  putPackage('outer', 'Licence of outer.');
  const file = put(
    'outer/a.js',
    '/**\n * Copyright Somebody\n *\n * Permission is hereby granted: do.\n */\n',
  );
  expect(listed(noticesOf(file))).toEqual([
    'outer 1.2.3 (MIT)\n\nLicence of outer.',
    'Part of outer\n\nCopyright Somebody\n\nPermission is hereby granted: do.',
  ]);
});

it('are not written where one is missing', () => {
  putPackage('outer');
  expect(() => noticesOf(put('outer/a.js', ''))).toThrow('outer is bundled and has no licence text');
  putPackage('outer', 'Licence of outer.');
  const inlined = put('outer/b.js', '// node_modules/gone/index.js\n');
  expect(() => noticesOf(inlined)).toThrow('gone is put into');
  const wrapped = put(
    'outer/c.js',
    'var import_gone = (/* @__PURE__ */ __commonJSMin(((exports) => {})))();',
  );
  expect(() => noticesOf(wrapped)).toThrow('outer holds gone, and there is no notice for it');
});

it('of the product have all that is in the library for Word files', () => {
  const built = readFileSync(
    fileURLToPath(new URL('../server/dist/THIRD-PARTY-NOTICES.txt', import.meta.url)),
    'utf8',
  );
  const of = (name: string): string => listed(built).find((one) => one.split(/ \d|\n/)[0] === name) ?? '';
  expect(of('nanoid')).toContain('Copyright 2017 Andrey Sitnik');
  expect(of('fflate')).toContain('Arjun Barrett');
  expect(of('Part of docx')).toMatch(
    /stream-browserify[\s\S]*Joyent[\s\S]*James Halliday[\s\S]*Permission is hereby granted/,
  );
});
