import { describe, expect, it } from 'vitest';
import { thorough } from '../../../../test/volume';
import { builtInTexts } from './built-in';
import { readSnippetFile } from './read';
import { readSnippetFileInTurns } from './read-in-turns';

const uri = 'file:///work/a.yaml';

/** Reads a file in both ways, and counts the pauses. */
async function read(text: string) {
  let pauses = 0;
  const inTurns = await readSnippetFileInTurns(uri, text, async () => void pauses++);
  return { inTurns, whole: readSnippetFile(uri, text), pauses };
}

const long = builtInTexts()['childrens-home.yaml'] as string;
const edit = (pattern: RegExp | string, put: string): string => {
  const text = long.replace(pattern, put);
  if (text === long) throw new Error(`nothing to replace: ${pattern}`);
  return text;
};

describe('gives what the reader of the whole gives', () => {
  it.each(Object.entries(builtInTexts()).filter(([name]) => name !== 'library.yaml'))(
    '%s',
    async (name, text) => {
      const others = [text.replace(/\n/g, '\r\n'), `${text}\n# The end.\n\n`, text.trimEnd()];
      for (const each of [text, ...(thorough || name === 'letters.yaml' ? others : [])]) {
        const { inTurns, whole, pauses } = await read(each);
        expect(inTurns).toEqual(whole);
        if (text.length > 4000) expect(pauses).toBeGreaterThan(10);
      }
    },
  );

  it.each([
    ['an unknown key', edit(/^ {4}prefix:/m, '    prefx:')],
    ['a key that is there twice', edit(/^ {4}title: (.*)$/m, '    title: $1\n    title: $1')],
    ['a comment and an empty line between', edit(/^ {2}- id/m, '# One.\n\n  # Two.\n  - id')],
    ['a line that is further left', edit(/^ {4}title: (.*)$/m, 'title: $1')],
    ['a tab', edit(/^ {4}title: (.*)$/m, '\ttitle: $1')],
    ['an unclosed quote', edit(/^ {4}title: (.*)$/m, '    title: "$1')],
    ['a key after the list', `${long}description: Late.\n`],
    ['the list twice', `${long}snippets: []\n`],
    [
      'an anchor',
      edit(/^ {4}title: (.*)$/m, '    title: &t $1').replace(/^ {4}title: [^&].*$/m, '    title: *t'),
    ],
    ['a merge', edit(/^ {2}- id/m, '<<<<<<< HEAD\n  - id')],
    [
      'a suppression',
      edit(/^ {2}- id/m, '  # inspection-report-disable-next-line snippet/review -- x\n  - id'),
    ],
    ['a list that is not indented', edit(/[\s\S]*/, long.replace(/^ {2}/gm, ''))],
    ['an item that is a text', edit(/^ {2}- id/m, '  - just a text\n  - id')],
    ['an item on lines of its own', edit(/^ {2}- id/m, '  -\n    id')],
    ['a nested list', edit(/^ {4}prefix: .*$/m, '    prefix:\n      - a\n      - b')],
    ['another document', `${long}---\nsnippets: []\n`],
    ['a mark at the start', `\uFEFF${long}`],
    ['carriage returns alone', long.replace(/\n/g, '\r')],
    ['sections', `summary: A text.\n${long}`],
    ['brackets', edit(/^snippets:/m, 'snippets: [')],
    ['nothing after the key', `${'# A comment.\n'.repeat(400)}snippets:\n`],
  ])('%s', async (_, text) => {
    const { inTurns, whole } = await read(text);
    expect(inTurns).toEqual(whole);
  });
});
