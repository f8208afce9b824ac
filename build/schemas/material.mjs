// The material of the schemas, in annotated form. Like all that it imports it needs neither files nor ajv, so that it
// can run anywhere.
import { closed, mapNamed, mapSchema } from './annotations.mjs';
import { branches } from './branches.mjs';

/** The `definitions`, and the `branches` of each framework, from the frameworks' data and the hand-written parts. */
export const material = ({ frameworks, parts, termsOf }) => ({
  definitions: mapNamed(parts.definitions, (part) => mapSchema(part, closed)),
  branches: frameworks
    .flatMap((framework) => branches({ framework, parts, termsOf }))
    .map((branch) => ({ ...branch, schema: closedBranch(branch.schema) })),
});

/** Conditions, and what they add, are no maps of their own. */
function closedBranch({ allOf, if: condition, else: rest, ...schema }) {
  return { ...mapSchema(schema, closed), ...(allOf && { allOf }), if: condition, else: rest };
}
