import { parseDocument } from 'yaml';
import { type Draft, parseDraft } from '../draft/draft';
import { span } from '../draft/span';
import { entryOf } from '../draft/value';
import { validateFramework, validateInstrument } from '../generated/files/index';
import { inconsistencies } from '../knowledge/consistent';
import { referenceInconsistencies } from '../knowledge/consistent-reference';
import type { InstrumentData } from '../knowledge/reference-types';
import type { Framework } from '../knowledge/types';
import { explainErrors, type FileKind, follow, type PackProblem, placeOf } from './pack-errors';

/** A team's own framework or instrument, or why it cannot be used. */
export interface Pack {
  readonly framework?: Framework;
  readonly instrument?: InstrumentData;
  readonly problems: readonly PackProblem[];
  /** What the file says of ids that others have to have, with its place. */
  readonly draft: Draft;
}

// Of a file that is no framework at all it is enough to say so a few times.
const most = 10;
// The product's own largest has 30 KB.
const largest = 2_000_000;

const frameworkFile: FileKind = { name: 'A framework', schema: 'schemas/knowledge-framework.schema.json' };
const instrumentFile: FileKind = { name: 'An instrument', schema: 'schemas/knowledge-reference.schema.json' };

/**
 * Reads a file of the form of knowledge/frameworks/*.yaml or knowledge/references/*.yaml. One that does not fit its
 * schema, or names things that it does not have, is not used at all: half a framework would check drafts by half its
 * rules, and of half an instrument the other half would be said not to exist.
 */
export function readPack(text: string): Pack {
  if (text.length > largest) {
    const message = `This file has more than ${largest / 1_000_000} million characters and is not read; divide it, or leave out what reports do not cite.`;
    return { problems: [{ span: span(0, 0), message }], draft: parseDraft('', 'yaml') };
  }
  const draft = parseDraft(text, 'yaml');
  if (draft.problems.length > 0)
    return { problems: draft.problems.map(({ span: place, message }) => ({ span: place, message })), draft };
  const json = typed(text);
  if (json === undefined) {
    const message =
      'This file uses anchors and aliases (& and *), which are not followed here; write out what they stand for.';
    return { problems: [{ span: span(0, draft.lines.end(0)), message }], draft };
  }
  return isInstrument(draft) ? readInstrument(json, draft) : readFramework(json, draft);
}

/** The file's values; unlike a draft's these are typed: true is no text. Undefined where they repeat themselves. */
function typed(text: string): unknown {
  try {
    return parseDocument(text, { uniqueKeys: false, merge: false, logLevel: 'silent' }).toJS({
      maxAliasCount: 0,
    });
  } catch {
    return undefined;
  }
}

/** Frameworks have editions and judgements, which no instrument has; one of the two may be missing or misspelt. */
function isInstrument({ data }: Draft): boolean {
  const count = (keys: readonly string[]) => keys.filter((key) => entryOf(data, key)).length;
  const framework = count(['editions', 'judgements', 'grades', 'kinds', 'headings', 'urn']);
  return count(['provisions', 'citation-style', 'coverage', 'applies-to', 'defaults', 'text']) > framework;
}

function readFramework(json: unknown, draft: Draft): Pack {
  if (!validateFramework(json)) {
    const problems = explainErrors(draft, frameworkFile, validateFramework.errors ?? []);
    return { problems: problems.slice(0, most), draft };
  }
  const framework = json as Framework;
  const unfit = inconsistencies(framework).slice(0, most);
  if (unfit.length > 0)
    return { problems: unfit.map((message) => ({ span: span(0, draft.lines.end(0)), message })), draft };
  return { framework, problems: [], draft };
}

function readInstrument(json: unknown, draft: Draft): Pack {
  if (!validateInstrument(json)) {
    const problems = explainErrors(draft, instrumentFile, validateInstrument.errors ?? []);
    return { problems: problems.slice(0, most), draft };
  }
  const instrument = json as InstrumentData;
  const unfit = referenceInconsistencies(instrument).slice(0, most);
  if (unfit.length > 0) {
    const problems = unfit.map(({ path, message }) => ({
      span: placeOf(follow(draft.data, path).value, draft),
      message,
    }));
    return { problems, draft };
  }
  return { instrument, problems: [], draft };
}
