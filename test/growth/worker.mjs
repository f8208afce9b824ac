// Does one thing with one text at a time, and says how long it took. Whoever waits too long ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { inputs } from './inputs.mjs';

const { surfaces } = await import(workerData.bundle);
// Code that is compiled, and data that is read, at the first call are no part of the times.
for (const { kind, text } of Object.values(inputs).filter((_, at) => at % 20 === 0))
  for (const [surface, work] of Object.entries(surfaces[kind])) if (surface !== 'word') await work(text(400));

let last = { name: '', length: 0, text: '' };
const written = (name, length) => {
  if (last.name !== name || last.length !== length) last = { name, length, text: inputs[name].text(length) };
  return last.text;
};

parentPort.on('message', async ({ name, length, surface }) => {
  const { kind } = inputs[name];
  const text = written(name, length);
  // A checked draft is what everything but the check begins with. It is checked once, and kept until the next text.
  const { check, hover } = surfaces[kind];
  if (surface !== 'check' && check) hover(text);
  const from = process.cpuUsage();
  await surfaces[kind][surface](text);
  const { user, system } = process.cpuUsage(from);
  parentPort.postMessage((user + system) / 1000);
});
parentPort.postMessage('ready');
