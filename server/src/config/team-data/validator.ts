import { isScalar, visit } from 'yaml';
import { type Draft, parseDraft } from '../../draft/draft';
import { composeYaml } from '../../draft/yaml/compose';
import { validateFramework, validateInstrument } from '../../generated/files/index';
import { inconsistencies } from '../../knowledge/frameworks/consistent';
import type { Framework } from '../../knowledge/frameworks/types';
import { referenceInconsistencies } from '../../knowledge/instruments/consistent-reference';
import type { InstrumentData } from '../../knowledge/instruments/reference-types';
import { span } from '../../text/span';
import { explainErrors, firstLineOf, follow, type TeamFileFormat, type TeamFileProblem } from './errors';

/** A team's own framework or instrument, or the reasons why it cannot be used. */
interface ValidatedFile {
  readonly framework?: Framework;
  readonly instrument?: InstrumentData;
  readonly problems: readonly TeamFileProblem[];
  /** The file with the places of its values. Parsed on the first call only, because most files have no problems. */
  readonly parse: () => Draft;
}

// A file that is no framework at all has a fault in every line; the first few say enough.
const mostProblems = 10;
// Sixteen times the product's own largest file; one of this size takes about a second to read.
const mostCharacters = 500_000;

const frameworkFormat: TeamFileFormat = {
  name: 'A framework',
  schema: 'schemas/knowledge-framework.schema.json',
};
const instrumentFormat: TeamFileFormat = {
  name: 'An instrument',
  schema: 'schemas/knowledge-reference.schema.json',
};

/**
 * Reads a file in the form of knowledge/frameworks/*.yaml or knowledge/references/*.yaml. A file that does not fit its
 * schema, or names things that it does not have, is not used at all: half a framework would apply half its rules to
 * drafts, and citations of the other half of an instrument would be reported as wrong.
 */
export function validateTeamFile(text: string): ValidatedFile {
  if (text.length > mostCharacters) {
    const message = `This file has more than ${mostCharacters.toLocaleString('en')} characters and is not read; divide it, or leave out what reports do not cite.`;
    return { problems: [{ span: span(0, 0), message }], parse: () => parseDraft('', 'yaml') };
  }
  let parsed: Draft | undefined;
  const parse = () => {
    parsed ??= parseDraft(text, 'yaml');
    return parsed;
  };
  const values = valuesOf(text);
  if (values === undefined) return { problems: syntaxProblems(parse()), parse };
  return isInstrument(values) ? validatedInstrument(values, parse) : validatedFramework(values, parse);
}

function syntaxProblems({ problems, lines }: Draft): TeamFileProblem[] {
  if (problems.length > 0)
    return problems.map(({ span: place, message, situation, words }) => ({
      span: place,
      message,
      ...(situation && { situation }),
      ...(words && { words }),
    }));
  const message =
    'This file uses anchors and aliases (& and *), which are not followed here; write out what they stand for.';
  return [{ span: span(0, lines.end(0)), message }];
}

/**
 * The file's values. Unlike a draft's they have types: true is not text. Undefined if the file would need repair, has a
 * key twice or one that is no word, or repeats itself with aliases; the draft parser then finds the places.
 */
function valuesOf(text: string): unknown {
  if (/^(?:<{7}|={7}|>{7})/m.test(text)) return undefined;
  try {
    const { document, stop } = composeYaml(text);
    if (!document || stop !== undefined || document.errors.length > 0) return undefined;
    let hasOddKeys = false;
    visit(document, {
      Map: (_, { items }) => {
        // A list or map as key takes time that doubles with its depth when it is written as text.
        hasOddKeys ||= !items.every(({ key }) => isScalar(key));
        if (hasOddKeys) return visit.BREAK;
        hasOddKeys = new Set(items.map(({ key }) => String(key))).size < items.length;
        return undefined;
      },
    });
    return hasOddKeys ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const frameworkKeys = ['editions', 'judgements', 'grades', 'kinds', 'headings', 'urn'];
const instrumentKeys = ['provisions', 'citation-style', 'coverage', 'applies-to', 'defaults', 'text'];

/** Tells the two kinds of file apart by most of their keys, as any single one may be missing or misspelt. */
function isInstrument(values: unknown): boolean {
  if (typeof values !== 'object' || values === null) return false;
  const count = (keys: readonly string[]) => keys.filter((key) => Object.hasOwn(values, key)).length;
  return count(instrumentKeys) > count(frameworkKeys);
}

function validatedFramework(values: unknown, parse: () => Draft): ValidatedFile {
  if (!validateFramework(values)) {
    const problems = explainErrors(parse(), frameworkFormat, validateFramework.errors ?? []);
    return { problems: problems.slice(0, mostProblems), parse };
  }
  const framework = values as Framework;
  const problems = inconsistencies(framework)
    .slice(0, mostProblems)
    .map((message) => ({ span: span(0, parse().lines.end(0)), message }));
  return problems.length > 0 ? { problems, parse } : { framework, problems, parse };
}

function validatedInstrument(values: unknown, parse: () => Draft): ValidatedFile {
  if (!validateInstrument(values)) {
    const problems = explainErrors(parse(), instrumentFormat, validateInstrument.errors ?? []);
    return { problems: problems.slice(0, mostProblems), parse };
  }
  const instrument = values as InstrumentData;
  const problems = referenceInconsistencies(instrument)
    .slice(0, mostProblems)
    .map(({ path, ...named }) => ({
      ...named,
      span: firstLineOf(follow(parse().data, path).value, parse()),
    }));
  return problems.length > 0 ? { problems, parse } : { instrument, problems, parse };
}
