import { parseDocument } from 'yaml';
import { type Draft, parseDraft } from '../draft/draft';
import { type Span, span } from '../draft/span';
import { entryOf, type Value } from '../draft/value';
import { validateFramework } from '../generated/files/index';
import { inconsistencies } from '../knowledge/consistent';
import type { Framework } from '../knowledge/types';

/** A team's own framework, or why it cannot be used. */
export interface Pack {
  readonly framework?: Framework;
  readonly problems: readonly { readonly span: Span; readonly message: string }[];
}

// Of a file that is no framework at all it is enough to say so a few times.
const most = 10;

/**
 * Reads a file of the form of knowledge/frameworks/*.yaml. One that does not fit its schema, or names things that it
 * does not have, is not used at all: half a framework would check drafts by half its rules.
 */
export function readPack(text: string): Pack {
  const draft = parseDraft(text, 'yaml');
  if (draft.problems.length > 0)
    return { problems: draft.problems.map(({ span: place, message }) => ({ span: place, message })) };
  // Unlike a draft's, these values are typed: true is no text.
  const json: unknown = parseDocument(text, { uniqueKeys: false, merge: false, logLevel: 'silent' }).toJS({
    maxAliasCount: 0,
  });
  if (!validateFramework(json)) {
    // What is there and wrong says more than what is not there yet.
    const all = validateFramework.errors ?? [];
    const missing = all.filter(({ keyword }) => keyword === 'required');
    const errors = [...all.filter((error) => !missing.includes(error)), ...missing].slice(0, most);
    return { problems: errors.map((error) => explain(draft, error)) };
  }
  const framework = json as Framework;
  const unfit = inconsistencies(framework).slice(0, most);
  if (unfit.length > 0)
    return { problems: unfit.map((message) => ({ span: span(0, draft.lines.end(0)), message })) };
  return { framework, problems: [] };
}

interface FileError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

function explain(draft: Draft, { instancePath, params }: FileError): Pack['problems'][number] {
  const steps = instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { value, key } = follow(draft.data, steps);
  const where = key ? `“${key}”` : 'A framework';
  if (params.missingProperty !== undefined) {
    return {
      span: place(value, draft),
      message: `${where} needs “${String(params.missingProperty)}”; add it.`,
    };
  }
  if (params.additionalProperty !== undefined) {
    const extra = entryOf(value, String(params.additionalProperty));
    const message = `“${String(params.additionalProperty)}” is not a key that can stand there; check its spelling, or remove it.`;
    return { span: extra?.keySpan ?? place(value, draft), message };
  }
  const message = `${where} has a value that it cannot have; schemas/knowledge-framework.schema.json says what it takes.`;
  return { span: place(value, draft), message };
}

function follow(
  data: Value | undefined,
  steps: readonly string[],
): { value: Value | undefined; key: string | undefined } {
  let value = data;
  let key: string | undefined;
  for (const step of steps) {
    const entry = entryOf(value, step);
    if (entry) {
      key = entry.key;
      value = entry.value;
    } else if (value?.kind === 'list') value = value.items[Number(step)];
  }
  return { value, key };
}

/** The first line of a value: all of it would underline half the file. */
function place(value: Value | undefined, { lines }: Draft): Span {
  const start = value?.span.start ?? 0;
  return span(start, Math.min(value?.span.end ?? start, lines.end(lines.line(start))));
}
