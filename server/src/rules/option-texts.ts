import type { RuleOption } from './rule-options';

/** A sentence part on the values that an option allows, and its usual value. */
export function allowedText(option: RuleOption): string {
  if (option.kind === 'number') {
    const { minimum, maximum, usual, origin } = option;
    return `A whole number from ${minimum} to ${maximum}. Default: ${usual}${origin ? `, ${origin}` : ''}.`;
  }
  if (option.kind === 'words') return 'A list of words or phrases. Default: none.';
  const forms = Object.entries(option.forms).map(([name, about]) => `\`${name}\` (${about})`);
  return option.kind === 'form'
    ? `One of ${forms.join(', ')}. Default: \`${option.usual}\`.`
    : `A list with any of ${forms.join(', ')}. Default: none.`;
}

/** A value of an option for the example on a rule's page. */
export function exampleOf(option: RuleOption): string {
  if (option.kind === 'number') return String(Math.min(option.maximum, option.usual + 2));
  if (option.kind === 'words') return `[${option.example.join(', ')}]`;
  if (option.kind === 'forms') return `[${Object.keys(option.forms)[0]}]`;
  return Object.keys(option.forms).find((name) => name !== option.usual) ?? option.usual;
}
