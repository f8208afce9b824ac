// The keys of the draft format. They tell a slip in a key from a text; the schemas say which are allowed where.

/** Keys at the top level of a draft. */
export const topKeys: ReadonlySet<string> = new Set([
  'addressee',
  'areas-for-improvement',
  'areas-for-priority-action',
  'assurance-judgement',
  'authority',
  'combined-with',
  'edition',
  'enforcement',
  'framework',
  'inspection',
  'interim-judgement',
  'judgements',
  'no-children',
  'outcome',
  'previous',
  'provider',
  'recommendations',
  'requirements',
  'sections',
  'setting',
  'stage',
  'summary',
  'urn',
]);

/** Keys below others: of an inspection, a provider, a requirement and so on. */
export const nestedKeys: ReadonlySet<string> = new Set([
  'address',
  'citation',
  'date',
  'dates',
  'due',
  'end',
  'home',
  'home-address',
  'inspectorates',
  'judgement',
  'judgements',
  'lead-inspector',
  'name',
  'number',
  'registered-manager',
  'regulation',
  'responsible-individual',
  'source',
  'start',
  'team',
  'text',
  'theme',
  'type',
]);

/** Keys whose values are names or prose, in which any character may be meant. */
export const proseKeys: ReadonlySet<string> = new Set([
  'address',
  'addressee',
  'areas-for-improvement',
  'areas-for-priority-action',
  'authority',
  'description',
  'home',
  'home-address',
  'lead-inspector',
  'name',
  'provider',
  'registered-manager',
  'responsible-individual',
  'summary',
  'team',
  'text',
  'theme',
  'title',
]);

/** Keys whose values are words, numbers or dates of a fixed form. */
export const exactKeys: ReadonlySet<string> = new Set([
  'combined-with',
  'date',
  'due',
  'edition',
  'end',
  'framework',
  'interim-judgement',
  'judgement',
  'number',
  'outcome',
  'setting',
  'stage',
  'start',
  'type',
  'urn',
]);

export const isDraftKey = (key: string): boolean => topKeys.has(key) || nestedKeys.has(key);
