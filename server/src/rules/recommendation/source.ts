import { parseCitation } from '../../draft/citations/citations';
import { entryOf, isEmpty, type ScalarValue, valueAt } from '../../draft/yaml/value';
import { add } from '../fixes';
import { addKeys } from '../places';
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
    const source = framework.sources[facts.source];
    for (const item of list.items) {
      if (item.kind !== 'map' || item.entries.length === 0) continue;
      // A key that is not there may be the one that is missing, and a list in its place is reported as such.
      const odd = item.entries.some(
        ({ key, value }) =>
          !key.startsWith('x-') && ((key !== 'text' && key !== 'source') || value.kind !== 'scalar'),
      );
      if (odd) continue;
      const text = entryOf(item, 'text');
      const given = entryOf(item, 'source');
      if (isEmpty(given?.value)) {
        yield {
          span: given?.keySpan ?? (text && !isEmpty(text.value) ? text.value.span : item.span),
          message: `This recommendation does not say what it rests on; give it under “source”, usually ${facts.cite}.`,
          atMost: 'warning',
          fixes: given ? [] : add('Add “source”', addKeys(draft, item, ['source: '])),
          source,
        };
        continue;
      }
      const value = given?.value as ScalarValue;
      const cited = parseCitation(value.text);
      if (
        cited.length === 0 ||
        !cited.every((one) => one.kind === 'provision' && one.unit === 'regulation')
      ) {
        continue;
      }
      const instead = setting.requirements?.possible ? '; make a requirement of it, or cite' : '; cite';
      yield {
        span: value.span,
        message: `A recommendation does not rest on a regulation${instead} ${facts.cite}.`,
        about: 'doubtful',
        source,
      };
    }
  }),
};

export default rule;
