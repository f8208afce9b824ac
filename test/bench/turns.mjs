// `npm run bench -- --turns`: all rows in turns with the programs that a user would take instead, and with the yardstick.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baselineFor, digestOf, isWorse, saveBaseline } from './baseline.mjs';
import { peersIn } from './peers.mjs';
import { measurements, yardstick } from './rows.mjs';
import { canMeasure, median, runOnce } from './runs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const rounds = 5;
const options = {
  peers: { type: 'string' },
  only: { type: 'string', default: '' },
  save: { type: 'boolean', default: false },
};

/** Prints the table. Exits with 1 where a row is worse than the baseline, and with 2 where nothing could be measured. */
export async function printTurns(args) {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const folder = positionals[0] ?? join(root, 'examples');
  if (!canMeasure()) return fail('This needs /usr/bin/time (Debian’s package “time”).');
  if (spawnSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' }).status !== 0) return 2;
  const work = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const cli = join(root, 'server/dist/cli/main.mjs');
    const all = measurements({ folder, work, cli, root, peers: peersIn(values.peers, root) });
    const measured = all.filter(({ id }) => id.startsWith(values.only));
    const taken = await inTurns(measured);
    return printed(measured, taken, { digest: digestOf(folder), save: values.save });
  } finally {
    rmSync(work, { recursive: true });
  }
}

function fail(message) {
  console.error(message);
  return 2;
}

/** Measures everything so many times, one after another: what else the machine does costs all of them the same. */
async function inTurns(measured) {
  const taken = { yardstick: [], ours: measured.map(() => []), peers: measured.map(() => []) };
  for (const { first } of measured) await first?.();
  for (let round = 1; round <= rounds; round++)
    for (const [at, { title, ours, peer }] of measured.entries()) {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KRound ${round} of ${rounds}: ${title}`);
      taken.yardstick.push(runOnce(yardstick));
      taken.ours[at].push(await ours());
      if (peer) taken.peers[at].push(await peer());
    }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  return taken;
}

function printed(measured, taken, { digest, save }) {
  const { ratios: before, note } = baselineFor(digest);
  const stick = { ms: median(taken.yardstick.map(({ wall }) => wall)), MB: 100 };
  const ratios = {};
  console.log(`${''.padEnd(66)} ours       goal       peer   peer ÷ ours   ours ÷ yardstick   before`);
  for (const [at, { id, title, rows, peerName = '' }] of measured.entries())
    for (const row of rows) {
      const { unit = 'ms' } = row;
      const ours = median(taken.ours[at].map(row.of));
      if (Number.isNaN(ours)) continue;
      const name = `${id}/${row.id}`;
      ratios[name] = ours / stick[unit];
      const peers = row.alone ? [] : taken.peers[at].map(row.of);
      console.log(
        line({
          name: title + row.title,
          row,
          ours,
          peers,
          peerName,
          ratio: ratios[name],
          before: before[name],
        }),
      );
    }
  console.log(
    `\nMedians of ${rounds} turns with Node ${process.version}. The yardstick took ${stick.ms.toFixed(0)} ms.`,
  );
  if (note) console.log(note);
  if (save) saveBaseline(digest, ratios);
  const worse = Object.entries(ratios).filter(([name, ratio]) => isWorse(ratio, before[name]));
  if (worse.length > 0)
    console.log(`Worse than the baseline by more than 10 %: ${worse.map(([name]) => name).join(', ')}`);
  return worse.length > 0 && !save ? 1 : 0;
}

const red = (text) =>
  process.stdout.isTTY && !process.env.NO_COLOR ? `\u001b[31m${text}\u001b[39m` : `! ${text}`;

function line({ name, row: { unit = 'ms', goal }, ours, peers, peerName, ratio, before }) {
  const figure = (value) =>
    value === undefined ? '' : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
  const peer = peers.length > 0 ? median(peers) : undefined;
  const text = [
    name.padEnd(66),
    figure(ours).padStart(9),
    figure(goal).padStart(10),
    figure(peer).padStart(10),
    (peer === undefined ? '' : (peer / ours).toFixed(1)).padStart(8),
    ratio.toFixed(3).padStart(14),
    (before === undefined ? '' : before.toFixed(3)).padStart(14),
    ` ${peer === undefined ? '' : peerName}`,
  ]
    .join(' ')
    .trimEnd();
  return isWorse(ratio, before) ? red(text) : text;
}
