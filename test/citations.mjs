// Lists what a folder of drafts cites and what is known of it: `node test/citations.mjs DIR…`
// Options: --list for each citation with its place, --missed for the words and numbers that were not read as one.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { esbuildYaml } from '../build/yaml-plugin.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const paths = args.filter((arg) => !arg.startsWith('--'));
if (paths.length === 0) {
  console.error('Name drafts or folders of drafts: node test/citations.mjs DIR [--list] [--missed]');
  process.exit(2);
}

const bundle = join(root, 'server/dist/citations.mjs');
await build({
  stdin: {
    contents: `export { check } from './server/src/lint/check';
      export { citationsOf } from './server/src/report/citations/cited';
      export { resolve } from './server/src/report/citations/resolve';
      export { verdictOf } from './server/src/report/citations/verdict';
      export { targetCited, targetsOf } from './server/src/report/citations/targets';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile: bundle,
  plugins: [esbuildYaml],
});
const { check, citationsOf, resolve, targetCited, targetsOf, verdictOf } = await import(
  pathToFileURL(bundle).href
);
rmSync(bundle);

const files = paths.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => /\.report\.(md|ya?ml)$/.test(name))
        .map((name) => join(path, name))
    : [path],
);

/** The words that begin a citation, and near them a number: what a person would look at. */
const looksLike =
  /(?<![’'])\b(?:ss?|sections?|r|regs?|regulations?|rules?|nms|standards?|sch|schedules?|para|paragraphs?|outcomes?|enablers?|principles?|articles?|guide|act|framework)\b[^\w\n]{0,3}\d/gi;

/** One row for each thing that is cited: kind, how its instrument is known, and what is said of it. */
function rowsOf(report, catalogue) {
  const where = (placed) => ({ placed, span: placed.citation.span, text: placed.citation.text });
  return citationsOf(report).flatMap((placed) => {
    const { citation } = placed;
    if (citation.kind === 'provision')
      return citation.provisions.map((provision) => {
        const resolved = resolve({ report, catalogue }, citation, provision);
        const { is } = verdictOf(report, { ...placed, ...resolved, citation, provision });
        const { instrument, by = 'none' } = resolved;
        return { ...where(placed), kind: citation.unit, by, of: instrument?.id, is };
      });
    if (citation.kind === 'instrument')
      return [{ ...where(placed), kind: 'instrument', by: 'name', is: '-' }];
    const rules = report.framework.citations;
    const known = rules ? targetsOf(rules).known : [];
    return citation.targets.map((target) => ({
      ...where(placed),
      kind: target.target,
      by: citation.form.framework === 'none' ? 'custom' : 'name',
      of: rules?.instrument,
      is: rules ? targetVerdict(known, target) : 'unresolved',
    }));
  });
}

const targetVerdict = (known, target) => (targetCited(known, target) ? 'holds' : 'unknown');

const counts = new Map();
let [found, resolved] = [0, 0];
for (const file of files) {
  const text = readFileSync(file, 'utf8');
  const { draft, knowledge, report } = check(text, file, { rules: [] });
  if (!report) continue;
  const at = (offset) => {
    const { line, character } = draft.lines.position(offset);
    return `${relative(process.cwd(), file)}:${line + 1}:${character + 1}`;
  };
  const rows = rowsOf(report, knowledge.instruments);
  for (const { kind, by, is, of, span, text: said, placed } of rows) {
    const key = `${kind.padEnd(12)}${placed.place.padEnd(7)}${by.padEnd(8)}${is}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    found++;
    if (is !== 'unresolved') resolved++;
    if (!args.includes('--list')) continue;
    const around = text.slice(Math.max(0, span.start - 40), span.end + 40).replace(/\s+/g, ' ');
    console.log(`${at(span.start)} [${said}] ${kind} ${by} ${of ?? '-'} ${is}  …${around}…`);
  }
  if (!args.includes('--missed')) continue;
  for (const { index, 0: said } of text.matchAll(looksLike)) {
    const end = index + said.length;
    if (rows.some(({ span }) => span.start < end && span.end > index)) continue;
    console.log(
      `${at(index)} missed? …${text.slice(Math.max(0, index - 40), end + 40).replace(/\s+/g, ' ')}…`,
    );
  }
}
console.log(`${files.length} drafts: ${found} cited, ${resolved} resolved, ${found - resolved} not`);
console.log(`${'kind'.padEnd(12)}${'place'.padEnd(7)}${'by'.padEnd(8)}verdict`);
for (const [key, count] of [...counts].sort()) console.log(`${key.padEnd(46)}${String(count).padStart(5)}`);
