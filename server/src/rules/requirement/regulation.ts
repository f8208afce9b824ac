import { citedBy, requirementsOf } from '../../report/requirements';
import { quoted } from '../../text/words';
import { add } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'requirement/regulation',
    title: 'A requirement names the regulation that is not met',
    about: 'missing',
    what: 'Reports a requirement without `regulation`, and warns where what stands there cannot be read as one.',
    why: 'A requirement can only be made where a regulation is not met, and it must refer to that regulation.',
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
          message:
            'This requirement does not say which regulation is not met; give it under “regulation”, as in 12(2)(a).',
          fixes: regulation ? [] : add('Add “regulation”', addKeys(draft, item, ['regulation: '])),
          source,
        };
      }
      const unread = regulations.filter((written) => citedBy(written).length === 0);
      const [first, ...more] = unread;
      if (!first) continue;
      yield {
        span: first.span,
        message: `${quoted(unread.map(({ value }) => value?.trim() ?? ''))} cannot be read as ${more.length > 0 ? 'regulations' : 'a regulation'}; write number and paragraphs, as in 12(2)(a).`,
        about: 'doubtful',
        source,
      };
    }
  }),
};

export default rule;
