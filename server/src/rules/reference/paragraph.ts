import type { StructureLevel } from '../../knowledge/instruments/structure';
import { provisionsKnown } from '../../report/citations/cited';
import { verdictOf } from '../../report/citations/verdict';
import { instrumentPresumed, instrumentSource, reportedAsForeign } from '../cited-instruments';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/paragraph',
    title: 'The paragraph that is cited exists',
    about: 'wrong',
    what: 'Reports a citation of a paragraph or item that the regulation or section does not have, in keys and in the text. Said only where its structure was read in an official text as it is in force; a warning in a text that does not name the instrument.',
    why: 'The paragraph is what the provider has to meet.',
    sources: ['The instruments in knowledge/references'],
    since: '0.1.0',
    calibration: 'No finding in 58 published reports, which cite no paragraph that does not exist.',
    bad: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(9)(a)\n    due: 2026-07-31',
    },
    good: {
      framework: 'sccif',
      front:
        'requirements:\n  - text: The registered person must keep children safe.\n    regulation: 12(2)(a)(i)\n    due: 2026-07-31',
    },
  },
  check: onReport(function* (report, { instruments }) {
    for (const cited of provisionsKnown(report, instruments)) {
      const { citation, instrument, provision } = cited;
      const verdict = verdictOf(report, cited);
      if (verdict.is !== 'no-paragraph' || reportedAsForeign(report, cited)) continue;
      const { step, there } = verdict;
      const above = `${citation.unit} ${provision.number}${bracketed(provision.path.slice(0, step))}`;
      const has = there.length === 0 ? 'it is not divided' : `it has ${range(there)}`;
      yield {
        span: provision.span,
        message: `In ${instrument.short}, ${above} has no (${provision.path[step]}): ${has}; check the paragraph.`,
        ...(instrumentPresumed(cited) && { atMost: 'warning' as const }),
        source: instrumentSource(instrument),
      };
    }
  }),
};

const bracketed = (path: readonly string[]): string => path.map((step) => `(${step})`).join('');

/** “(1)”, “(1) and (2)”, “(a) to (e)”. */
function range(levels: readonly StructureLevel[]): string {
  const [first, last] = [levels[0]?.label, levels.at(-1)?.label];
  if (levels.length === 1) return `only (${first})`;
  return `(${first}) ${levels.length === 2 ? 'and' : 'to'} (${last})`;
}

export default rule;
