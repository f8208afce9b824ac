// The words in which schemas of outputs are written.

export const text = (description, more = {}) => ({ description, type: 'string', ...more });
export const count = (description) => ({ description, type: 'integer', minimum: 0 });
export const position = (description) => ({ description, type: 'integer', minimum: 1 });
export const flag = (description) => ({ description, type: 'boolean' });
export const oneOf = (description, values) => ({ description, enum: values });
export const listOf = (description, items) => ({ description, type: 'array', items });
export const texts = (description) => listOf(description, { type: 'string' });
export const mapOf = (description, additionalProperties) => ({
  description,
  type: 'object',
  additionalProperties,
});

/** A value that may be null. */
export const orNull = (schema) => ({ ...schema, type: [schema.type, 'null'] });

/**
 * An object with these keys and no others.
 * @param keys their schemas; a name that ends in “?” is of a key that may be absent
 */
export function record(description, keys) {
  const names = Object.keys(keys);
  const required = names.filter((name) => !name.endsWith('?'));
  return {
    description,
    type: 'object',
    required,
    additionalProperties: false,
    properties: Object.fromEntries(names.map((name) => [name.replace(/\?$/, ''), keys[name]])),
  };
}

/** The keys of a place in a text, from 1, in UTF-16 units. */
export const range = {
  line: position('The line, counted from 1.'),
  column: position('The column, counted from 1 in UTF-16 units.'),
  endLine: position('The line of the end.'),
  endColumn: position('The column after the end.'),
};

/** The keys of a range that may be absent. */
export const optional = (keys) =>
  Object.fromEntries(Object.entries(keys).map(([name, schema]) => [`${name}?`, schema]));

export const severities = ['error', 'warning', 'info', 'hint'];
export const stages = ['drafting', 'review', 'final'];
