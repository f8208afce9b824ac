import type { Finding } from './finding';
import { metaOf } from './index';
import { emptyRule, encodingRule, gapRule } from './rule-ids';

const unfinishedRules: ReadonlySet<string> = new Set([gapRule, emptyRule, encodingRule]);

/** True for a finding on something that is not written. */
export const isMissing = ({ rule, about }: Finding): boolean => (about ?? metaOf(rule)?.about) === 'missing';

/** True for a finding on text that is to be finished. */
export const isUnfinished = ({ rule }: Finding): boolean => unfinishedRules.has(rule);

/** True for a finding that “Next Gap” goes to. A hint is for a person to consider, even on something missing. */
export const isToFinish = (finding: Finding): boolean =>
  finding.severity !== 'hint' && (isUnfinished(finding) || isMissing(finding));
