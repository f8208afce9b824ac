import { jsonText } from '../../output/formats/escape';
import { sarifHead } from '../../output/formats/sarif';
import type { Severity } from '../../rules/finding';
import { UsageError } from '../../session/usage-error';
import {
  type DraftResults,
  type FoundFinding,
  isRecord,
  jsonOf,
  type MergeFormat,
  type ResultObject,
  type Results,
  recordsOf,
  type SarifRun,
} from './results';

/** SARIF: one run with the results of all, since GitHub refuses several runs of one program and category. */
export const sarifResults: MergeFormat = {
  name: 'sarif',
  read({ shown, text }) {
    const data = jsonOf(text);
    if (!isRecord(data) || data.version !== '2.1.0') return undefined;
    const [run, ...more] = recordsOf(data.runs) ?? [];
    const sarif = run && more.length === 0 ? runOf(run) : undefined;
    return sarif && { shown, sarif, drafts: [...sarif.results].map(draftOf) };
  },
  write(drafts, all) {
    mustBeOneVersion(all);
    const runs = runsOf(all);
    const rules = new Map<unknown, ResultObject>();
    for (const rule of runs.flatMap((run) => run.rules)) if (!rules.has(rule.id)) rules.set(rule.id, rule);
    const indexes = new Map([...rules.keys()].map((id, index) => [id, index]));
    const lines = drafts
      .flatMap(({ path }) => runs.find(({ results }) => results.has(path))?.results.get(path) ?? [])
      .map(({ ruleId, ...result }) => jsonText({ ruleId, ruleIndex: indexes.get(ruleId), ...result }));
    const notices = noticesOf(all);
    const [first] = runs;
    const rest = {
      columnKind: first?.places.columnKind,
      tool: { driver: { name: driverName, version: first?.version, rules: [...rules.values()] } },
      originalUriBaseIds: first?.places.originalUriBaseIds,
      invocations: [{ executionSuccessful: notices.length === 0, toolExecutionNotifications: notices }],
    };
    return `${sarifHead}${lines.join(',\n')}],\n${jsonText(rest).slice(1, -1)}}]}\n`;
  },
  failuresOf: (all) => noticesOf(all).length,
};

const runsOf = (all: readonly Results[]): readonly SarifRun[] => all.flatMap(({ sarif }) => sarif ?? []);

const driverName = 'inspection-report';

function runOf(run: ResultObject): SarifRun | undefined {
  const { tool, results, invocations, columnKind, originalUriBaseIds } = run;
  const driver = isRecord(tool) && isRecord(tool.driver) ? tool.driver : {};
  const [found, rules] = [recordsOf(results), recordsOf(driver.rules)];
  if (driver.name !== driverName || !found || !rules) return undefined;
  const byDraft = new Map<string, ResultObject[]>();
  for (const { ruleIndex: _, ...result } of found) {
    const path = pathOf(result);
    const ofDraft = byDraft.get(path);
    if (ofDraft) ofDraft.push(result);
    else byDraft.set(path, [result]);
  }
  return {
    version: String(driver.version),
    rules,
    notices: (recordsOf(invocations) ?? []).flatMap(
      ({ toolExecutionNotifications }) => recordsOf(toolExecutionNotifications) ?? [],
    ),
    places: { columnKind, originalUriBaseIds },
    results: byDraft,
  };
}

/** The path of the draft that a result is about. */
function pathOf({ locations }: ResultObject): string {
  const [location] = recordsOf(locations) ?? [];
  const physical = isRecord(location?.physicalLocation) ? location.physicalLocation : {};
  const uri = isRecord(physical.artifactLocation) ? String(physical.artifactLocation.uri) : '';
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

const draftOf = ([path, results]: readonly [string, readonly ResultObject[]]): DraftResults => ({
  path,
  content: jsonText(results),
  found: results.flatMap(findingOf),
});

const severities: Readonly<Record<string, Severity>> = { error: 'error', warning: 'warning', note: 'hint' };

/** The finding of a result; none if the baseline has it, or a comment suppresses it. */
function findingOf({ ruleId, level, baselineState, suppressions, properties }: ResultObject): FoundFinding[] {
  if (baselineState === 'unchanged' || suppressions !== undefined) return [];
  const isInfo = isRecord(properties) && properties.severity === 'info';
  return [{ rule: String(ruleId), severity: isInfo ? 'info' : (severities[String(level)] ?? 'warning') }];
}

/** The files that could not be read, each once. */
const noticesOf = (all: readonly Results[]): readonly ResultObject[] => {
  const notices = runsOf(all).flatMap((run) => run.notices);
  return [...new Map(notices.map((notice) => [jsonText(notice), notice])).values()];
};

function mustBeOneVersion(all: readonly Results[]): void {
  const [first, ...others] = all;
  const other = others.find(({ sarif }) => sarif?.version !== first?.sarif?.version);
  if (first && other)
    throw new UsageError(
      `${first.shown} is from version ${first.sarif?.version}, and ${other.shown} from version ${other.sarif?.version}. Use one version for all parts of a run.`,
    );
}
