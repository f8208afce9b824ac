/** The body of a letter in which no rule finds anything, for examples. */
export const letterBody =
  'Dear Director\n\n# Focused visit to Example Borough children’s services\n\nThis letter summarises the findings of the visit.\n\n## Headline findings\n\nChildren are helped well.\n\n## What needs to improve in this area of social work practice?[^1]\n\n- The consistency of written plans. (outcome 3, national framework)\n\n## Main findings\n\nChildren are seen promptly.\n\n[^1]: The areas for improvement have been cross-referenced with the outcomes, enablers or principles in the Children’s Social Care: National Framework. This statutory guidance sets out the purpose, principles for practice and expected outcomes of children’s social care.\n';

/** The front matter that makes a letter of the complete draft, without its addressee. */
export const letterFront =
  'inspection:\n  type: focused-visit\n  start: 2026-06-08\n  end: 2026-06-09\n  lead-inspector: A N Other\n';
