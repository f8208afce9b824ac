import type { Composable } from '../compose';
import { compose } from '../compose';
import type { Published } from '../document';
import { align, type VersionEntry } from './align';
import {
  type ChangedJudgement,
  type ChangedRequirement,
  judgementChanges,
  requirementChanges,
  type SectionChanges,
  sectionChanges,
  summaryOf,
} from './changes';
import { withoutOthersGuarded } from './guard-both';
import { unitsOf } from './units';

/** The changes between two versions of a report, as its readers see them. */
export interface VersionComparison {
  /** The title of the later version. */
  readonly title: string;
  /** The words at the foot of each page of the later version, if they are not its title. */
  readonly foot?: string;
  /** True unless both versions are final. */
  readonly isDraft: boolean;
  /** Both versions as one sequence. */
  readonly entries: readonly VersionEntry[];
  readonly judgements: readonly ChangedJudgement[];
  readonly requirements: readonly ChangedRequirement[];
  readonly sections: readonly SectionChanges[];
  /** The number of changes as a sentence without its stop; empty if the versions are the same. */
  readonly summary: string;
}

/**
 * Compares two drafts as the reports that they become. Never throws, and two reports that have nothing to do with each
 * other are one removed and one added. No word that either draft guards is in it.
 */
export function compareVersions(before: Composable, after: Composable): VersionComparison {
  return comparePublished(
    withoutOthersGuarded(compose(before), before, after),
    withoutOthersGuarded(compose(after), after, before),
  );
}

/** The same for two composed reports, which nothing is withheld from any more. */
export function comparePublished(before: Published, after: Published): VersionComparison {
  const entries = align(unitsOf(before), unitsOf(after));
  const { foot } = after.properties;
  return {
    title: after.title || before.title,
    ...(foot !== undefined && { foot }),
    isDraft: [before, after].some(({ properties }) => properties.stage !== 'final'),
    entries,
    judgements: judgementChanges(entries),
    requirements: requirementChanges(entries),
    sections: sectionChanges(entries),
    summary: summaryOf(entries),
  };
}
