// Does one thing with one text at a time, and says how long it took; whoever waits too long ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { inputs } from './inputs.mjs';

const { surfaces } = await import(workerData.bundle);
// What is compiled and read at the first call is no part of the times.
for (const kind of Object.keys(surfaces))
  for (const name of Object.keys(inputs)
    .filter((n) => inputs[n].kind === kind)
    .slice(0, 3))
    for (const work of Object.values(surfaces[kind])) await work(inputs[name].text(400));
parentPort.on('message', async ({ name, length, surface }) => {
  const { kind, text } = inputs[name];
  const written = text(length);
  // A `check` before it is no part of what is done with a checked draft.
  if (surface !== 'check' && surfaces[kind].hover && surfaces[kind].render) surfaces[kind].hover(written);
  const from = process.cpuUsage();
  let failure;
  try {
    await surfaces[kind][surface](written);
  } catch (error) {
    failure = String(error).slice(0, 200);
  }
  parentPort.postMessage({
    ms: (({ user, system }) => (user + system) / 1000)(process.cpuUsage(from)),
    failure,
    size: written.length,
  });
});
parentPort.postMessage('ready');
