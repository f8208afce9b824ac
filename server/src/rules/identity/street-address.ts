import { messagesOf } from '../../text/messages';
import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound, whose } from './identifying-finding';

const messages = messagesOf({
  address: (owner: string) => `Leave this address out. It may show where ${owner} is.`,
  street: (owner: string) => `Leave this street out. It may show where ${owner} is.`,
});

const rule: Rule = {
  meta: {
    id: 'identity/street-address',
    title: 'The text has no street address',
    about: 'doubtful',
    harm: 'A reader may learn where a child, a family or a home is.',
    what: 'Reports an address in a section, or in the text of a requirement, recommendation or area for improvement. An address is a house number in digits or in words, a flat with its street or building, or a building with its street. In anonymous reports, such as those on children’s homes, a street without a number is reported too, after words such as “on”, “near” or “live in”. The name of a school or another public place that begins with a street is not reported. A street whose name has no word such as “Road” is found after a number and “The”, or after words such as “live at”. A building’s name alone is not found, unless it is the home’s (identity/home).',
    why: 'An address shows where a child, a family or a home is. A report on a children’s home does not have it.',
    sources: identitySources,
    since: '0.1.0',
    calibration: noDetailFound,
    bad: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nThe children live at 12 Elm Road.\n',
    },
    good: {
      framework: 'sccif',
      body: '## Overall experiences and progress of children and young people: good\n\nThe children live in a quiet part of the town.\n',
    },
  },
  check: onReport((report) =>
    identifyingFindings(report, {
      kinds: report.setting?.anonymous ? ['address', 'street'] : ['address'],
      messageOf: ({ kind }) => messages[kind === 'street' ? 'street' : 'address'](whose(report)),
    }),
  ),
};

export default rule;
