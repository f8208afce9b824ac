import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings } from './identifying-finding';
import { placeholderFixes } from './placeholder-fix';

const messages = messagesOf({
  named: () => 'Do not name the registered manager. Write “the registered manager”.',
});

const rule: Rule = {
  meta: {
    id: 'identity/manager',
    title: 'The text does not name the manager',
    about: 'doubtful',
    harm: 'A reader can find the home by the name of its manager.',
    what: 'Reports the name of the registered manager in a section, or in the text of a requirement or recommendation. Only anonymous reports, such as those on children’s homes, are checked. The name may be in full, with initials or a title and the surname, or the first name with a capital. The surname alone is found within a sentence or before a verb. A surname that is a word or a town, or part of the name of the provider or the authority, is not searched for by itself.',
    why: 'A manager’s name leads to the home, whose report does not show where it is.',
    sources: [
      'SCCIF, children’s homes (29 June 2026): published reports do not have anything that identifies a member of staff',
      'Published reports (3 of 5) name the registered manager in their details, which the rule does not check, but not in their text',
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
      messageOf: () => messages.named(),
      fixesOf: (detail) => placeholderFixes(detail, 'the registered manager'),
    }),
  ),
};

export default rule;
