import { expect, it } from 'vitest';
import printStyles from '../html/print.css';
import { printColours } from './palette';

it('is that of the printed page', () => {
  const [, print = ''] = /@media print \{([^}]*)\}/.exec(printStyles) ?? [];
  const colours = Object.fromEntries(
    [...print.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, colour]) => [
      name,
      String(colour).length === 4 ? String(colour).replace(/\w/g, '$&$&') : colour,
    ]),
  );
  const { paper, ...others } = colours;
  expect(paper).toBe('#ffffff');
  expect(others).toEqual(printColours);
});
