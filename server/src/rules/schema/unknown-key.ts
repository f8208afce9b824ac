import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/unknown-key',
    title: 'Each key is one that a draft has',
    about: 'wrong',
    what: 'Reports a key that drafts of the framework, setting and type of inspection do not have, with the one that was probably meant. Keys that begin with “x-” are a team’s own and are never reported.',
    why: 'What stands under a key that nobody reads is not printed, and nobody notices.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authorty: Example Borough', without: ['authority'] },
    good: { front: 'authority: Example Borough\nx-team: North' },
  },
  check: shapeFindings('unknown-key'),
};

export default rule;
