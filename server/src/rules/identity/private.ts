import { onReport, type Rule } from '../rule';
import { identifyingFindings } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/private',
    title: 'The text has no word that the draft keeps private',
    about: 'doubtful',
    what: 'Warns where the narrative, a heading or the text of a requirement or recommendation has a word or name that the draft lists in `private` under `provider`: a child’s first name, a deputy manager, a school, a town. It is looked for as a whole word; one word with a capital only with its capital, or in capitals. Where the name of the provider has it, it stays. Exports and the preview print “[withheld]” in its place.',
    why: 'The product cannot know the names of children and places. Whoever writes the report does, and lists them once.',
    sources: [
      'SCCIF, children’s homes (29 June 2026): published reports do not have anything that identifies a child or a member of staff, or that tells where the home is',
    ],
    since: '0.1.0',
    calibration: {
      notMeasurable: 'the words are a key of the draft, which drafts made of published reports do not have.',
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
      messageOf: () => 'Leave this out. The draft lists it under “private” of the provider.',
    }),
  ),
};

export default rule;
