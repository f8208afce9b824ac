// The outputs for programs, each with its schema in schemas/. The table in docs/cli.md follows from this.
import { copied, imports, review, snippets, stats } from './drafts.mjs';
import { cite, citeList, frameworks, knowledgeStatus, lawList, rules } from './facts.mjs';
import { baseline, lint, lintLine, printConfig } from './lint.mjs';

/** The name of the schema, how to get such an output, its title and its form. */
export const outputs = [
  {
    name: 'output-lint',
    usage: ['lint --format json', 'snippets check --format json', 'merge FILE.json…'],
    title: 'Findings',
    schema: lint,
  },
  {
    name: 'output-lint-line',
    usage: ['lint --format jsonl'],
    title: 'A finding on a line',
    schema: lintLine,
  },
  {
    name: 'output-print-config',
    usage: ['lint --print-config FILE'],
    title: 'Settings',
    schema: printConfig,
  },
  { name: 'baseline', usage: ['baseline update'], title: 'Baseline', schema: baseline },
  {
    name: 'output-import',
    usage: ['import --format json FILE…'],
    title: 'Imported documents',
    schema: imports,
  },
  { name: 'output-cite', usage: ['cite --format json WORDS'], title: 'Provisions', schema: cite },
  { name: 'output-cite-list', usage: ['cite --list --format json'], title: 'Citations', schema: citeList },
  {
    name: 'output-review',
    usage: ['review --format json FILE.docx… DRAFT'],
    title: 'Review',
    schema: review,
  },
  {
    name: 'output-index',
    usage: ['index --compare DRAFT --format json'],
    title: 'Copied paragraphs',
    schema: copied,
  },
  { name: 'output-stats', usage: ['stats --format json'], title: 'Figures', schema: stats },
  {
    name: 'output-snippets-list',
    usage: ['snippets list --format json'],
    title: 'Snippets',
    schema: snippets,
  },
  { name: 'output-rules', usage: ['rules --format json'], title: 'Rules', schema: rules },
  { name: 'output-frameworks', usage: ['frameworks --format json'], title: 'Frameworks', schema: frameworks },
  {
    name: 'output-knowledge-status',
    usage: ['knowledge status --format json'],
    title: 'Data on law and guidance',
    schema: knowledgeStatus,
  },
  { name: 'output-law-list', usage: ['law list --format json'], title: 'Law packs', schema: lawList },
];
