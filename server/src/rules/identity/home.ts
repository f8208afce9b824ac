import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources } from './identifying-finding';
import { placeholderFixes } from './placeholder-fix';

const rule: Rule = {
  meta: {
    id: 'identity/home',
    title: 'The text names neither the home nor its address',
    about: 'doubtful',
    what: 'In settings whose reports are anonymous, such as children’s homes, warns where the narrative or the text of a requirement or recommendation holds the home’s name (`home` under `provider`), in full or the part that no other home has (“Willow” of Willow House, where a capital within a sentence makes it a name), or what tells its place in its address (`home-address`: a house, a street, a postcode; not a town by itself). While a draft names the home and has no `home-address`, its `address` is taken for the home’s. The provider’s own name and address may be given and are not reported. Exports and the preview print “[name of the home]” or “[address]” in place of what is found.',
    why: 'Reports on children’s homes are published in anonymised form to protect children: without the name of the home, its address, and anything that tells where it is.',
    sources: identitySources.slice(0, 1),
    since: '0.1.0',
    calibration: {
      notMeasurable:
        'published reports on children’s homes give neither the name of the home nor its address, so that there is nothing to compare their text with.',
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
      messageOf: ({ kind }) =>
        kind === 'home'
          ? 'Do not name the home. Write “the home”.'
          : 'This may tell where the home is. Leave it out.',
      fixesOf: (detail) => (detail.kind === 'home' ? placeholderFixes(detail, 'the home') : []),
    }),
  ),
};

export default rule;
