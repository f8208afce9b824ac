import { builtInLibrary } from '../../knowledge/library';
import { provisionOf, structureHolds } from '../../knowledge/references';
import { type Level, levelAt, readStructure } from '../../knowledge/structure';
import { citedInKeys } from '../../report/cited';
import { onReport, type Rule } from '../rule';

const rule: Rule = {
  meta: {
    id: 'reference/paragraph',
    title: 'The paragraph that a requirement cites exists',
    about: 'wrong',
    what: 'Reports a paragraph or item of a regulation under `regulation` that the regulation does not have. Said only where its structure was read in an official text as it is in force.',
    why: 'The paragraph is what the provider has to meet.',
    sources: ['The instruments in knowledge/references'],
    since: '0.1.0',
    calibration: 'Does not apply to the 58 published reports, which have no requirements.',
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
  check: onReport(function* (report) {
    for (const { citation, instrument, provision } of citedInKeys(report, builtInLibrary)) {
      const found =
        instrument && citation.unit !== 'schedule' ? provisionOf(instrument, provision.number) : undefined;
      if (
        !instrument ||
        !found?.structure ||
        provision.path.length === 0 ||
        !structureHolds(instrument, found)
      )
        continue;
      const levels = readStructure(found.structure);
      const wrong = levels && firstMissing(levels, provision.path);
      if (!levels || wrong === undefined) continue;
      const above = `${citation.unit} ${provision.number}${bracketed(provision.path.slice(0, wrong))}`;
      const there = wrong === 0 ? levels : (levelAt(levels, provision.path.slice(0, wrong))?.levels ?? []);
      const has = there.length === 0 ? 'it is not divided' : `it has ${range(there)}`;
      yield {
        span: provision.span,
        message: `In ${instrument.short}, ${above} has no (${provision.path[wrong]}): ${has}; check the paragraph.`,
        source: { title: instrument.title, ...(instrument.url && { url: instrument.url }) },
      };
    }
  }),
};

/** Which step of a path leads to nothing; undefined where all lead on. */
function firstMissing(levels: readonly Level[], path: readonly string[]): number | undefined {
  const at = path.findIndex((_, index) => !levelAt(levels, path.slice(0, index + 1)));
  return at < 0 ? undefined : at;
}

const bracketed = (path: readonly string[]): string => path.map((step) => `(${step})`).join('');

/** “(1)”, “(1) and (2)”, “(a) to (e)”. */
function range(levels: readonly Level[]): string {
  const [first, last] = [levels[0]?.label, levels.at(-1)?.label];
  if (levels.length === 1) return `only (${first})`;
  return `(${first}) ${levels.length === 2 ? 'and' : 'to'} (${last})`;
}

export default rule;
