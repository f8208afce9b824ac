import type { Command } from '../command';

/** The commands below `inspection-report snippets`, in the order in which they are listed. */
export const snippetCommands: readonly Command[] = [
  {
    name: 'list',
    help: { 'snippets list': 'list the snippets that count here' },
    run: async (args, host) => (await import('./list')).list(args, host),
  },
  {
    name: 'show',
    help: { 'snippets show ID': 'print one, with its status, what it rests on and where it comes from' },
    run: async (args, host) => (await import('./show')).show(args, host),
  },
  {
    name: 'check',
    help: {
      'snippets check [FOLDER…]': 'check libraries: form, places, citations, reviews, the text once inserted',
    },
    run: async (args, host) => (await import('./check')).check(args, host),
  },
  {
    name: 'export',
    help: { 'snippets export --to …': 'a file for Visual Studio Code, or a catalogue to read and review' },
    run: async (args, host) => (await import('./export')).exportLibraries(args, host),
  },
  {
    name: 'import',
    help: { 'snippets import FILE': 'make a library of a .code-snippets file' },
    run: async (args, host) => (await import('./import')).importFile(args, host),
  },
];
