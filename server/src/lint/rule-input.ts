import type { Draft } from '../draft/draft';
import type { Value } from '../draft/yaml/value';
import type { Knowledge } from '../knowledge/knowledge';
import type { Prose } from '../prose/prose';
import type { TeamWords } from '../prose/team';
import type { CopySearch } from '../report/across/copied/copies';
import type { OtherDrafts } from '../report/across/other-drafts';
import { type Report, readReport, type Stage } from '../report/report';
import type { RuleInput } from '../rules/rule';
import { branchesOf } from '../schema/own';
import type { SchemaProblem } from '../schema/problem';
import { schemaProblems } from '../schema/problems';
import { type Branch, branchFor } from '../schema/shape';

/** The options of a check that the input depends on. */
interface InputOptions {
  /** Overrides the draft's own stage. */
  readonly stage?: Stage | undefined;
  readonly phrases?: readonly string[] | undefined;
  readonly prose?: Prose | undefined;
  readonly team?: TeamWords | undefined;
  readonly others?: OtherDrafts | undefined;
  readonly copied?: CopySearch | undefined;
}

/**
 * Makes the input of the rules: the draft in the terms of its framework, and the faults in its shape. A misspelt key is read
 * as the correct one, so that its value is checked and the key is not reported as missing.
 */
export function ruleInputOf(
  draft: Draft,
  knowledge: Knowledge,
  { stage, phrases = [], prose: tables, team, others, copied }: InputOptions = {},
): RuleInput {
  const report = readReport(draft, knowledge, stage);
  const prose = withTeam(tables, team);
  const branch = report && schemaOf(report);
  const shape = branch && !draft.isIncomplete ? schemaProblems(draft, report.framework, branch) : [];
  const data = draft.data && withCorrectKeys(draft.data, shape);
  if (!branch || data === draft.data)
    return { draft, report, shape, knowledge, phrases, prose, others, copied };
  const corrected = { ...draft, data };
  const misspelt = shape.filter(({ category, suggestion }) => category === 'unknown-key' && suggestion);
  const rest = schemaProblems(corrected, report.framework, branch);
  return {
    knowledge,
    phrases,
    prose,
    others,
    copied,
    draft: corrected,
    report: readReport(corrected, knowledge, stage),
    shape: [...misspelt, ...rest],
  };
}

/** The input of a check of the same text by other words. */
export const withProse = (
  input: RuleInput,
  { prose, others, copied }: Pick<InputOptions, 'prose' | 'others' | 'copied'>,
  team: TeamWords | undefined,
): RuleInput => ({ ...input, prose: withTeam(prose, team), others, copied });

const withTeam = (tables: Prose | undefined, team: TeamWords | undefined): Prose | undefined =>
  tables && team ? { ...tables, team } : tables;

/** The schema for a report; none if it depends on a setting that is not known. */
const schemaOf = ({ framework, edition, setting, likelyKind }: Report): Branch | undefined =>
  framework.settings && !setting
    ? undefined
    : branchFor(branchesOf(framework), { edition: edition.id, setting: setting?.id, kind: likelyKind?.id });

function withCorrectKeys(value: Value, shape: readonly SchemaProblem[]): Value {
  const misspelt = new Map<number, string>();
  for (const { category, suggestion } of shape) {
    if (category === 'unknown-key' && suggestion) misspelt.set(suggestion.span.start, suggestion.text);
  }
  return misspelt.size === 0 ? value : renamed(value, misspelt);
}

function renamed(value: Value, misspelt: ReadonlyMap<number, string>): Value {
  if (value.kind === 'scalar') return value;
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => renamed(item, misspelt)) };
  const there = new Set(value.entries.map(({ key }) => key));
  const entries = value.entries.map((entry) => {
    const correct = misspelt.get(entry.keySpan.start);
    const key = correct !== undefined && !there.has(correct) ? correct : entry.key;
    return { ...entry, key, value: renamed(entry.value, misspelt) };
  });
  return { ...value, entries };
}
