// npm run bench -- --growth [NAME] [--reading] [--all]: how the time grows with texts that are made to take long, those with
// NAME in their name. Prints the worst of what is done with each text, with --reading only of reading and checking it, and
// with --all everything. “!” marks what breaks the goal.
import { measure } from './measure.mjs';

const sizes = [24_000, 96_000, 1_000_000];
/** Milliseconds that no text of at most 100 KB, and none of 1 MB, should take. */
const goals = [200, 200, 2000];
/** The growth that four times the text should have at the most. Shorter times say nothing of growth. */
const mostGrowth = 5;
const shortest = 40;
/** Milliseconds after which a larger text is not tried; a call is ended; the rest of a text is left out. */
const [enough, limit, patience] = [1000, 6000, 20_000];

/** The growth from 24 to 96 KB, and from 96 KB to 1 MB as if that were four times as well. */
function growthOf(times) {
  const steps = times.slice(1).map((time, at) => {
    const factor = sizes[at + 1] / sizes[at];
    return time < shortest
      ? 0
      : (time / Math.max(times[at], shortest / mostGrowth)) ** (Math.log(4) / Math.log(factor));
  });
  return Math.max(0, ...steps);
}

const isBroken = (times) => times.some((time, at) => time > goals[at]) || growthOf(times) > mostGrowth;

/** Left out: the library that writes Word files takes a second for 100 KB of any text. */
const without = ['word'];

/** The larger of two rows, by the times that both have in parts of the goals. */
const share = ({ times }) => Math.max(...times.map((time, at) => time / goals[at]));

export async function printGrowth(args) {
  const all = args.includes('--all');
  const only = args.find((argument) => !argument.startsWith('--')) ?? '';
  const printed = [];
  let worst;
  const done = () => {
    if (worst) printed.push(print(worst));
    worst = undefined;
  };
  const large = all ? undefined : 1_000_000;
  const options = {
    sizes,
    limit,
    enough,
    patience,
    only,
    without,
    onlyReading: args.includes('--reading'),
    goals,
    telling: shortest,
    ...(large && { large }),
  };
  for await (const row of measure(options)) {
    if (all || worst?.name !== row.name) done();
    if (!worst || share(row) > share(worst)) worst = row;
  }
  done();
  const count = (test) => printed.filter(({ times }) => test(times)).length;
  console.log(
    `\n${printed.length} rows; ${count(isBroken)} break the goal: ${count((times) => times[0] > 200 || times[1] > 200)} take over 200 ms ` +
      `up to 100 KB, ${count((times) => times[2] > 2000)} over 2 s for 1 MB, ${count((times) => growthOf(times) > mostGrowth)} grow by more than ×${mostGrowth} for ×4.`,
  );
}

/** A time, “>” for what was ended, and nothing for what was not tried. */
function cell(time) {
  if (time === undefined) return '';
  return time === Number.POSITIVE_INFINITY ? `>${limit}` : time.toFixed(0);
}

let headed = false;
function print(row) {
  const { name, surface, times } = row;
  if (!headed)
    console.log(`  ${'text'.padEnd(56)} ${'worst at'.padEnd(20)}   24 KB   96 KB    1 MB  growth for ×4`);
  headed = true;
  const shown = sizes.map((_, at) => cell(times[at]).padStart(7)).join(' ');
  const mark = isBroken(times) ? '!' : ' ';
  const growth = Number.isFinite(growthOf(times)) ? `×${growthOf(times).toFixed(1)}` : '';
  console.log(`${mark} ${name.slice(0, 56).padEnd(56)} ${surface.padEnd(20)} ${shown}  ${growth}`);
  return row;
}
