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
    help: { 'snippets list': 'list the snippets that are available here' },
    run: list,
  },
  {
    name: 'show',
    help: { 'snippets show ID': 'print a snippet with its status, citations and library' },
    run: show,
  },
  {
    name: 'check',
    help: {
      'snippets check [FOLDER…]': 'check libraries: form, citations, review dates and the inserted text',
    },
    run: check,
  },
  {
    name: 'export',
    help: {
      'snippets export --to …': 'write a file for Visual Studio Code, or a catalogue to read and review',
    },
    run: exportLibraries,
  },
  {
    name: 'import',
    help: { 'snippets import FILE': 'make a library from a .code-snippets file' },
    run: importFile,
  },
];
