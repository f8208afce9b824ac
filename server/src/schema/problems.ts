import type { Draft } from '../draft/draft';
import { toJson, type Value } from '../draft/value';
import { validators } from '../generated/validators/index';
import { emptyItem, missingKey } from './missing-key';
import { notADay, notAllowed } from './not-allowed';
import { type Place, placeAt } from './place';
import type { SchemaProblem } from './problem';
import { branchOf, type ShapeError, typesOf, type Validate } from './shape';
import { unknownKey } from './unknown-key';
import { wrongType } from './wrong-type';

export type { SchemaProblem, Suggestion } from './problem';

// A text with more is no draft; nobody would read on.
const most = 200;

/**
 * What is wrong with the shape of a draft, in the order of its text: one problem for one cause. What rules report
 * (judgements and grades, what is missing at the top level, the days of the inspection, and what selects the schema)
 * is left to them; so are lines that YAML could not read.
 * @param schema the name of the schema that fits the draft (`schemaName`)
 */
export function schemaProblems(draft: Draft, schema: string): SchemaProblem[] {
  const branch = branchOf(schema);
  const validate = branch && validators[branch.shape];
  const { data } = draft;
  if (!validate || data?.kind !== 'map') return [];
  const json = toJson(data);
  const errors = errorsOf(validate, json);
  const filled = withoutEmpty(json);
  // What is empty is not of the wrong type; where it has to be filled in, it counts as missing.
  const missing = filled === json ? errors : errorsOf(validate, filled);
  const found = new Map<string, SchemaProblem>();
  for (const error of [...errors.filter(notMissing), ...missing.filter((one) => !notMissing(one))]) {
    const problem = explain(draft, data, schema, error);
    // Behind an error on the type of a value, others on the same value say the same.
    const key = problem && `${error.instancePath}\0${problem.category === 'unknown-key' || problem.category === 'missing-key' ? problem.message : ''}`;
    if (problem && key !== undefined && !found.has(key)) found.set(key, problem);
  }
  return [...found.values()].filter(readable(draft)).sort((a, b) => a.span.start - b.span.start);
}

const notMissing = ({ keyword }: ShapeError): boolean => keyword !== 'required';

function errorsOf(validate: Validate, json: unknown): readonly ShapeError[] {
  return validate(json) ? [] : (validate.errors ?? []).slice(0, most);
}
