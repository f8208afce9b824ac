import { nameOf } from '../../knowledge/frameworks/terms';
import type { Checked } from '../../lint/check';
import { type DraftFigures, figuresOf } from '../../output/figures/draft-figures';
import { teamOf } from '../../output/file-result';
import { compose } from '../../render/compose';
import { partLengths } from '../../render/lengths';
import { areasOf } from '../../report/areas';
import { leadInspectorName } from '../../report/inspectors';
import { lastDay } from '../../report/last-day';
import type { Report } from '../../report/report';
import { citedBy, provisionKeys, requirementsOf } from '../../report/requirements';
import { typeset } from '../../text/words';
import { partNames } from './part-names';

/** The length of a section of a draft. */
export interface SectionFigures {
  /** The id of the judgement, or of the part of the report. */
  readonly id: string;
  readonly name: string;
  readonly words: number;
  readonly paragraphs: number;
}

/** All that is counted of one draft: numbers, and names that frameworks, laws and rules have. No text of the draft is among them. */
export interface DraftStats {
  readonly figures: DraftFigures;
  readonly team: string | undefined;
  readonly inspector: string | undefined;
  /** The month of the last day of the inspection, such as 2026-06. */
  readonly month: string | undefined;
  /** The provisions that requirements cite, such as “regulation 12(2)(a)”, each once, and their regulations. */
  readonly provisions: readonly string[];
  readonly regulations: readonly string[];
  /** The references of each area for improvement, such as “outcome 3”. */
  readonly areas: readonly string[];
  /** The rules with findings, each once for every finding. */
  readonly rules: readonly string[];
  readonly sections: readonly SectionFigures[];
}

/** All that is counted of a checked draft; undefined if its framework is not known. */
export function statsOf(checked: Checked): DraftStats | undefined {
  const { report, draft, findings } = checked;
  const figures = figuresOf(checked);
  if (!report || !figures) return undefined;
  const last = lastDay(report)?.day ?? report.start;
  return {
    figures,
    team: teamOf(checked),
    inspector: leadInspectorName(draft.data),
    month: last?.slice(0, 7),
    ...citedIn(report),
    areas: areasOf(report).flatMap(({ cited }) => referencesOf(cited)),
    rules: findings.map(({ rule }) => rule),
    sections: sectionsOf(checked, report),
  };
}

function citedIn(report: Report): Pick<DraftStats, 'provisions' | 'regulations'> {
  const cited = requirementsOf(report).flatMap(({ regulations }) =>
    regulations.flatMap((written) => citedBy(written).flatMap(provisionKeys)),
  );
  return {
    provisions: [...new Set(cited.map(({ key }) => key))],
    regulations: [...new Set(cited.map(({ regulation }) => regulation))],
  };
}

/** The outcomes, enablers and principles of an area, each once. Their words are left out: they are those of the draft. */
function referencesOf(cited: ReturnType<typeof areasOf>[number]['cited']): string[] {
  const names = cited.flatMap(({ targets }) =>
    targets.map(({ target, number }) => (number === undefined ? target : `${target} ${number}`)),
  );
  return names.length === 0 ? ['no citation'] : [...new Set(names)];
}

/** Sections on one judgement count together, as do those of a part. */
function sectionsOf(checked: Checked, { terms }: Report): SectionFigures[] {
  const sections = new Map<string, SectionFigures>();
  for (const { part, judgement, words, paragraphs } of partLengths(compose(checked))) {
    const known = terms.judgements.find(({ id }) => id === judgement);
    const id = known?.id ?? part;
    const name = known ? typeset(nameOf(known)) : (partNames[part] ?? part);
    const before = sections.get(id);
    sections.set(id, {
      id,
      name,
      words: words + (before?.words ?? 0),
      paragraphs: paragraphs + (before?.paragraphs ?? 0),
    });
  }
  return [...sections.values()];
}
