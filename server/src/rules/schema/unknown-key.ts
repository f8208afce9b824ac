import type { Rule } from '../rule';
import { shapeFindings } from './problems';

const rule: Rule = {
  meta: {
    id: 'schema/unknown-key',
    title: 'Each entry is allowed in a draft',
    about: 'wrong',
    harm: 'Text under a misspelt name is missing from the report, and nobody notices.',
    what: 'Reports an entry of the front matter or YAML that drafts of the framework, setting and type of inspection do not have. The name that was probably meant is suggested. Names that begin with “x-” are a team’s own, and are never reported.',
    why: 'Text under an unknown name is not printed.',
    sources: ['The draft format, in schemas/'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: { front: 'authorty: Example Borough', without: ['authority'] },
    good: { front: 'authority: Example Borough\nx-team: North' },
  },
  check: shapeFindings('unknown-key'),
};

export default rule;
