import { readDay } from '../report/days';
import { type JsonType, type Shape, type ShapeError, typesOf } from './shape';

/** A shape, and those that its `$ref`s lead to. */
interface WholeShape {
  readonly shape: Shape;
  readonly definitions: Readonly<Record<string, Shape>>;
}

/**
 * Checks JSON against a shape without generating code, for a team's own frameworks: no code is generated at run time.
 * Knows the keywords that build/schemas/ puts into shapes, and gives errors as ajv does (a test compares them).
 */
export function interpret(whole: WholeShape, json: unknown, path = ''): ShapeError[] {
  const { shape, definitions } = whole;
  const name = shape.$ref?.replace('#/$defs/', '');
  if (name !== undefined) {
    const target = definitions[name];
    return target ? interpret({ shape: target, definitions }, json, path) : [];
  }
  const error = (keyword: string, params: Record<string, unknown> = {}): ShapeError[] => [
    { instancePath: path, keyword, params },
  ];
  const types = typesOf(shape);
  const type = typeOf(json);
  if (types.length > 0 && !types.includes(type)) return error('type', { type: shape.type });
  if (shape.enum && !shape.enum.includes(json as string)) return error('enum', { allowedValues: shape.enum });
  if (shape.format === 'date' && typeof json === 'string' && readDay(json) === undefined)
    return error('format', { format: 'date' });
  const { items } = shape;
  if (Array.isArray(json) && items) {
    return json.flatMap((item, index) => interpret({ shape: items, definitions }, item, `${path}/${index}`));
  }
  return type === 'object' ? inMap(whole, json as Record<string, unknown>, path) : [];
}

function inMap(
  { shape, definitions }: WholeShape,
  json: Record<string, unknown>,
  path: string,
): ShapeError[] {
  const errors: ShapeError[] = [];
  for (const key of shape.required ?? []) {
    if (!Object.hasOwn(json, key)) {
      errors.push({ instancePath: path, keyword: 'required', params: { missingProperty: key } });
    }
  }
  const patterns = Object.keys(shape.patternProperties ?? {}).map((pattern) => new RegExp(pattern));
  for (const [key, value] of Object.entries(json)) {
    const below = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = shape.properties && Object.hasOwn(shape.properties, key) ? shape.properties[key] : undefined;
    if (own) errors.push(...interpret({ shape: own, definitions }, value, below));
    else if (patterns.some((pattern) => pattern.test(key))) continue;
    else if (typeof shape.additionalProperties === 'object') {
      errors.push(...interpret({ shape: shape.additionalProperties, definitions }, value, below));
    } else if (shape.additionalProperties === false) {
      errors.push({
        instancePath: path,
        keyword: 'additionalProperties',
        params: { additionalProperty: key },
      });
    }
  }
  return errors;
}

function typeOf(json: unknown): JsonType {
  if (json === null) return 'null';
  if (Array.isArray(json)) return 'array';
  const type = typeof json;
  return type === 'boolean' || type === 'object' ? type : 'string';
}
