import { parseCitation } from '../../draft/citations/citations';
import type { Draft } from '../../draft/draft';
import { entryOf, isEmpty, type MapValue, scalarAt, valueAt } from '../../draft/yaml/value';
import type { Setting } from '../../knowledge/frameworks/types';
import type { RuleFinding } from '../finding';
import { add } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'recommendation/source',
    title: 'A recommendation rests on guidance or a minimum standard',
    about: 'missing',
    what: 'Warns of a recommendation without `source` (a hint while drafting), and of one whose source is a regulation and nothing else.',
    why: 'Recommendations relate to the Guide, to the national minimum standards or to other statutory guidance. What breaches a regulation is a requirement.',
    sources: [
      'SCCIF, children’s homes, recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports with 3 recommendations (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: Leaders should improve the garden.\n  - text: Leaders should train staff.\n    source: Regulation 33(4)(a)',
    },
    good: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: Leaders should improve the garden.\n    source: Guide, page 15, paragraph 3.9',
    },
  },
  check: onReport(function* ({ draft, framework, setting }) {
    const facts = setting?.recommendations;
    const list = valueAt(draft.data, 'recommendations');
    if (!facts || list?.kind !== 'list') return;
    for (const item of list.items) {
      if (item.kind !== 'map' || item.entries.length === 0 || isMisshapen(item)) continue;
      const finding = sourceMissing(draft, item, facts.cite) ?? regulationOnly(item, setting);
      if (finding) yield { ...finding, source: framework.sources[facts.source] };
    }
  }),
};

/** Another key, or a list in place of a text, is reported by the rules on the shape of a draft: it may be the source. */
const isMisshapen = ({ entries }: MapValue): boolean =>
  entries.some(
    ({ key, value }) =>
      !key.startsWith('x-') && ((key !== 'text' && key !== 'source') || value.kind !== 'scalar'),
  );

function sourceMissing(draft: Draft, item: MapValue, cite: string): RuleFinding | undefined {
  const source = entryOf(item, 'source');
  if (!isEmpty(source?.value)) return undefined;
  const text = entryOf(item, 'text');
  return {
    span: source?.keySpan ?? (text && !isEmpty(text.value) ? text.value.span : item.span),
    message: `This recommendation does not say what it rests on; give it under “source”, usually ${cite}.`,
    atMost: 'warning',
    fixes: source ? [] : add('Add “source”', addKeys(draft, item, ['source: '])),
  };
}

function regulationOnly(item: MapValue, { recommendations, requirements }: Setting): RuleFinding | undefined {
  const source = scalarAt(item, 'source');
  const cited = source ? parseCitation(source.text) : [];
  const allRegulations = cited.every(
    (citation) => citation.kind === 'provision' && citation.unit === 'regulation',
  );
  if (!source || cited.length === 0 || !allRegulations) return undefined;
  const instead = requirements?.possible ? '; make a requirement of it, or cite' : '; cite';
  return {
    span: source.span,
    message: `A recommendation does not rest on a regulation${instead} ${recommendations?.cite}.`,
    about: 'doubtful',
  };
}

export default rule;
