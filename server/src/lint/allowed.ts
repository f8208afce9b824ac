import type { Draft } from '../draft/draft';
import type { Finding } from '../rules/finding';

/** An allowed detail is looked for in so many characters around a finding. */
const around = 200;

/**
 * Leaves out the findings on identity whose details a team allows, such as the number of a switchboard. Spaces and marks
 * do not matter. The words that a draft itself keeps private are found all the same.
 */
export function withoutAllowed(
  { text }: Draft,
  findings: readonly Finding[],
  allow: readonly string[],
): readonly Finding[] {
  const allowed = allow.map(plain).filter((detail) => detail !== '');
  if (allowed.length === 0) return findings;
  return findings.filter(({ rule, span: { start, end } }) => {
    if (!rule.startsWith('identity/') || rule === 'identity/private') return true;
    const detail = plain(text.slice(start, end));
    const context = plain(text.slice(Math.max(0, start - around), end + around));
    return detail === '' || !allowed.some((each) => each.includes(detail) && context.includes(each));
  });
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
