import type { Command } from './command';

const others = (): Promise<typeof import('./other-commands')> => import('./other-commands');

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
    run: async (args, host) => (await others()).init(args, host),
  },
  {
    name: 'baseline',
    help: { 'baseline update': 'record the current findings as known, so that lint fails only on new ones' },
    run: async (args, host) => (await others()).baseline(args, host),
  },
  {
    name: 'merge',
    help: { 'merge FILE…': 'join the results of several runs of lint into one file' },
    run: async (args, host) => (await others()).merge(args, host),
  },
  {
    name: 'new',
    help: { new: 'start a draft with every heading that its inspection needs' },
    run: async (args, host) => (await others()).newReport(args, host),
  },
  {
    name: 'import',
    help: { 'import FILE…': 'make drafts from Word files and PDFs' },
    run: async (args, host) => (await others()).importDocuments(args, host),
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
    help: { 'render PATH…': 'export drafts as HTML, Word or PDF' },
    run: async (args, host) => (await others()).render(args, host),
  },
  {
    name: 'compare',
    help: { 'compare OLD NEW': 'show what changed between two versions of a report' },
    run: async (args, host) => (await others()).compare(args, host),
  },
  {
    name: 'review',
    help: { 'review FILE.docx… DRAFT': 'bring reviewers’ comments and changes back from Word' },
    run: async (args, host) => (await others()).review(args, host),
  },
  {
    name: 'index',
    help: {
      'index [PATH…]': 'record hashes of earlier reports, to find text that is copied from them',
      'index --compare DRAFT': 'list the paragraphs of a draft that are also in earlier reports',
    },
    run: async (args, host) => (await others()).reportIndex(args, host),
  },
  {
    name: 'stats',
    help: { 'stats [PATH…]': 'count grades, requirements, findings and lengths across drafts' },
    run: async (args, host) => (await others()).stats(args, host),
  },
  {
    name: 'snippets',
    help: { snippets: 'list, check, export and import libraries of shared phrases' },
    run: async (args, host) => (await others()).snippets(args, host),
  },
  {
    name: 'explain',
    help: { 'explain RULE': 'print what a rule checks, why, and its sources' },
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
      'frameworks [ID]': 'print the facts about frameworks: settings, judgements, grades, sources',
    },
    run: async (args, host) => (await others()).frameworks(args, host),
  },
  {
    name: 'knowledge',
    help: { 'knowledge status': 'print how complete and how old the data on law and guidance is' },
    run: async (args, host) => (await others()).knowledge(args, host),
  },
  {
    name: 'law',
    help: { law: 'add the words of law and guidance from files that you download' },
    run: async (args, host) => (await others()).law(args, host),
  },
  {
    name: 'terms',
    help: { 'terms import FILE…': 'import words and terms from Vale, cspell or Hunspell' },
    run: async (args, host) => (await others()).terms(args, host),
  },
  {
    name: 'completion',
    help: { 'completion SHELL': 'print a script that completes commands in bash, zsh or fish' },
    run: async (args, host) => (await others()).completion(commands, args, host),
  },
  {
    name: 'lsp',
    help: { 'lsp --stdio': 'run the language server for an editor' },
    run: async (args, host) => (await others()).lsp(args, host),
  },
];
