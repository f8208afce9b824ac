// The material of the schemas, in annotated form. Like all that it imports it needs neither files nor ajv, so that it
// can run anywhere.
import { closed, mapNamed, mapSchema } from './annotations.mjs';
import { branches } from './branches.mjs';

/** The `definitions`, and the `branches` of each framework, from the frameworks' data and the hand-written parts. */
export const material = ({ frameworks, parts, termsOf }) => ({
  definitions: mapNamed(withEnforcement(parts.definitions, frameworks), (part) => mapSchema(part, closed)),
  branches: frameworks
    .flatMap((framework) => branches({ framework, parts, termsOf }))
    .map((branch) => ({ ...branch, schema: closedBranch(branch.schema) })),
});

/** The definitions with the kinds of enforcement action that are known; any other text may be one too. */
function withEnforcement({ 'enforcement-action': action, ...others }, frameworks) {
  const terms = frameworks.flatMap(({ 'known-terms': known = [] }) => known);
  const examples = terms.filter(({ enforcement }) => enforcement).map(({ name }) => name);
  if (!action || examples.length === 0) return { ...others, ...(action && { 'enforcement-action': action }) };
  const type = { ...action.properties.type, examples: [...new Set(examples)] };
  return { ...others, 'enforcement-action': { ...action, properties: { ...action.properties, type } } };
}

/** Conditions, and what they add, are not maps. */
function closedBranch({ allOf, if: condition, else: rest, ...schema }) {
  return { ...mapSchema(schema, closed), ...(allOf && { allOf }), if: condition, else: rest };
}
