import { isScalar, visit } from 'yaml';
import { type Draft, parseYamlFile } from '../../draft/draft';
import { composeYaml } from '../../draft/yaml/compose';
import { validateFramework, validateInstrument } from '../../generated/files/index';
import { inconsistencies } from '../../knowledge/frameworks/consistent';
import type { Framework } from '../../knowledge/frameworks/types';
import { referenceInconsistencies } from '../../knowledge/instruments/consistent-reference';
import type { InstrumentData } from '../../knowledge/instruments/reference-types';
import { messagesOf } from '../../text/messages';
import { span } from '../../text/span';
import { explainErrors, firstLineOf, follow, type TeamFileFormat, type TeamFileProblem } from './errors';

/** A team's own framework or instrument, or the reasons why it cannot be used. */
interface ValidatedFile {
  readonly framework?: Framework;
  readonly instrument?: InstrumentData;
  readonly problems: readonly TeamFileProblem[];
  /** The file with the positions of its values. Parsed on the first call only, because most files have no problems. */
  readonly parse: () => Draft;
}

// A file that is not a framework has a fault in every line. The first few are enough.
const mostProblems = 10;
// Sixteen times the product's largest file. A file of this size takes about a second to read.
const mostCharacters = 500_000;

const messages = messagesOf({
  longFile: () =>
    `This file has more than ${mostCharacters.toLocaleString('en')} characters and is not read. Split it, or leave out what reports do not cite.`,
  aliases: () =>
    'Replace the anchors and aliases (& and *) with the text that they stand for. They are not read here.',
});

const frameworkFormat: TeamFileFormat = {
  name: 'this framework',
  schema: 'schemas/knowledge-framework.schema.json',
};
const instrumentFormat: TeamFileFormat = {
  name: 'this instrument',
  schema: 'schemas/knowledge-reference.schema.json',
};

/**
 * Reads a file in the form of knowledge/frameworks/*.yaml or knowledge/references/*.yaml. A file with a fault is not used at
 * all. Half a framework would apply half its rules to drafts, and citations of the other half of an instrument would be
 * reported as wrong.
 */
export function validateTeamFile(text: string): ValidatedFile {
  if (text.length > mostCharacters) {
    return {
      problems: [{ span: span(0, 0), ...messages.longFile() }],
      parse: () => parseYamlFile(''),
    };
  }
  let parsed: Draft | undefined;
  const parse = () => {
    parsed ??= parseYamlFile(text);
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
      situation: situation ?? '',
      words: words ?? [],
    }));
  return [{ span: span(0, lines.end(0)), ...messages.aliases() }];
}

/**
 * The file's values. Unlike a draft's they have types: true is not text. Undefined if the file needs repair, has a repeated
 * key or one that is not a word, or uses aliases. The parser of drafts then finds the faults.
 */
function valuesOf(text: string): unknown {
  if (/^(?:<{7}|={7}|>{7})/m.test(text)) return undefined;
  try {
    const { document, stop } = composeYaml(text);
    if (!document || stop !== undefined || document.errors.length > 0) return undefined;
    let hasOddKeys = false;
    visit(document, {
      Map: (_, { items }) => {
        // Writing a list or map as a key takes time that doubles with its depth.
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

/** Tests for an instrument. Most keys decide, because a single one may be missing or misspelt. */
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
    .map((message) => ({ span: span(0, parse().lines.end(0)), ...message }));
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
