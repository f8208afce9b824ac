import type { Command } from './command';

/** The commands in the order in which they are listed. The documentation and the help follow from this. */
export const commands: readonly Command[] = [
  {
    name: 'lint',
    help: { 'lint [PATH…]': 'check drafts and print the findings' },
    run: async (args, host) => (await import('./lint/lint')).lint(args, host),
  },
  {
    name: 'init',
    help: { init: 'write a starter config' },
    run: async (args, host) => (await import('./init')).init(args, host),
  },
  {
    name: 'baseline',
    help: { 'baseline update': 'record the current findings as known, so that only new ones fail' },
    run: async (args, host) => (await import('./lint/baseline')).baseline(args, host),
  },
  {
    name: 'new',
    help: { new: 'start a draft with every heading that its inspection needs' },
    run: async (args, host) => (await import('./new')).newReport(args, host),
  },
  {
    name: 'cite',
    help: {
      'cite WORDS': 'look up a regulation, section, standard or paragraph of guidance',
      'cite --list': 'list what drafts cite, and whether it exists',
    },
    run: async (args, host) => (await import('./cite/cite')).cite(args, host),
  },
  {
    name: 'render',
    help: { 'render PATH…': 'export drafts as HTML, Word or PDF' },
    run: async (args, host) => (await import('./render/render')).render(args, host),
  },
  {
    name: 'snippets',
    help: { snippets: 'list, check, export and import libraries of shared phrases' },
    run: async (args, host) => (await import('./snippets/snippets')).snippets(args, host),
  },
  {
    name: 'explain',
    help: { 'explain RULE': 'print what a rule checks, why, and its sources' },
    run: async (args, host) => (await import('./explain')).explain(args, host),
  },
  {
    name: 'rules',
    help: { rules: 'list the rules' },
    run: async (args, host) => (await import('./rules')).rules(args, host),
  },
  {
    name: 'frameworks',
    help: {
      'frameworks [ID]': 'print the facts about frameworks: settings, judgements, grades, sources',
    },
    run: async (args, host) => (await import('./frameworks')).frameworks(args, host),
  },
  {
    name: 'knowledge',
    help: { 'knowledge status': 'print how complete and how old the data on law and guidance is' },
    run: async (args, host) => (await import('./knowledge')).knowledge(args, host),
  },
  {
    name: 'law',
    help: { law: 'add the words of law and guidance from files that you download' },
    run: async (args, host) => (await import('./law/law')).law(args, host),
  },
  {
    name: 'lsp',
    help: { 'lsp --stdio': 'run the language server for an editor' },
    run: async (args, host) => (await import('./lsp')).lsp(args, host),
  },
];
