import { expect, it } from 'vitest';
import { builtIn } from '../knowledge/knowledge';
import { readLawFile } from './read-law-file';
import { clml, regulation, words } from './testing';

function failureOf(text: string, instrument?: string): string {
  const read = readLawFile(text, { instruments: builtIn.instruments.index(), instrument });
  return 'failure' in read ? read.failure : 'used';
}

it('tells a web page, however it begins', () => {
  for (const text of [
    '<!DOCTYPE html><html></html>',
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML+RDFa 1.0//EN" "x.dtd">\n<html/>',
    '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>',
    `<!-- ${'x'.repeat(3000)} --><!doctype HTML><html>`,
  ])
    expect(failureOf(text)).toMatch(/^It is a web page\./);
  expect(failureOf(' \n')).toMatch(/^It is empty\./);
});

it('takes no other instrument than its own', () => {
  const law = clml(regulation('1', 'Lamps', words('Light.')));
  expect(failureOf(law, 'chr-2015')).toBe('used');
  expect(failureOf(law, 'ca-1989')).toBe('It is chr-2015, not ca-1989. Leave out --instrument.');
  expect(failureOf('Lamps\f1.1 Light.', 'chr-2015')).toMatch(/is law\. Add its XML/);
});
