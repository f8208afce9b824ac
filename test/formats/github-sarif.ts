import { gzipSync } from 'node:zlib';

// What GitHub’s code scanning requires of SARIF, as its documentation says (docs.github.com, “SARIF support for code
// scanning”, “Supported SARIF output file properties” and the limits under “Validating your SARIF file”).

interface Location {
  readonly physicalLocation?: {
    readonly artifactLocation?: { readonly uri?: string };
    readonly region?: Readonly<Record<string, number>>;
  };
}

interface SarifRule {
  readonly id?: string;
  readonly name?: string;
  readonly shortDescription?: { readonly text?: string };
  readonly fullDescription?: { readonly text?: string };
  readonly help?: { readonly text?: string };
  readonly defaultConfiguration?: { readonly level?: string };
  readonly properties?: { readonly tags?: readonly string[] };
}

interface SarifResult {
  readonly ruleId?: string;
  readonly ruleIndex?: number;
  readonly level?: string;
  readonly message?: { readonly text?: string };
  readonly locations?: readonly Location[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
}

interface SarifFile {
  readonly $schema?: string;
  readonly version?: string;
  readonly runs?: readonly {
    readonly tool?: { readonly driver?: { readonly name?: string; readonly rules?: readonly SarifRule[] } };
    readonly results?: readonly SarifResult[];
  }[];
}

const limits = { bytes: 10_000_000, runs: 20, results: 25_000, rules: 25_000, locations: 10, shownTags: 10 };
const levels = ['note', 'warning', 'error'];

/** All that GitHub would refuse or not show of a file, a sentence each. */
export function githubProblems(text: string): string[] {
  const file = JSON.parse(text) as SarifFile;
  const runs = file.runs ?? [];
  const tools = runs.map(({ tool }) => tool?.driver?.name);
  return [
    ...problem(!file.$schema, 'The file has no $schema.'),
    ...problem(file.version !== '2.1.0', 'The version is not 2.1.0.'),
    ...problem(runs.length === 0 || runs.length > limits.runs, 'There are no runs, or too many.'),
    ...problem(new Set(tools).size < tools.length, 'Two runs are of one tool and category.'),
    ...problem(gzipSync(text).length > limits.bytes, 'The file is too large.'),
    ...runs.flatMap(({ tool, results }) => {
      const rules = tool?.driver?.rules;
      return [
        ...problem(!tool?.driver?.name, 'The tool has no name.'),
        ...problem(!results || results.length > limits.results, 'There are no results, or too many.'),
        ...problem(!rules || rules.length > limits.rules, 'There are no rules, or too many.'),
        ...(rules ?? []).flatMap(ruleProblems),
        ...(results ?? []).flatMap((result) => resultProblems(result, rules ?? [])),
      ];
    }),
  ];
}

const problem = (isOne: boolean, sentence: string): string[] => (isOne ? [sentence] : []);

const isText = (text: string | undefined, most = Number.POSITIVE_INFINITY): boolean =>
  text !== undefined && text.trim() !== '' && text.length <= most;

function ruleProblems(rule: SarifRule): string[] {
  const { id, name, shortDescription, fullDescription, help, defaultConfiguration, properties } = rule;
  const { level } = defaultConfiguration ?? {};
  return [
    ...problem(!isText(id), 'A rule has no id.'),
    ...problem(name !== undefined && !isText(name, 255), `${id}: the name is empty or too long.`),
    ...problem(!isText(shortDescription?.text, 1024), `${id}: the short description is missing or too long.`),
    ...problem(!isText(fullDescription?.text, 1024), `${id}: the full description is missing or too long.`),
    ...problem(!isText(help?.text), `${id}: the help is missing.`),
    ...problem(level !== undefined && !levels.includes(level), `${id}: the level is unknown.`),
    ...problem((properties?.tags?.length ?? 0) > limits.shownTags, `${id}: there are too many tags.`),
  ];
}

function resultProblems(result: SarifResult, rules: readonly SarifRule[]): string[] {
  const { ruleId, ruleIndex = -1, level, message, locations = [], partialFingerprints } = result;
  const { artifactLocation, region = {} } = locations[0]?.physicalLocation ?? {};
  const places = ['startLine', 'startColumn', 'endLine', 'endColumn'].map((name) => region[name] ?? 0);
  return [
    ...problem(rules[ruleIndex]?.id !== ruleId, `${ruleId}: the index is of another rule.`),
    ...problem(level !== undefined && !levels.includes(level), `${ruleId}: the level is unknown.`),
    ...problem(!isText(message?.text), `${ruleId}: a message is missing.`),
    ...problem(
      locations.length === 0 || locations.length > limits.locations,
      `${ruleId}: no place, or too many.`,
    ),
    ...problem(!isText(artifactLocation?.uri), `${ruleId}: a file is missing.`),
    ...problem(
      places.some((place) => !Number.isInteger(place) || place < 1),
      `${ruleId}: a place is not whole.`,
    ),
    ...problem(!isText(partialFingerprints?.primaryLocationLineHash), `${ruleId}: a fingerprint is missing.`),
  ];
}
