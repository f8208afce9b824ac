import type { RuleMeta } from '../rule';

/** What checks/inserted.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/inserted',
  title: 'No rule finds fault with a snippet once it is inserted',
  about: 'wrong',
  what: 'Inserts each snippet in a draft of the framework, setting and section that it is for, with its placeholders as they stand, and reports what the rules for drafts say of it then. Retired ones are left out.',
  why: 'A phrase with a fault makes the same fault in every draft that it is used in.',
  sources: ['The rules for drafts, each with what it rests on'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole:
      "snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: '- {text: Staff should help., regulation: 12(1), due: 2099-01-01}'\n    where: {framework: sccif, setting: childrens-home, key: requirements}\n",
  },
  good: {
    whole:
      "snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: '- {text: The registered person must keep children safe., regulation: 12(1), due: 2099-01-01}'\n    where: {framework: sccif, setting: childrens-home, key: requirements}\n",
  },
};

export default meta;
