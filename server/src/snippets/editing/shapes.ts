import fileSchema from '../../../../schemas/snippet-file.schema.json';
import librarySchema from '../../../../schemas/snippet-library.schema.json';

/** The kind of a library's file: library.yaml, or one with snippets. */
export type LibraryFileKind = 'library' | 'snippets';

/** The part of a schema for one place of a file. */
export interface SchemaDescription {
  readonly type?: unknown;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaDescription>>;
  readonly items?: SchemaDescription;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaDescription>>;
}

const schemas: Readonly<Record<LibraryFileKind, SchemaDescription>> = {
  library: librarySchema,
  snippets: fileSchema,
};

/** The schema for a path of keys, the items of lists included; undefined if it has nothing. */
export function shapeAt(kind: LibraryFileKind, path: readonly string[]): SchemaDescription | undefined {
  const schema = schemas[kind];
  const followed = (shape: SchemaDescription | undefined): SchemaDescription | undefined => {
    const name = shape?.$ref?.replace('#/$defs/', '');
    const own = name === undefined ? shape : { ...schema.$defs?.[name], ...shape };
    return own?.items ? { ...followed(own.items), ...withoutItems(own) } : own;
  };
  let shape = followed(schema);
  for (const step of path) {
    const { properties = {} } = shape ?? {};
    shape = Object.hasOwn(properties, step) ? followed(properties[step]) : undefined;
  }
  return shape;
}

const withoutItems = ({ items: _, ...rest }: SchemaDescription): SchemaDescription => rest;
