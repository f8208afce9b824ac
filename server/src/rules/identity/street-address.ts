import { onReport, type Rule } from '../rule';
import { identifyingFindings, identitySources, noDetailFound, whose } from './identifying-finding';

const rule: Rule = {
  meta: {
    id: 'identity/street-address',
    title: 'The text gives no street address',
    about: 'doubtful',
    what: 'Warns of a house number, in digits or in words, or of a flat with its street or building, or of a building with its street, in the narrative or in the text of a requirement, recommendation or area for improvement. In reports of settings whose reports are anonymous, such as children’s homes, a street without a number is reported too, where words such as “on”, “near” or “live in” come before it. The name of a school or another public place that begins with a street is not reported. A street whose name has no word such as “Road” is found after a number and “The”, or after words such as “live at”. A place that is only a building’s name is not found, unless it is the home’s (identity/home).',
    why: 'An address tells where a child, a family or a home is. A report on a children’s home does not give it.',
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
      messageOf: ({ kind }) => `This ${kind} may tell where ${whose(report)} is. Leave it out.`,
    }),
  ),
};

export default rule;
