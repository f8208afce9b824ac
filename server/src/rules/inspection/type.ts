import { isEmpty, scalarAt, valueAt } from '../../draft/yaml/value';
import type { Framework, Kind } from '../../knowledge/frameworks/types';
import type { Report } from '../../report/report';
import { messagesOf } from '../../text/messages';
import { quoted } from '../../text/words';
import { writeNearest } from '../fixes';
import { mapAt, parentOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const messages = messagesOf({
  missing: (types: readonly string[]) =>
    `Add the type of inspection: ${quoted(types, 'or')}. Write it after “type:”, under “inspection”.`,
  unknown: (type: string, subject: string, types: readonly string[]) =>
    `“${type}” is not a type of inspection for this ${subject}. Use ${quoted(types, 'or')}.`,
});

/** The kinds of inspection that the draft's framework and setting have. */
const kindsOf = (framework: Framework, setting: Report['setting']): readonly Kind[] =>
  framework.kinds.filter(({ id }) => !setting || setting.kinds.includes(id));

const rule: Rule = {
  meta: {
    id: 'inspection/type',
    title: 'The framework has this type of inspection',
    about: 'wrong',
    harm: 'A draft is checked as another type of inspection, so faults reach the reader.',
    what: 'Reports a value of `inspection.type` that this version does not know for the framework and setting, and an SCCIF draft without a type. An ILACS draft without it is a graded inspection.',
    why: 'The type decides whether there are grades, and which sections the report has.',
    sources: ['The types of inspection of the framework, in knowledge/frameworks'],
    since: '0.1.0',
    calibration: '0 findings in 58 published reports.',
    bad: {
      front:
        'inspection:\n  type: standrad\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector: A N Other',
    },
    good: {
      front:
        'inspection:\n  type: standard\n  start: 2026-06-08\n  end: 2026-06-19\n  lead-inspector: A N Other',
    },
  },
  check: onReport(function* ({ draft, framework, setting, kind }) {
    const kinds = kindsOf(framework, setting);
    if (kind && kinds.includes(kind)) return;
    const ids = kinds.map(({ id }) => id);
    const scalar = scalarAt(draft.data, 'inspection', 'type');
    if (!scalar) {
      if (!framework.settings || !mapAt(draft, 'inspection')?.entries.length) return;
      if (!isEmpty(valueAt(draft.data, 'inspection', 'type'))) return;
      yield {
        span: parentOf(draft, 'inspection'),
        ...messages.missing(ids),
        about: 'missing',
      };
      return;
    }
    const written = scalar.text.text.trim();
    yield {
      span: scalar.span,
      ...messages.unknown(written, setting?.name ?? `${framework.short} draft`, ids),
      fixes: writeNearest(scalar.span, written, kinds),
    };
  }),
};

export default rule;
