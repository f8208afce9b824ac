import type { Command } from '../command';
import { check } from './check';
import { exportLibraries } from './export';
import { importFile } from './import';
import { list } from './list';
import { show } from './show';

/** The commands below `inspection-report snippets`, in the order in which they are listed. */
export const snippetCommands: readonly Command[] = [
  {
    name: 'list',
    help: { 'snippets list': 'list the snippets that count here' },
    run: list,
  },
  {
    name: 'show',
    help: { 'snippets show ID': 'print one, with its status, what it rests on and where it comes from' },
    run: show,
  },
  {
    name: 'check',
    help: {
      'snippets check [FOLDER…]': 'check libraries: form, places, citations, reviews, the text once inserted',
    },
    run: check,
  },
  {
    name: 'export',
    help: { 'snippets export --to …': 'a file for Visual Studio Code, or a catalogue to read and review' },
    run: exportLibraries,
  },
  {
    name: 'import',
    help: { 'snippets import FILE': 'make a library of a .code-snippets file' },
    run: importFile,
  },
];
