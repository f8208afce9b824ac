// The file for browsers, so that checking a draft loads this function alone: exports of Word files share the other one.
import { inflateSync, strFromU8 } from 'fflate/browser';
import { branches, packedShapes, validators } from '../generated/validators/index';
import type { Framework } from '../knowledge/frameworks/types';
import { decodeBase64 } from '../text/base64';
import { once } from './once';

export type JsonType = 'string' | 'object' | 'array' | 'boolean' | 'null';

/** A schema of the kind that build/schemas/ makes: all that one place of a draft may hold. */
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

interface Shapes {
  readonly definitions: Readonly<Record<string, Shape>>;
  readonly shapes: readonly Shape[];
}

/** The shapes of all drafts. They are unpacked when one is first needed: most drafts are checked without. */
const shapes = once(
  () => JSON.parse(strFromU8(inflateSync(decodeBase64(packedShapes) ?? new Uint8Array()))) as Shapes,
);

/** The drafts that a schema is for. */
interface BranchData {
  readonly name: string;
  readonly framework: string;
  readonly setting?: string;
  readonly editions: readonly string[];
  readonly kinds: readonly string[];
  /** Number of its validator; branches that differ only in words have one in common. */
  readonly validator: number;
}

/** The same as the generated module has it, with the number of its shape. */
export interface GeneratedBranch extends BranchData {
  readonly shape: number;
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

/** A schema of drafts: which drafts it is for, its shape, and the errors in one. */
export interface Branch extends BranchData {
  readonly shape: () => Shape | undefined;
  readonly errors: (json: unknown) => readonly ShapeError[];
  /** All schemas of the same framework. */
  readonly family: () => readonly Branch[];
}

const builtIn: readonly Branch[] = branches.map((data) => ({
  ...data,
  shape: () => shapes().shapes[data.shape],
  errors: (json) => {
    const validate = validators[data.validator];
    return !validate || validate(json) ? [] : (validate.errors ?? []);
  },
  family: () => builtIn.filter(({ framework }) => framework === data.framework),
}));

/** The schemas of a framework that comes with the product. */
export const builtInBranches = ({ id }: Pick<Framework, 'id'>): readonly Branch[] =>
  builtIn.filter(({ framework }) => framework === id);

export const branchOf = (name: string): Branch | undefined => builtIn.find((branch) => branch.name === name);

/** All that decides which schema fits a draft; `undefined` if the draft does not have it. */
export interface Selection {
  readonly edition?: string | undefined;
  readonly setting?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * The one schema that fits a draft, such as `ilacs-2026`. Without a kind, or with one that is not known, it is that of
 * graded inspections; undefined if the setting is not known.
 * @param family all schemas of the draft's framework
 */
export function branchFor(family: readonly Branch[], selection: Selection): Branch | undefined {
  const { edition, setting, kind } = selection;
  const here = family.filter((branch) => !branch.setting || !setting || branch.setting === setting);
  // The first branch is for graded inspections.
  const group = here.find((branch) => kind !== undefined && branch.kinds.includes(kind)) ?? here[0];
  const same = here.filter(
    (branch) => branch.setting === group?.setting && branch.kinds[0] === group?.kinds[0],
  );
  return same.find((branch) => edition !== undefined && branch.editions.includes(edition)) ?? same.at(-1);
}

/** The name of that schema, for a framework that comes with the product. */
export const schemaName = ({
  framework,
  ...selection
}: Selection & { framework: string }): string | undefined =>
  branchFor(builtInBranches({ id: framework }), selection)?.name;

/** A shape with its reference followed. */
export function resolved(shape: Shape | undefined): Shape | undefined {
  const name = shape?.$ref?.replace('#/$defs/', '');
  return name === undefined ? shape : shapes().definitions[name];
}

/** The shape of the value of a key, or of an item of a list, if the schema knows it. */
export function shapeIn(shape: Shape | undefined, step: string): Shape | undefined {
  const at = resolved(shape);
  if (at?.items && /^\d+$/.test(step)) return resolved(at.items);
  if (at?.properties && Object.hasOwn(at.properties, step)) return resolved(at.properties[step]);
  return typeof at?.additionalProperties === 'object' ? resolved(at.additionalProperties) : undefined;
}

/** The shape at a path of keys and item numbers. */
export const shapeAt = (name: string, path: readonly string[]): Shape | undefined =>
  path.reduce<Shape | undefined>(shapeIn, branchOf(name)?.shape());

/** The types that a shape takes. */
export function typesOf(shape: Shape | undefined): readonly JsonType[] {
  const type = shape?.type ?? [];
  return typeof type === 'string' ? [type] : type;
}

/** The keys that a shape has. */
export const keysOf = (shape: Shape | undefined): readonly string[] => Object.keys(shape?.properties ?? {});

/** The schemas of other kinds of inspection in the same framework and setting. */
export const branchesBeside = (branch: Branch): readonly Branch[] =>
  branch.family().filter((other) => other.setting === branch.setting && differs(other, branch));

/** The schemas of other settings in the same framework. */
export const branchesElsewhere = (branch: Branch): readonly Branch[] =>
  branch.family().filter((other) => other.setting !== branch.setting && differs(other, branch));

const differs = (other: Branch, branch: Branch): boolean => other.validator !== branch.validator;
