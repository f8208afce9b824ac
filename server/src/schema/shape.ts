import { branches, shapes } from '../generated/validators/index';

export type JsonType = 'string' | 'object' | 'array' | 'boolean' | 'null';

/** A schema of the kind that build/schemas/ makes: what may stand in one place of a draft. */
export interface Shape {
  readonly title?: string;
  readonly description?: string;
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly patternProperties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
}

export interface Shapes {
  readonly definitions: Readonly<Record<string, Shape>>;
  readonly shapes: readonly Shape[];
}

/** A schema of drafts, and which drafts it is for. */
export interface Branch {
  readonly name: string;
  readonly framework: string;
  readonly setting?: string;
  readonly editions: readonly string[];
  readonly kinds: readonly string[];
  /** Index of its shape; branches that differ only in what rules report have one in common. */
  readonly shape: number;
  /** Index of its validator; branches that differ only in words have one in common. */
  readonly validator: number;
}

/** An error as ajv gives it. */
export interface ShapeError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validate {
  (data: unknown): boolean;
  errors?: readonly ShapeError[] | null;
}

export const branchOf = (name: string): Branch | undefined => branches.find((branch) => branch.name === name);

/** What decides which schema fits a draft; `undefined` where the draft does not say. */
export interface Selection {
  readonly framework: string;
  readonly edition?: string | undefined;
  readonly setting?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * The name of the one schema that fits a draft, such as `ilacs-2026`. Without a kind, or with one that is not known,
 * it is that of graded inspections; undefined where framework or setting are not known.
 */
export function schemaName({ framework, edition, setting, kind }: Selection): string | undefined {
  const here = branches.filter(
    (one) => one.framework === framework && (!one.setting || !setting || one.setting === setting),
  );
  // The first one is for graded inspections.
  const group = here.find((one) => kind !== undefined && one.kinds.includes(kind)) ?? here[0];
  const same = here.filter((one) => one.setting === group?.setting && one.kinds[0] === group?.kinds[0]);
  return (same.find((one) => edition !== undefined && one.editions.includes(edition)) ?? same.at(-1))?.name;
}

/** The shape of whole drafts under a schema. */
export function shapeOf(name: string): Shape | undefined {
  const branch = branchOf(name);
  return branch && shapes().shapes[branch.shape];
}

/** A shape with its reference followed. */
export function resolved(shape: Shape | undefined): Shape | undefined {
  const name = shape?.$ref?.replace('#/$defs/', '');
  return name === undefined ? shape : shapes().definitions[name];
}

/** The shape of what stands behind a key, or of an item of a list, where the schema knows it. */
export function shapeIn(shape: Shape | undefined, step: string): Shape | undefined {
  const at = resolved(shape);
  if (at?.items && /^\d+$/.test(step)) return resolved(at.items);
  if (at?.properties && Object.hasOwn(at.properties, step)) return resolved(at.properties[step]);
  return typeof at?.additionalProperties === 'object' ? resolved(at.additionalProperties) : undefined;
}

/** The shape at a path of keys and item numbers. */
export const shapeAt = (name: string, path: readonly string[]): Shape | undefined =>
  path.reduce<Shape | undefined>(shapeIn, shapeOf(name));

/** The types that a shape takes. */
export const typesOf = (shape: Shape | undefined): readonly JsonType[] =>
  shape?.type === undefined ? [] : typeof shape.type === 'string' ? [shape.type] : shape.type;

/** The keys that a shape has. */
export const keysOf = (shape: Shape | undefined): readonly string[] => Object.keys(shape?.properties ?? {});

/** The schemas of other kinds of inspection in the same framework and setting. */
export const branchesBeside = (branch: Branch): readonly Branch[] =>
  branches.filter((other) => other.setting === branch.setting && differs(other, branch));

/** The schemas of other settings in the same framework. */
export const branchesElsewhere = (branch: Branch): readonly Branch[] =>
  branches.filter((other) => other.setting !== branch.setting && differs(other, branch));

const differs = (other: Branch, branch: Branch): boolean =>
  other.framework === branch.framework && other.validator !== branch.validator;
