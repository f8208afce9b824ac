// Names that schemas of drafts had when each edition had a file. Whoever wrote one down still finds it.

/** The former names, each with the schema that is meant. A new edition adds none. */
export const formerNames = {
  'ilacs-2018': 'ilacs.schema.json#/$defs/edition-2018',
  'ilacs-2023': 'ilacs.schema.json#/$defs/edition-2023',
  'ilacs-2025': 'ilacs.schema.json#/$defs/edition-2025',
  'ilacs-2026': 'ilacs.schema.json#/$defs/edition-2026',
};
