import type { Report } from '../../report/report';
import type { Finding } from '../../rules/finding';

const datesKeys: Readonly<Record<string, readonly string[]>> = {
  nothing: ['start', 'end', 'lead-inspector'],
  noDates: ['start', 'end'],
  noStart: ['start'],
  noEnd: ['end'],
};

/** The keys that rules find missing. */
export function missingKeys(
  { framework: { who } }: Report,
  findings: readonly Finding[],
): ReadonlySet<string> {
  return new Set(findings.flatMap((finding) => keysMissedBy(finding, who)));
}

/** The keys that a finding misses, whose facts are not written anywhere yet. */
export function keysMissedBy({ rule, situation, words }: Finding, who: string): readonly string[] {
  switch (rule) {
    case 'draft/inspected':
      return [who, 'name'];
    case 'draft/urn':
      return ['urn'];
    case 'draft/setting':
      return ['setting'];
    case 'inspection/type':
      return ['type'];
    case 'inspection/dates':
      return datesKeys[situation] ?? [];
    case 'inspection/lead-inspector':
      return ['lead-inspector'];
    case 'inspection/inspectorates':
      return ['inspectorates'];
    case 'letter/addressee':
      return situation === 'noAddressee' ? ['addressee'] : [];
    case 'schema/missing-key':
      return words.slice(0, 1);
    default:
      return [];
  }
}

/** The key of an item that a finding on its text misses. */
export function itemKeyMissedBy({ rule, situation }: Finding): string | undefined {
  if (rule === 'requirement/due' && situation === 'noDate') return 'due';
  return rule === 'requirement/regulation' && situation === 'missing' ? 'regulation' : undefined;
}
