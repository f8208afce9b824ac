// Exports drafts to Word, has LibreOffice save them, imports what it saved, and compares the reports that both make:
// node test/import/round-trips.mjs [DRAFTS] [--list]
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { diffArrays } from 'diff';
import { loadImport } from './load.mjs';

const [drafts = 'examples'] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const { readDocx, importDocument, builtIn, check, compose, writeDocx } = await loadImport();
const folder = mkdtempSync(join(tmpdir(), 'round-trips-'));
const saved = join(folder, 'saved');
mkdirSync(saved);

const published = new Map();
for (const name of readdirSync(drafts).filter((file) => /\.report\.(?:md|yaml)$/.test(file))) {
  const report = compose(check(readFileSync(join(drafts, name), 'utf8'), name));
  const file = join(folder, `${name}.docx`);
  published.set(name, report);
  writeFileSync(file, (await writeDocx(report, { marked: false })).bytes);
}
const files = [...published.keys()].map((name) => join(folder, `${name}.docx`));
const { status } = spawnSync('soffice', ['--headless', '--convert-to', 'docx', '--outdir', saved, ...files]);
if (status !== 0) throw new Error('LibreOffice (soffice) could not save the files.');

const totals = { blocks: [0, 0], words: [0, 0] };
for (const [name, report] of published) {
  const bytes = new Uint8Array(readFileSync(join(saved, `${basename(name)}.docx`)));
  const { text } = importDocument(readDocx(bytes), { knowledge: builtIn });
  const [before, after] = [report, compose(check(text, 'imported.report.md'))].map(blocksOf);
  count('blocks', before, after, name);
  count('words', wordsOf(before), wordsOf(after), name);
}
for (const [what, [kept, all]] of Object.entries(totals))
  console.log(`${what.padEnd(8)} ${kept} of ${all}  ${((100 * kept) / all).toFixed(2)} %`);

/** Headings, paragraphs, items, rows and notes, without the places in the draft that they come from. */
function blocksOf({ parts, footnotes }) {
  const left = new Set(['source', 'id', 'refs', 'tight']);
  const kept = (key, part) => (key === 'inlines' ? joined(part) : part);
  const content = (value) =>
    JSON.stringify(value, (key, part) => (left.has(key) ? undefined : kept(key, part)));
  return [...parts.flatMap(({ blocks }) => blocks), ...footnotes].map((block) =>
    // An import writes plain spaces and hyphens, because exports decide where lines may break.
    content(block).replaceAll('\u00A0', ' ').replaceAll('\u2011', '-'),
  );
}

/** Neighbouring texts as one. */
function joined(inlines) {
  const result = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.type === 'text' && last?.type === 'text') last.text += inline.text;
    else result.push(inline.type === 'text' ? { type: 'text', text: inline.text } : inline);
  }
  return result;
}

function wordsOf(blocks) {
  const texts = blocks.flatMap((block) => [...block.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)]);
  return texts.flatMap(([, text]) => text.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function count(what, before, after, name) {
  for (const { value, added, removed } of diffArrays(before, after)) {
    if (!added) totals[what][1] += value.length;
    if (!added && !removed) totals[what][0] += value.length;
    if (removed && process.argv.includes('--list')) console.log(`${name}: ${what}: ${value.join(' ')}`);
  }
}
