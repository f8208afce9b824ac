import type { PartId } from '../../render/document';

/** The names of the parts of a report that are not sections on judgements. */
export const partNames: Partial<Record<PartId, string>> = {
  narrative: 'Opening text',
  improvement: 'What needs to improve',
  'priority-action': 'Areas for priority action',
  context: 'Context',
  'headline-findings': 'Headline findings',
  strengths: 'Strengths',
  'main-findings': 'Main findings',
  'practice-study': 'Practice study',
  'next-steps': 'Next steps',
  information: 'Information about the service',
  judgements: 'Other judgements',
  other: 'Other sections',
};
