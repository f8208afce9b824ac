import { parseDocument, visit } from 'yaml';
import { type Draft, parseDraft } from '../draft/draft';
import { validateFramework, validateInstrument } from '../generated/files/index';
import { inconsistencies } from '../knowledge/frameworks/consistent';
import type { Framework } from '../knowledge/frameworks/types';
import { referenceInconsistencies } from '../knowledge/instruments/consistent-reference';
import type { InstrumentData } from '../knowledge/instruments/reference-types';
import { span } from '../text/span';
import { explainErrors, type FileKind, follow, type PackProblem, placeOf } from './team-data-errors';

/** A team's own framework or instrument, or why it cannot be used. */
export interface Pack {
  readonly framework?: Framework;
  readonly instrument?: InstrumentData;
  readonly problems: readonly PackProblem[];
  /** The file with the places of its values, read when it is asked for: most files are as they should be. */
  readonly places: () => Draft;
}

// Of a file that is no framework at all it is enough to say so a few times.
const most = 10;
// Sixteen times the product's own largest; one of this size takes about a second to read.
const largest = 500_000;

const frameworkFile: FileKind = { name: 'A framework', schema: 'schemas/knowledge-framework.schema.json' };
const instrumentFile: FileKind = { name: 'An instrument', schema: 'schemas/knowledge-reference.schema.json' };

/**
 * Reads a file of the form of knowledge/frameworks/*.yaml or knowledge/references/*.yaml. One that does not fit its
 * schema, or names things that it does not have, is not used at all: half a framework would check drafts by half its
 * rules, and of half an instrument the other half would be said not to exist.
 */
export function readPack(text: string): Pack {
  if (text.length > largest) {
    const message = `This file has more than ${largest.toLocaleString('en')} characters and is not read; divide it, or leave out what reports do not cite.`;
    return { problems: [{ span: span(0, 0), message }], places: () => parseDraft('', 'yaml') };
  }
  let read: Draft | undefined;
  const places = () => {
    read ??= parseDraft(text, 'yaml');
    return read;
  };
  const values = valuesOf(text);
  if (values === undefined) {
    const { problems, lines } = places();
    if (problems.length > 0)
      return { problems: problems.map(({ span: at, message }) => ({ span: at, message })), places };
    const message =
      'This file uses anchors and aliases (& and *), which are not followed here; write out what they stand for.';
    return { problems: [{ span: span(0, lines.end(0)), message }], places };
  }
  return isInstrument(values) ? readInstrument(values, places) : readFramework(values, places);
}

/**
 * The file's values; unlike a draft's these are typed: true is no text. Undefined where it cannot be read without
 * mending it, gives a key twice, or repeats itself by aliases: what is wrong is told by who reads it with its places.
 */
function valuesOf(text: string): unknown {
  if (/^(?:<{7}|={7}|>{7})/m.test(text)) return undefined;
  try {
    const document = parseDocument(text, {
      strict: false,
      uniqueKeys: false,
      merge: false,
      logLevel: 'silent',
    });
    let twice = false;
    visit(document, {
      Map: (_, { items }) => {
        twice ||= new Set(items.map(({ key }) => String(key))).size < items.length;
      },
    });
    return twice || document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const ofFramework = ['editions', 'judgements', 'grades', 'kinds', 'headings', 'urn'];
const ofInstrument = ['provisions', 'citation-style', 'coverage', 'applies-to', 'defaults', 'text'];

/** Frameworks have editions and judgements, which no instrument has; one of them may be missing or misspelt. */
function isInstrument(values: unknown): boolean {
  if (typeof values !== 'object' || values === null) return false;
  const count = (keys: readonly string[]) => keys.filter((key) => Object.hasOwn(values, key)).length;
  return count(ofInstrument) > count(ofFramework);
}

function readFramework(values: unknown, places: () => Draft): Pack {
  if (!validateFramework(values)) {
    const problems = explainErrors(places(), frameworkFile, validateFramework.errors ?? []);
    return { problems: problems.slice(0, most), places };
  }
  const framework = values as Framework;
  const unfit = inconsistencies(framework).slice(0, most);
  const problems = unfit.map((message) => ({ span: span(0, places().lines.end(0)), message }));
  return problems.length > 0 ? { problems, places } : { framework, problems, places };
}

function readInstrument(values: unknown, places: () => Draft): Pack {
  if (!validateInstrument(values)) {
    const problems = explainErrors(places(), instrumentFile, validateInstrument.errors ?? []);
    return { problems: problems.slice(0, most), places };
  }
  const instrument = values as InstrumentData;
  const problems = referenceInconsistencies(instrument)
    .slice(0, most)
    .map(({ path, message }) => ({ span: placeOf(follow(places().data, path).value, places()), message }));
  return problems.length > 0 ? { problems, places } : { instrument, problems, places };
}
