import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources } from './identifying-finding';
import { placeholderFixes } from './placeholder-fix';

const messages = messagesOf({
  name: () => 'Do not name the home. Write “the home”.',
  address: () => 'Leave this out. It may show where the home is.',
});

const rule: Rule = {
  meta: {
    id: 'identity/home',
    title: 'The text does not name the home or show its address',
    about: 'doubtful',
    harm: 'A reader learns which home the report is about, and where the children live.',
    what: 'Reports the home’s name (`home` under `provider`) in a section, or in the text of a requirement or recommendation. Only anonymous reports, such as those on children’s homes, are checked. The full name is found, and so is its distinctive part, such as “Willow” in Willow House. By itself, that part is found only within a sentence and with a capital, which makes it a name. A house, a street or a postcode of its address (`home-address`) is found too, but not a town by itself. While a draft names the home and has no `home-address`, its `address` is treated as the home’s. The provider’s own name and address are not reported. Exports and the preview print “[name of the home]” or “[address]” instead.',
    why: 'Reports on children’s homes are anonymous to protect children. They do not have the name of the home, its address, or anything else that shows where it is.',
    sources: identitySources.slice(0, 1),
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'published reports on children’s homes contain neither the name of the home nor its address, so there is nothing to search their text for.',
    },
    bad: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  home: Larkfield House\n',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy at Larkfield House.\n',
    },
    good: {
      framework: 'sccif',
      front: 'provider:\n  name: Example Care Limited\n  home: Larkfield House\n',
      body: '## Overall experiences and progress of children and young people: good\n\nChildren are happy at the home. Example Care Limited trains its staff well.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: ['home', 'home-address'],
      messageOf: ({ kind }) => messages[kind === 'home' ? 'name' : 'address'](),
      fixesOf: (detail) => (detail.kind === 'home' ? placeholderFixes(detail, 'the home') : []),
    }),
  ),
};

export default rule;
