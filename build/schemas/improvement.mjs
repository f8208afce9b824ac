// The keys on improvement and enforcement that a setting has. A key that it does not have is known all the same, and a rule explains why it must stay empty.

/** The keys of an authority or a provider, fitted to the setting. */
export function improvementKeys(
  { requirements, 'unmet-standards': standards, recommendations, enforcement, ...own },
  { setting },
) {
  if (!requirements) return own;
  return {
    ...own,
    requirements: requirementsIn(requirements, setting?.requirements),
    'unmet-standards': setting?.['unmet-standards'] ? standards : { ...standards, 'x-only-shape': true },
    recommendations: recommendationsIn(recommendations, setting?.recommendations),
    enforcement: setting?.registered === false ? unregistered(enforcement) : enforcement,
  };
}

/** A list that can only be empty. */
const none = (part, description) => ({ ...part, description, maxItems: 0, 'x-left-to-rules': ['maxItems'] });

function requirementsIn(part, known) {
  if (known?.possible !== false) return part;
  const why = 'only recommendations. The setting is inspected against minimum standards.';
  return known.certainty === 'uncertain'
    ? { ...part, description: `There are probably no requirements here, ${why}` }
    : none(part, `There are no requirements here, ${why}`);
}

function recommendationsIn(part, known) {
  if (!known) return part;
  const often = known.certainty === 'uncertain' ? ' probably' : '';
  return { ...part, description: `${part.description} They${often} cite ${known.cite}.` };
}

const unregistered = (part) =>
  none(part, 'There is no enforcement action here, because Ofsted does not register this setting.');
