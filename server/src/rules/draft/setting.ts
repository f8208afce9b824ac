import { scalarAt } from '../../draft/yaml/value';
import type { Elsewhere, Framework } from '../../knowledge/frameworks/types';
import { messagesOf, type NamedMessage } from '../../text/messages';
import { plain } from '../../text/plain';
import { capital, quoted, withArticle } from '../../text/words';
import { write, writeNearest } from '../fixes';
import { topOf } from '../key-places';
import { onReport, type Rule } from '../rule';

interface ReasonAndLimits {
  readonly reason: string;
  readonly limits: string | undefined;
}

const messages = messagesOf({
  missing: (settings: readonly string[]) => `Add the setting under “setting”: ${quoted(settings, 'or')}.`,
  otherSetting: (name: string, setting: string, reason: string) =>
    `Use “${setting}” as the setting for ${withArticle(name)}. ${capital(reason)}.`,
  otherFramework: (name: string, framework: string, { reason, limits }: ReasonAndLimits) =>
    `Use “${framework}” as the framework for ${withArticle(name)}. ${capital(reason)}.${limits === undefined ? '' : ` ${limits}`}`,
  notCovered: (name: string, framework: string, reason: string) =>
    `Correct the setting or the framework. A report on ${withArticle(name)} cannot be checked against the ${framework}. ${capital(reason)}.`,
  unknown: (setting: string, settings: readonly string[]) =>
    `“${setting}” is not a known setting. Use ${quoted(settings, 'or')}.`,
});

const rule: Rule = {
  meta: {
    id: 'draft/setting',
    title: 'An SCCIF draft names its setting',
    about: 'wrong',
    harm: 'The report may have the judgements or regulations of another kind of service.',
    what: 'Reports an SCCIF draft without `setting`, or with a setting that this version does not know.',
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
        ...messages.missing(ids),
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
        ...insteadOf(other, framework),
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
      ...messages.unknown(written, ids),
      fixes: writeNearest(scalar.span, written, settings),
    };
  }),
};

/** The advice on a setting that is inspected elsewhere, and the limits of what is known there. */
function insteadOf(
  { name, explanation, use, framework: id, limits }: Elsewhere,
  { short }: Framework,
): NamedMessage {
  if (use) return messages.otherSetting(name, use, explanation);
  if (!id) return messages.notCovered(name, short, explanation);
  return messages.otherFramework(name, id, { reason: explanation, limits });
}

export default rule;
