import { scalarAt } from '../../draft/yaml/value';
import type { Elsewhere, Framework } from '../../knowledge/frameworks/types';
import { plain } from '../../text/plain';
import { quoted } from '../../text/words';
import { write, writeNearest } from '../fixes';
import { topOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'draft/setting',
    title: 'An SCCIF draft names its setting',
    about: 'wrong',
    what: 'Reports an SCCIF draft without the key `setting`, or with one that this version does not know.',
    why: 'The setting decides which judgements and regulations apply.',
    sources: ['SCCIF, settings inspected'],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports (2026-11), all of them of children’s homes.',
    bad: { framework: 'sccif', front: 'setting: childrens-hone' },
    good: { framework: 'sccif', front: 'setting: childrens-home' },
  },
  check: onReport(function* ({ draft, framework, setting }) {
    const { settings } = framework;
    if (!settings || setting) return;
    const ids = settings.map(({ id }) => id);
    const scalar = scalarAt(draft.data, 'setting');
    if (!scalar) {
      yield {
        span: topOf(draft),
        about: 'missing',
        message: `This ${framework.short} draft does not name its setting; add the key “setting” with ${quoted(ids, 'or')}.`,
      };
      return;
    }
    const written = scalar.text.text.trim();
    const other = framework.elsewhere?.find(
      ({ id, name }) => id === written || plain(name) === plain(written),
    );
    if (other) {
      const named = scalarAt(draft.data, 'framework');
      yield {
        span: scalar.span,
        message: `A ${other.name} is no setting of ${framework.short}: ${other.explanation}; ${insteadOf(other, framework)}`,
        fixes: [
          ...(other.use ? [write(scalar.span, other.use)] : []),
          ...(other.framework && named ? [write(named.span, other.framework)] : []),
        ],
        source: framework.sources[other.source],
      };
      return;
    }
    yield {
      span: scalar.span,
      message: `“${written}” is not a setting that can be checked; use ${quoted(ids, 'or')}.`,
      fixes: writeNearest(scalar.span, written, settings),
    };
  }),
};

/** The advice on a setting that is inspected elsewhere, and the limits of what is known there. */
function insteadOf({ use, framework: id, limits }: Elsewhere, { short }: Framework): string {
  if (use) return `use “${use}”.`;
  if (!id) return `a draft of its report cannot be checked as one of ${short}.`;
  return [`use “${id}” as the framework.`, ...(limits ? [limits] : [])].join(' ');
}

export default rule;
