import type { IdentifyingKind } from '../../draft/identity/identity';
import { type Revealed, revealedIn } from '../../report/identity';
import type { Report } from '../../report/report';
import type { Fix, RuleFinding } from '../finding';

/** What the rules on identifying details rest on, as far as the product knows it. */
export const restsOn = [
  'SCCIF, children’s homes, the inspection report (2017-19): reports on children’s homes are published without the name of the home, its address and anything that tells where it is',
  'Uncertain: that the same holds for children, families and staff. The rest of the guidance’s list could not be read; in none of 58 published ILACS reports is there such a detail',
];

/** The calibration of the rules on details that no published report has. */
export const measured =
  'No finding in the text of 58 published reports, 3 published SCCIF reports and 19 published letters (2026-11), so none that was wrong; they hold no such detail. What it finds is known from invented texts only.';

/** Findings on details of some kinds. Messages do not repeat the detail: they are read in logs and reports of their own. */
export function* revealed(
  report: Report,
  kinds: readonly IdentifyingKind[],
  messageOf: (detail: Revealed) => string,
  fixesOf: (detail: Revealed) => readonly Fix[] = () => [],
): Generator<RuleFinding> {
  const { framework, setting } = report;
  const source = framework.sources[setting?.anonymous?.source ?? ''];
  for (const detail of revealedIn(report)) {
    if (!kinds.includes(detail.kind)) continue;
    const fixes = fixesOf(detail);
    yield {
      span: detail.span,
      message: messageOf(detail),
      atMost: 'warning',
      ...(fixes.length > 0 && { fixes }),
      source,
    };
  }
}

/** Whose place an address may be, in a message. */
export const whose = ({ setting }: Report): string =>
  setting?.anonymous ? `the ${setting.name}` : 'a child, a family or a member of staff';
