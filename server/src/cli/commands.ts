import type { Command } from './command';

/** The commands in the order in which they are listed. The documentation and the help follow from this. */
export const commands: readonly Command[] = [
  {
    name: 'lint',
    help: { 'lint [PATH…]': 'check drafts and print what is found' },
    run: async (args, host) => (await import('./lint/lint')).lint(args, host),
  },
  {
    name: 'init',
    help: { init: 'write a config to begin with' },
    run: async (args, host) => (await import('./init')).init(args, host),
  },
  {
    name: 'baseline',
    help: { 'baseline update': 'write what is found now as known, so that it fails nothing' },
    run: async (args, host) => (await import('./lint/baseline')).baseline(args, host),
  },
  {
    name: 'new',
    help: { new: 'begin a draft with all that its inspection calls for' },
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
    help: { 'render PATH…': 'write drafts as they will be read, as HTML, Word or PDF' },
    run: async (args, host) => (await import('./render/render')).render(args, host),
  },
  {
    name: 'snippets',
    help: { snippets: 'list, check, export and import libraries of phrases that teams share' },
    run: async (args, host) => (await import('./snippets/snippets')).snippets(args, host),
  },
  {
    name: 'explain',
    help: { 'explain RULE': 'print what a rule looks at, why, and what it rests on' },
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
      'frameworks [ID]': 'print what is known of the frameworks: settings, judgements, grades, sources',
    },
    run: async (args, host) => (await import('./frameworks')).frameworks(args, host),
  },
  {
    name: 'knowledge',
    help: { 'knowledge status': 'print how well the law and guidance that reports cite are known' },
    run: async (args, host) => (await import('./knowledge')).knowledge(args, host),
  },
  {
    name: 'law',
    help: { law: 'add the words of law and guidance that reports cite, from files that you download' },
    run: async (args, host) => (await import('./law/law')).law(args, host),
  },
  {
    name: 'lsp',
    help: { 'lsp --stdio': 'run the language server for an editor' },
    run: async (args, host) => (await import('./lsp')).lsp(args, host),
  },
];
