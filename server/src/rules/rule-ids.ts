/** Findings that nobody can switch off, suppress or put in a baseline: a draft that cannot be read is only half checked. */
export const alwaysReported = (rule: string): boolean => /^(?:syntax|internal|config)\//.test(rule);

/** Rules whose findings a comment in the draft can suppress. */
export const suppressible = (rule: string): boolean =>
  !alwaysReported(rule) && !rule.startsWith('suppression/');
