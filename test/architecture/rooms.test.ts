import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { everything, importedFile, product } from './sources';

// One concept, one room: how large files and folders grow, and that no two files need each other.

const mostLines = 400;
const mostFiles = 20;

it('is in files that can be read at one go', () => {
  const long = everything.filter(({ text }) => text.split('\n').length > mostLines);
  expect(long.map(({ file }) => file)).toEqual([]);
});

it(`has at most ${mostFiles} source files directly in a folder`, () => {
  const sources = everything.filter(({ file }) => !/\.test\.ts$/.test(file));
  const counts = new Map<string, number>();
  for (const { file } of sources) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > mostFiles)).toEqual([]);
});

it('has no files that import each other, types included', () => {
  expect(cycles()).toEqual([]);
});

/** The groups of files that can reach each other by imports, each as the names of its files (Tarjan's algorithm). */
function cycles(): string[][] {
  const edges = new Map(
    product.map(({ file, imports }) => [file, imports.flatMap((name) => importedFile(file, name) ?? [])]),
  );
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    order.set(file, order.size);
    let lowest = order.get(file) ?? 0;
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? 0);
    }
    low.set(file, lowest);
    if (lowest === order.get(file)) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1 || edges.get(file)?.includes(file)) found.push(group.sort());
    }
    return lowest;
  };
  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return found;
}
