// Does one thing with one text at a time, and says how long it took. Whoever waits too long ends the thread.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { inputs } from './inputs.mjs';

const { surfaces } = await import(workerData.bundle);

// The memory of one call is not freed in the time of the next, which may be a short one.
setFlagsFromString('--expose-gc');
const freeMemory = runInNewContext('gc');

/** The milliseconds of CPU time of a call. Where it gives calls of which each is timed by itself, those of the longest. */
async function timeOf(work) {
  const from = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(from);
  let most = (user + system) / 1000;
  if (result?.calls) most = 0;
  for (const call of result?.calls ?? []) most = Math.max(most, await timeOf(call));
  return most;
}

// Code that is compiled, and data that is read, at the first call are no part of the times.
for (const { kind, text } of Object.values(inputs).filter((_, at) => at % 20 === 0))
  for (const [surface, work] of Object.entries(surfaces[kind]))
    if (surface !== 'word') await timeOf(() => work(text(400)));

let last = { name: '', length: 0, text: '' };
const written = (name, length) => {
  if (last.name !== name || last.length !== length) last = { name, length, text: inputs[name].text(length) };
  return last.text;
};

parentPort.on('message', async ({ name, length, surface, again }) => {
  const { kind } = inputs[name];
  const text = written(name, length);
  // A checked draft is what everything but the check begins with. It is checked once, and kept until the next text.
  const { check, hover } = surfaces[kind];
  if (again && check) await check(text);
  if (surface !== 'check' && check) hover(text);
  freeMemory();
  parentPort.postMessage(await timeOf(() => surfaces[kind][surface](text)));
});
parentPort.postMessage('ready');
