import type { Command } from './command';

const others = (): Promise<typeof import('./other-commands')> => import('./other-commands');

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
    run: async (args, host) => (await others()).init(args, host),
  },
  {
    name: 'baseline',
    help: { 'baseline update': 'write what is found now as known, so that it fails nothing' },
    run: async (args, host) => (await others()).baseline(args, host),
  },
  {
    name: 'new',
    help: { new: 'begin a draft with all that its inspection calls for' },
    run: async (args, host) => (await others()).newReport(args, host),
  },
  {
    name: 'cite',
    help: {
      'cite WORDS': 'look up a regulation, section, standard or paragraph of guidance',
      'cite --list': 'list what drafts cite, and whether it exists',
    },
    run: async (args, host) => (await others()).cite(args, host),
  },
  {
    name: 'render',
    help: { 'render PATH…': 'write drafts as they will be read, as HTML, Word or PDF' },
    run: async (args, host) => (await others()).render(args, host),
  },
  {
    name: 'snippets',
    help: { snippets: 'list, check, export and import libraries of phrases that teams share' },
    run: async (args, host) => (await others()).snippets(args, host),
  },
  {
    name: 'explain',
    help: { 'explain RULE': 'print what a rule looks at, why, and what it rests on' },
    run: async (args, host) => (await others()).explain(args, host),
  },
  {
    name: 'rules',
    help: { rules: 'list the rules' },
    run: async (args, host) => (await others()).rules(args, host),
  },
  {
    name: 'frameworks',
    help: {
      'frameworks [ID]': 'print what is known of the frameworks: settings, judgements, grades, sources',
    },
    run: async (args, host) => (await others()).frameworks(args, host),
  },
  {
    name: 'knowledge',
    help: { 'knowledge status': 'print how well the law and guidance that reports cite are known' },
    run: async (args, host) => (await others()).knowledge(args, host),
  },
  {
    name: 'law',
    help: { law: 'add the words of law and guidance that reports cite, from files that you download' },
    run: async (args, host) => (await others()).law(args, host),
  },
  {
    name: 'lsp',
    help: { 'lsp --stdio': 'run the language server for an editor' },
    run: async (args, host) => (await others()).lsp(args, host),
  },
];
