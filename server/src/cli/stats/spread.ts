import type { Quartiles } from '../../output/figures/quartiles';
import published from './spread.json';

/** The lengths of a section in some reports. */
export interface SectionSpread {
  readonly framework: string;
  /** The id of the judgement, or of the part of the report. */
  readonly section: string;
  readonly name: string;
  readonly reports: number;
  readonly words: Quartiles;
  readonly paragraphs: Quartiles;
}

const spreads = new Map(
  (published.sections as readonly SectionSpread[]).map((spread) => [
    `${spread.framework}/${spread.section}`,
    spread,
  ]),
);

/** The lengths of a section in published reports: counts alone, made by test/stats/spread.mjs. */
export const publishedSpread = (framework: string, section: string): SectionSpread | undefined =>
  spreads.get(`${framework}/${section}`);
