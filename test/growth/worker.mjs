// Does one thing with one text at a time, and says how long it took. Whoever waits too long ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { inputs } from './inputs.mjs';

const { surfaces } = await import(workerData.bundle);
// Code that is compiled, and data that is read, at the first call are no part of the times.
for (const { kind, text } of Object.values(inputs).filter((_, at) => at % 20 === 0))
  for (const work of Object.values(surfaces[kind])) await work(text(400));

parentPort.on('message', async ({ name, length, surface }) => {
  const { kind, text } = inputs[name];
  const written = text(length);
  // A checked draft is what everything but the check begins with.
  const { check, hover } = surfaces[kind];
  if (surface !== 'check' && check) hover(written);
  const from = process.cpuUsage();
  await surfaces[kind][surface](written);
  const { user, system } = process.cpuUsage(from);
  parentPort.postMessage((user + system) / 1000);
});
parentPort.postMessage('ready');
