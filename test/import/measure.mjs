// Imports a folder of published PDFs and compares what comes out with drafts of the same reports that people have checked:
// node test/import/measure.mjs PDFS [DRAFTS] [--list] [--no-tags] [--write DIR]
// A PDF is paired with the draft that has the same name, or whose reference number and date are in the PDF’s name.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compare, measures } from './compare.mjs';
import { loadImport } from './load.mjs';

const args = process.argv.slice(2);
const output = args.includes('--write') ? args[args.indexOf('--write') + 1] : undefined;
const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : '';
const options = ['--write', '--only'];
const [pdfs, drafts = pdfs] = args.filter(
  (arg, index) => !arg.startsWith('--') && !options.includes(args[index - 1]),
);
if (!pdfs) {
  console.error(
    'Name a folder of PDFs: node test/import/measure.mjs PDFS [DRAFTS] [--list] [--no-tags] [--write DIR]',
  );
  process.exit(2);
}

const { readPdf, importDocument, builtIn } = await loadImport({ tags: !args.includes('--no-tags') });
const names = readdirSync(drafts).filter((name) => name.endsWith('.report.md'));
const totals = Object.fromEntries(measures.map((name) => [name, { right: 0, all: 0, missed: [] }]));
let milliseconds = 0;
let count = 0;
for (const name of readdirSync(pdfs).filter((name) => name.endsWith('.pdf') && name.includes(only))) {
  const draft = names.includes(name.replace(/pdf$/, 'report.md'))
    ? name.replace(/pdf$/, 'report.md')
    : names.find((draft) => isPair(name, draft));
  if (!draft) {
    console.error(`${name} has no draft`);
    continue;
  }
  const bytes = new Uint8Array(readFileSync(join(pdfs, name)));
  const start = process.cpuUsage();
  const imported = importDocument(await readPdf(bytes), { knowledge: builtIn });
  const { user, system } = process.cpuUsage(start);
  milliseconds += (user + system) / 1000;
  count += 1;
  if (output) writeFileSync(join(output, `${basename(name, '.pdf')}.report.md`), imported.text);
  add(name, compare(readFileSync(join(drafts, draft), 'utf8'), imported, join(pdfs, name)));
}
print();

/** Whether a PDF has the reference number and the month of a draft in its name, or nothing but its place. */
function isPair(pdf, draft) {
  const [number = '', year = '', month = ''] = basename(draft, '.report.md').split('-');
  return names.length === 1 || (pdf.includes(`-${number}-`) && pdf.includes(`${year}-${month}`));
}

function add(name, results) {
  for (const [measure, { right, all, missed }] of Object.entries(results)) {
    const total = totals[measure];
    total.right += right;
    total.all += all;
    total.missed.push(...missed.map((text) => `${basename(name, '.pdf')}: ${text}`));
  }
}

function print() {
  for (const [measure, { right, all, missed }] of Object.entries(totals)) {
    if (all === 0) continue;
    console.log(
      `${measure.padEnd(24)} ${String(right).padStart(7)} of ${String(all).padStart(7)}  ${((100 * right) / all).toFixed(2)} %`,
    );
    if (args.includes('--list')) for (const text of missed) console.log(`    ${text}`);
  }
  const { rss } = process.memoryUsage();
  console.log(
    `${count} PDFs, ${Math.round(milliseconds)} ms of CPU time, ${Math.round(rss / 2 ** 20)} MB at the end, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`,
  );
}
