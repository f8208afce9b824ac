import type { PortableLibrary, PortableSnippet, TeamKeys } from './data';
import { bodyForVscode, ourKey, ourScope } from './vscode-fields';

/**
 * A library as a .code-snippets file. Everything that Visual Studio Code has no field for is under “inspection-report”,
 * which it ignores: docs/snippets.md has the list. `fromVscode` gives the same library back.
 */
export function toVscode(library: PortableLibrary): string {
  const names = namesOf(library.snippets);
  const entries: (readonly [string, unknown])[] = [
    [ourKey, libraryKeys(library)],
    ...library.snippets.map((snippet, at) => {
      const name = names[at] as string;
      return [name, fieldsOf(snippet, name)] as const;
    }),
  ];
  // Written one after the other: as keys of an object, numbers would come first.
  const lines = entries.map(
    ([name, value]) =>
      `  ${JSON.stringify(name)}: ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}

function libraryKeys({ meta, own, files }: PortableLibrary): object {
  const described = files.filter(
    ({ description, own: fileOwn }) => description !== undefined || Object.keys(fileOwn).length > 0,
  );
  return {
    ...meta,
    ...(Object.keys(own).length > 0 && { own }),
    ...(described.length > 0 && {
      files: Object.fromEntries(
        described.map(({ name, description, own: fileOwn }) => [
          name,
          { ...(description !== undefined && { description }), ...fileOwn },
        ]),
      ),
    }),
  };
}

/** The names of snippets in the file, all different: the title, with the id where two have the same. */
function namesOf(snippets: readonly PortableSnippet[]): string[] {
  const wanted = snippets.map(({ title, vscode }) =>
    typeof vscode?.name === 'string' ? vscode.name : title,
  );
  const count = new Map<string, number>();
  for (const name of wanted) count.set(name, (count.get(name) ?? 0) + 1);
  const taken = new Set([ourKey, ...wanted.filter((name) => count.get(name) === 1)]);
  return wanted.map((name, at) => {
    if (count.get(name) === 1 && name !== ourKey) return name;
    let unique = `${name} (${snippets[at]?.id})`;
    while (taken.has(unique)) unique += '*';
    taken.add(unique);
    return unique;
  });
}

function fieldsOf(snippet: PortableSnippet, name: string): object {
  const { prefixes, description } = snippet;
  const body = bodyForVscode(snippet.body);
  const lines = body.split('\n');
  const fields: Record<string, unknown> = {
    scope: ourScope,
    prefix: prefixes.length === 1 ? prefixes[0] : prefixes,
    body: lines.length === 1 ? body : lines,
    ...(description !== undefined && { description }),
  };
  const other = otherFields(snippet.vscode);
  for (const [key, value] of other) {
    // Null is for a field that the file does not have.
    if (value === null && Object.hasOwn(fields, key)) delete fields[key];
    else if (value === null && key === 'description') continue;
    else fields[key] = value;
  }
  return {
    ...fields,
    [ourKey]: ourFields(snippet, { name, body, other: new Set(other.map(([key]) => key)) }),
  };
}

const otherFields = (vscode: TeamKeys = {}): [string, unknown][] =>
  Object.entries(vscode).filter(([key]) => !['name', 'body', ourKey].includes(key));

/** The fields of Visual Studio Code that are written for a snippet. */
interface WrittenFields {
  readonly name: string;
  readonly body: string;
  /** The fields that were imported, and differ from those made of the snippet. */
  readonly other: ReadonlySet<string>;
}

/** Everything about a snippet that the fields of Visual Studio Code do not have. */
function ourFields(snippet: PortableSnippet, { name, body, other }: WrittenFields): object {
  const { id, title, prefixes, description, where, citations, status, successor, author } = snippet;
  const { reviewed, reviewBy, tags, own, file } = snippet;
  const all: TeamKeys = {
    id,
    title: name === title ? undefined : title,
    prefix: other.has('prefix') ? prefixes : undefined,
    description: other.has('description') ? (description ?? null) : undefined,
    body: body === snippet.body ? undefined : snippet.body,
    where: Object.keys(where).length > 0 ? where : undefined,
    citations: citations.length > 0 ? citations : undefined,
    status,
    successor,
    author,
    reviewed,
    'review-by': reviewBy,
    tags: tags.length > 0 ? tags : undefined,
    file,
    ...own,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
