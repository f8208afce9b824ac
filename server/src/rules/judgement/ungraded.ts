import { entryOf } from '../../draft/yaml/value';
import { lineOf } from '../key-places';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'judgement/ungraded',
    title: 'Grades are given only where the inspection gives grades',
    about: 'wrong',
    what: 'Reports `judgements` in a focused visit, a monitoring visit, an assurance visit or an assurance inspection, which give none.',
    why: 'These are published as letters or with a single judgement in words; a grade in one would be read as a new grade of the service.',
    sources: [
      'ILACS, types of inspection and visit',
      'Consultation outcome, interim inspections give way to assurance inspections from April 2022',
    ],
    since: '0.1.0',
    calibration:
      '0 findings in 58 published reports, all of them graded inspections, and in 19 published letters, which give no grades (2026-11).',
    bad: {
      framework: 'sccif',
      front:
        'inspection:\n  type: assurance\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\nassurance-judgement: No concerns were found.',
    },
    good: {
      framework: 'sccif',
      front:
        'inspection:\n  type: assurance\n  start: 2026-06-09\n  end: 2026-06-10\n  lead-inspector: A N Other\nassurance-judgement: No concerns were found.',
      without: ['judgements'],
    },
  },
  check: onReport(function* ({ draft, framework, kind, setting, graded, judgementEntries: given }) {
    const entry = entryOf(draft.data, 'judgements');
    if (graded || !entry || given.length === 0 || draft.data?.kind !== 'map') return;
    const outcome = kind?.graded !== false ? setting?.outcome : undefined;
    if (!kind && !outcome) return;
    const reason = outcome?.change ?? kind?.change ?? `a ${kind?.name} gives no grades`;
    const unsure = !outcome && kind?.['grades-certainty'] === 'uncertain';
    const line = lineOf(draft, entry, draft.data);
    yield {
      span: entry.keySpan,
      message: `“judgements” does not belong here: ${reason}; remove it, or correct the type of inspection.`,
      ...(unsure && { atMost: 'warning' as const }),
      fixes: line
        ? [{ title: 'Remove “judgements”', kind: 'suggestion', edits: [{ span: line, text: '' }] }]
        : [],
      source: framework.sources[outcome?.source ?? kind?.source ?? ''],
    };
  }),
};

export default rule;
