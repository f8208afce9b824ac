// Bad examples besides those of the rules' pages, for findings and fixes that those do not show.
import type { Example } from '../../server/src/rules/rule';

const requires = 'requires improvement to be good';

export const moreExamples: Readonly<Record<string, readonly Example[]>> = {
  'draft/urn': [{ without: ['urn'] }, { framework: 'sccif', front: 'urn: sc 123456' }],
  'improvement/missing': [
    {
      front: `judgements:\n  leaders: ${requires}\n  help-and-protection: good\n  children-in-care: good\n  care-leavers: good\n`,
      body: `# Inspection of Example Borough local authority children’s services\n\n## The impact of leaders on social work practice with children and families: ${requires}\n\n1. Leaders do not know their services.\n`,
    },
  ],
  'reference/target-range': [
    {
      body: '## What needs to improve?[^1]\n\n- The stability of homes. (outcome 1: children and young people are safe in and outside of their homes, national framework)\n- The consistency of plans. (outcome: they do it well, national framework)\n',
    },
  ],
};
