import { expect, it } from 'vitest';
import { files } from '../../generated/snippets/index';
import { builtInSnippets, builtInTexts } from './built-in';
import { compiledFile } from './compiled';
import { libraryOf } from './library';
import { builtInFolder } from './library-file';

it('is the library that the reader makes of its texts, with the places of everything', () => {
  const library = builtInSnippets();
  const read = libraryOf(builtInFolder, 'product', builtInTexts());
  expect(library.snippets.length).toBeGreaterThan(300);
  expect(library.snippets).toEqual(read.snippets);
  expect(library.meta).toEqual(read.meta);
  for (const [index, file] of read.files.entries()) {
    const built = library.files[index];
    expect([built?.uri, built?.shape]).toEqual([file.uri, []]);
    expect(built?.draft).toEqual(file.draft);
    expect(built?.lines.range({ start: 90, end: 91 })).toEqual(file.lines.range({ start: 90, end: 91 }));
  }
  expect(library.metaFile?.draft).toEqual(read.metaFile?.draft);
  expect(library.metaFile?.shape).toEqual([]);
});

it('gives no file whose text has changed since the build', () => {
  const text = builtInTexts()['letters.yaml'] as string;
  expect(compiledFile('x:/letters.yaml', text, files['letters.yaml']?.())).toBeDefined();
  expect(compiledFile('x:/letters.yaml', `${text} `, files['letters.yaml']?.())).toBeUndefined();
});
