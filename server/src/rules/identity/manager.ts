import { onReport, type Rule } from '../rule';
import { identifyingFindings } from './identifying-finding';
import { placeholderFixes } from './placeholder-fix';

const rule: Rule = {
  meta: {
    id: 'identity/manager',
    title: 'The text does not name the manager',
    about: 'doubtful',
    what: 'In settings whose reports are anonymous, such as children’s homes, warns where the narrative or the text of a requirement or recommendation names the registered manager of the front matter: in full, by a title and the surname, or by the first name after “manager”. A first name or surname by itself is not found.',
    why: 'A manager’s name leads to the home, whose report does not tell where it is.',
    sources: [
      'SCCIF, children’s homes, the inspection report (2017-19): nothing in the report tells where the home is',
      'Uncertain: that managers are not named is the usual way; the guidance’s words on it could not be read',
    ],
    since: '0.1.0',
    calibration:
      '0 findings in 3 published SCCIF reports (2026-11), of which 1 names its registered manager outside the text.',
    bad: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  registered-manager: Quilla Marsden\n',
      body: '## The effectiveness of leaders and managers: good\n\nQuilla Marsden leads the home well.\n',
    },
    good: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  registered-manager: Quilla Marsden\n',
      body: '## The effectiveness of leaders and managers: good\n\nThe registered manager leads the home well.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['manager'],
      messageOf: () => 'Do not name the registered manager. Write “the registered manager”.',
      fixesOf: (detail) => placeholderFixes(detail, 'the registered manager'),
    }),
  ),
};

export default rule;
