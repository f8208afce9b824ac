import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings } from './identifying-finding';

const messages = messagesOf({
  listed: () => 'Leave this out. It is listed under “private” in the provider’s details.',
});

const rule: Rule = {
  meta: {
    id: 'identity/private',
    title: 'The text has no word that the draft keeps private',
    about: 'doubtful',
    harm: 'A reader may recognise a child, a member of staff or a place.',
    what: 'Reports a word that the draft lists in `private` under `provider`, in a section, a heading or the text of a requirement or recommendation. Examples are a child’s first name, a deputy manager, a school and a town. Only whole words are found. A single word that is listed with a capital letter is found only with that capital, or all in capitals. A word within the name of the provider is not reported. Exports and the preview print “[withheld]” instead.',
    why: 'The product cannot know the names of children and places. The writer of the report does, and lists them once.',
    sources: [
      'SCCIF, children’s homes (29 June 2026): published reports do not have anything that identifies a child or a member of staff, or that tells where the home is',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'drafts made from published reports have no such list of words.',
    },
    bad: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  private: [Jonty, Larkfield Academy]\n',
      body: '## Overall experiences and progress of children and young people: good\n\nOne child now goes to Larkfield Academy every day.\n',
    },
    good: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  private: [Jonty, Larkfield Academy]\n',
      body: '## Overall experiences and progress of children and young people: good\n\nOne child now goes to school every day.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['private'],
      messageOf: () => messages.listed(),
    }),
  ),
};

export default rule;
