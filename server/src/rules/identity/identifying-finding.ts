import type { IdentifyingKind } from '../../draft/identity/detail';
import type { RevealedDetail } from '../../report/identity';
import { revealedDetails } from '../../report/identity';
import type { Report } from '../../report/report';
import type { NamedMessage } from '../../text/messages';
import type { Fix, RuleFinding } from '../finding';

/** The sources of the rules on identifying details, as far as the product knows them. */
export const identitySources = [
  'SCCIF, children’s homes (29 June 2026): published reports do not have the home’s name or address, or anything that shows where it is or identifies a child or a member of staff',
  'Measured: none of 58 published ILACS reports has such a detail',
];

/** The calibration of the rules on details that no published report has. */
export const noDetailFound =
  'No finding in the text of 58 published reports, 3 published SCCIF reports and 19 published letters (2026-11), which contain no such detail. So such rules were tested on more than 600 invented sentences: most must be reported, and the rest must not.';

/** The details that a rule reports, and the message and fixes of each. */
export interface DetailRule {
  readonly kinds: readonly IdentifyingKind[];
  /** Does not repeat the detail: messages are kept in logs and reports. */
  readonly messageOf: (detail: RevealedDetail) => NamedMessage;
  readonly fixesOf?: (detail: RevealedDetail) => readonly Fix[];
}

/** The findings on identifying details of some kinds. */
export function* identifyingFindings(
  report: Report,
  { kinds, messageOf, fixesOf = () => [] }: DetailRule,
): Generator<RuleFinding> {
  const { framework, setting } = report;
  const source = framework.sources[setting?.anonymous?.source ?? ''];
  for (const detail of revealedDetails(report)) {
    if (!kinds.includes(detail.kind)) continue;
    const fixes = fixesOf(detail);
    yield {
      span: detail.span,
      ...messageOf(detail),
      atMost: 'warning',
      ...(fixes.length > 0 && { fixes }),
      source,
    };
  }
}

/** The owner of an address, for a message. */
export const whose = ({ setting }: Report): string =>
  setting?.anonymous ? `the ${setting.name}` : 'a child, a family or a member of staff';
