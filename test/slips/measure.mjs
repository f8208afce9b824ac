// Measures how many real-word slips the checks of words find.
// `node test/slips/measure.mjs DIR…` puts slips into the sentences of published drafts, at random from a seed; with
// `--sentences FILE`, the file has a sentence on each line, with its slip as {wrong>right}.
// Options: --slips N (1000), --seed N (1), --missed and --found list the slips.
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { confusedWords, randomFrom, sentencesOf, slipIn } from './generate.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const args = process.argv.slice(2);
const optionOf = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
const [slips, seed] = [Number(optionOf('--slips', 1000)), Number(optionOf('--seed', 1))];
const options = ['--slips', '--seed', '--sentences'];
const paths = args.filter((arg, at) => !arg.startsWith('--') && !options.includes(args[at - 1]));
const sentencesFile = optionOf('--sentences', undefined);
if (paths.length === 0 && !sentencesFile) {
  console.error('Name folders of drafts, or --sentences FILE: node test/slips/measure.mjs DIR [--missed]');
  process.exit(2);
}

const outfile = join(mkdtempSync(join(tmpdir(), 'slips-')), 'prose.mjs');
await build({
  stdin: {
    contents: `export { proseOf } from './server/src/prose/tables';
      export { tableFiles } from './server/src/prose/table-files';
      export { agreementSlips } from './server/src/prose/grammar/agreement';
      export { articlesIn } from './server/src/prose/slips/article';
      export { doubledIn } from './server/src/prose/slips/doubled';
      export { missingWordSlips } from './server/src/prose/grammar/missing-words';
      export { apostropheSlips } from './server/src/prose/slips/marks';
      export { punctuationSlips } from './server/src/prose/slips/punctuation';`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'error',
  outfile,
});
const product = await import(pathToFileURL(outfile).href);
const folder = join(root, 'server/src/generated/language');
const prose = product.proseOf(
  Object.fromEntries(
    Object.entries(product.tableFiles).map(([name, file]) => [
      name,
      readFileSync(join(folder, file), 'utf8'),
    ]),
  ),
);

/** The searches by the rule that reports what they find. Only word pairs are hints. */
const searches = {
  confusable: prose.confusables.in,
  spelling: (text) => prose.speller.unknownIn(text),
  agreement: product.agreementSlips,
  article: product.articlesIn,
  doubled: product.doubledIn,
  missing: product.missingWordSlips,
  marks: (text) => [...product.apostropheSlips(text), ...product.punctuationSlips(text)],
  pair: prose.wordPairs.in,
};

const finds = (rule, { text, start, end }) =>
  searches[rule](text).find((slip) => slip.start < end && start < slip.end);

const filesBelow = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
    : [path].filter((file) => file.endsWith('.report.md'));

/** The slips of a kind in the sentences of the drafts. */
function* slipsIn(sentences, confused) {
  const random = randomFrom(seed);
  const tools = { random, confused, isWord: (word) => prose.speller.tables.words.has(word) };
  for (let made = 0, tries = 0; made < slips && tries < slips * 20; tries++) {
    const slip = slipIn(sentences[Math.floor(random() * sentences.length)], tools);
    if (!slip) continue;
    made++;
    yield slip;
  }
}

function* writtenSlips(file) {
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const match = /\{(.+?)>(.+?)\}/.exec(line);
    if (!match || line.startsWith('#')) continue;
    const [written, wrong, right] = match;
    const text = line.replace(written, wrong);
    yield { text, start: match.index, end: match.index + wrong.length, wrong, right };
  }
}

function measure(name, all) {
  const byRule = {};
  let [made, firm, found, rightWord] = [0, 0, 0, 0];
  for (const slip of all) {
    made++;
    const rules = Object.keys(searches).filter((rule) => finds(rule, slip));
    if (rules.length > 0) {
      found++;
      if (rules[0] !== 'pair') firm++;
      byRule[rules[0]] = (byRule[rules[0]] ?? 0) + 1;
      const { instead } = finds(rules[0], slip);
      if (instead?.toLowerCase().replaceAll('’', "'") === slip.right.toLowerCase().replaceAll('’', "'"))
        rightWord++;
    }
    if (args.includes(rules.length > 0 ? '--found' : '--missed'))
      console.log(`${rules[0] ?? 'missed'}: ${slip.wrong} for ${slip.right}: ${slip.text}`);
  }
  const share = (count) => `${count} (${((100 * count) / made).toFixed(1)} %)`;
  console.log(
    `${name}: ${made} slips, found ${share(found)}, of which ${firm} without word pairs; the right word for ${rightWord}. ${JSON.stringify(byRule)}`,
  );
}

if (sentencesFile) measure('Sentences', writtenSlips(sentencesFile));
if (paths.length > 0) {
  const sentences = paths.flatMap(filesBelow).flatMap((file) => sentencesOf(readFileSync(file, 'utf8')));
  const confused = confusedWords(readFileSync(new URL('confused.txt', import.meta.url), 'utf8'));
  console.log(`${sentences.length} sentences`);
  measure('Confused words', slipsIn(sentences, confused));
  measure('One edit', slipsIn(sentences));
}
