import { scalarsOf, valueAt } from '../../draft/yaml/value';
import { dayOfLine, readLetterHead } from '../../report/letter/head';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { add } from '../fixes';
import { addTopKeys, parentOf, topOf } from '../key-places';
import { onReport, type Rule } from '../rule';
import { letterBody, letterFront } from './example';

const messages = messagesOf({
  noAddressee: () => 'Under “addressee”, add the person or body that the letter is for.',
  noSalutation: () => 'Begin the letter with “Dear …”.',
});

const rule: Rule = {
  meta: {
    id: 'letter/addressee',
    title: 'A letter names its addressee',
    about: 'missing',
    harm: 'A letter is published that is written to nobody.',
    what: 'Reports a letter without an addressee, or whose text does not begin with “Dear …”. The addressee can be under `addressee`, or in the text above “Dear …”. Letters are the reports of focused visits, monitoring visits and assurance visits under ILACS, and of joint inspections.',
    why: 'Every published letter has both.',
    sources: ['Measured on 19 published letters: 18 on joint inspections and 1 on a focused visit'],
    since: '0.1.0',
    calibration: '0 findings in 19 published letters and 58 published reports (2026-11).',
    bad: {
      front: letterFront,
      without: ['judgements'],
      body: '# Focused visit to Example Borough children’s services\n\nThis letter summarises the findings of the visit.\n\n## Main findings\n\nChildren are seen promptly.\n',
    },
    good: {
      front: `${letterFront}addressee: Director of Children’s Services, Example Borough\n`,
      without: ['judgements'],
      body: letterBody,
    },
  },
  check: onReport(function* (report) {
    if (!report.kind?.letter) return;
    const { draft } = report;
    const { lines, salutation } = readLetterHead(draft);
    const above = lines.slice(0, salutation ? lines.indexOf(salutation) : 0);
    const value = valueAt(draft.data, 'addressee');
    // A map in its place is reported by the rules on the shape of a draft.
    const named =
      value?.kind === 'map' ||
      scalarsOf(value).length > 0 ||
      above.some(({ text }) => dayOfLine(text) === undefined);
    if (!named) {
      const added = value ? undefined : addTopKeys(draft, ['addressee: ']);
      yield {
        span: parentOf(draft, 'addressee'),
        ...messages.noAddressee(),
        fixes: add('Add “addressee”', added),
      };
    }
    if (!salutation && hasText(report)) yield { span: placeOfText(report), ...messages.noSalutation() };
  }),
};

/** Tells a letter whose text is begun. One without any is reported as a whole. */
const hasText = ({ draft }: Report): boolean =>
  draft.passages.some(({ blocks }) => blocks.some(({ text }) => text.text.trim() !== ''));

const placeOfText = ({ draft }: Report) => draft.passages[0]?.blocks[0]?.span ?? topOf(draft);

export default rule;
