import type { Report } from '../../report/report';

/** The key that this inspection has instead of grades: one judgement in words, or an outcome. */
export function insteadOfGrades({
  kind,
  setting,
}: Report): { key: string; values?: readonly string[]; source: string } | undefined {
  const outcome = kind?.graded !== false ? setting?.outcome : undefined;
  if (outcome) return outcome;
  const key = kind?.['judgement-key'];
  const values = kind?.['judgement-values'];
  return kind && key ? { key, ...(values && { values }), source: kind.source } : undefined;
}
