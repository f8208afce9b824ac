// npm run bench -- --growth [NAME] [--all]: how the time grows with texts that are made to take long, those with NAME in their
// name. Prints the worst of what is done with each text, with --all everything; “!” marks what breaks the goal.
import { measure } from './measure.mjs';

const sizes = [6_000, 24_000, 96_000, 1_000_000];
/** Milliseconds that no text of at most 100 KB, and none of 1 MB, should take. */
const goals = [200, 200, 200, 2000];
/** The growth that four times the text should have at the most. Shorter times say nothing of growth. */
const mostGrowth = 5;
const shortest = 40;

/** The growth from 24 to 96 KB, and from 96 KB to 1 MB as if that were four times as well. */
function growthOf(times) {
  const steps = times.slice(1).map((time, at) => {
    const factor = sizes[at + 1] / sizes[at];
    return time < shortest
      ? 0
      : (time / Math.max(times[at], shortest / mostGrowth)) ** (Math.log(4) / Math.log(factor));
  });
  return Math.max(0, ...steps.slice(1));
}

const isBroken = (times) =>
  times.length < sizes.length || times.some((time, at) => time > goals[at]) || growthOf(times) > mostGrowth;

/**
 * Left out: the library that writes Word files takes a second for 100 KB of any text, and the others check a text up to 25
 * times, once for each change that they try.
 */
const without = ['word', 'actions of the whole', 'fix all', 'lint --fix'];

export async function printGrowth(args) {
  const all = args.includes('--all');
  const only = args.find((argument) => !argument.startsWith('--')) ?? '';
  const printed = [];
  let worst;
  const done = () => {
    if (worst) printed.push(print(worst));
    worst = undefined;
  };
  for await (const row of measure({ sizes, limit: 10_000, only, without })) {
    if (all || worst?.name !== row.name) done();
    if (!worst || row.times.length < worst.times.length || row.times.at(-1) > worst.times.at(-1)) worst = row;
  }
  done();
  const broken = printed.filter(({ times }) => isBroken(times)).length;
  console.log(
    `\n${printed.length} rows; ${broken} break the goal: 200 ms up to 100 KB, 2 s for 1 MB, ×${mostGrowth} for ×4.`,
  );
}

let headed = false;
function print(row) {
  const { name, surface, times } = row;
  if (!headed)
    console.log(
      `  ${'text'.padEnd(56)} ${'worst at'.padEnd(20)}    6 KB   24 KB   96 KB    1 MB  growth for ×4`,
    );
  headed = true;
  const shown = sizes
    .map((_, at) => (times[at] === undefined ? '' : times[at].toFixed(0)).padStart(7))
    .join(' ');
  const mark = isBroken(times) ? '!' : ' ';
  console.log(
    `${mark} ${name.slice(0, 56).padEnd(56)} ${surface.padEnd(20)} ${shown}  ×${growthOf(times).toFixed(1)}`,
  );
  return row;
}
