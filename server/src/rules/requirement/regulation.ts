import { citedBy, requirementsOf } from '../../report/requirements';
import { messagesOf } from '../../text/messages';
import { inflect, quoted } from '../../text/words';
import { add } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  missing: () => 'Under “regulation”, add the regulation that is not met, for example 12(2)(a).',
  unreadable: (written: readonly string[]) =>
    `${quoted(written)} cannot be read as ${inflect(written.length, 'a regulation', 'regulations')}. Write the number and paragraphs, for example 12(2)(a).`,
});

const rule: Rule = {
  meta: {
    id: 'requirement/regulation',
    title: 'A requirement names the regulation that is not met',
    about: 'missing',
    harm: 'A provider does not know which regulation to meet.',
    what: 'Reports a requirement without `regulation`, and warns of a value that cannot be read as a regulation.',
    why: 'A requirement can only be made if a regulation is not met, and it must refer to that regulation.',
    sources: [
      'SCCIF, secure children’s homes, making requirements and recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports, of which 1 makes a requirement (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep a record of medicines.\n    due: 2026-07-30',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep a record of medicines.\n    regulation: 23(2)(c)\n    due: 2026-07-30',
    },
  },
  check: onReport(function* (report) {
    const { draft, framework, setting } = report;
    const source = framework.sources[setting?.requirements?.source ?? ''];
    for (const { span, item, regulation, regulations } of requirementsOf(report)) {
      if (regulations.length === 0) {
        yield {
          span: regulation?.keySpan ?? span,
          ...messages.missing(),
          fixes: regulation ? [] : add('Add “regulation”', addKeys(draft, item, ['regulation: '])),
          source,
        };
      }
      const unread = regulations.filter((written) => citedBy(written).length === 0);
      const [first] = unread;
      if (!first) continue;
      yield {
        span: first.span,
        ...messages.unreadable(unread.map(({ value }) => value?.trim() ?? '')),
        about: 'doubtful',
        source,
      };
    }
  }),
};

export default rule;
