import type { RuleMeta } from '../rule';

/** What checks/citation.ts checks. */
const meta: RuleMeta = {
  id: 'snippet/citation',
  title: 'What a snippet relies on is there, and in force',
  about: 'wrong',
  what: 'Reports citations of a snippet that cannot be read, that an instrument does not have, that are omitted or revoked, and that are not for the settings that the snippet is for. They are held against the day of the check. Of a snippet that names no setting only what is wrong in all of them is said.',
  why: 'A phrase goes on being used when the regulation behind it is gone.',
  sources: ['The instruments in knowledge/references, each with the date of its text and how complete it is'],
  since: '0.1.0',
  calibration: {
    notMeasurable: 'published reports have no snippets; the product’s own library has no finding.',
  },
  bad: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, setting: childrens-home}\n    citations: regulation 112\n',
  },
  good: {
    whole:
      'snippets:\n  - id: one\n    prefix: one\n    title: One\n    body: Text.\n    where: {framework: sccif, setting: childrens-home}\n    citations: [regulation 12, "Guide, page 22, paragraph 4.10"]\n',
  },
};

export default meta;
