import type { Draft } from '../../draft/draft';
import { inSentences } from '../../knowledge/frameworks/terms';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Checked, check } from '../../lint/check';
import type { Finding } from '../../rules/finding';
import { dueRule, gapRule, orderRule } from '../../rules/rule-ids';
import type { TrialFinding } from '../../rules/snippet/input';
import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import { span } from '../../text/span';
import type { Snippet } from '../library/snippet';
import { fillSnippet } from '../syntax/fill';
import { everyNode } from '../syntax/nodes';
import { parsedBody } from '../syntax/parse';
import { dayOf, type InspectionContext } from '../where/contexts';
import { type TrialPlace, trialDraft } from './trial-draft';

type SnippetText = Pick<Snippet, 'body' | 'where'>;

interface TrialOptions {
  readonly knowledge: Knowledge;
  /** ISO date. */
  readonly today: string;
}

// Findings depend on the snippet and the sort of inspection. While one snippet is edited, those of the others are kept.
const findings = new WeakMap<Knowledge, Map<string, readonly TrialFinding[]>>();
const drafts = new WeakMap<InspectionContext, Map<string, Checked>>();
const mostFindings = 5000;
const mostDrafts = 50;

/** Checks a snippet in a draft of each setting that it names, or in a draft of the first setting that fits. */
export function trialFindings(
  snippet: SnippetText,
  contexts: readonly InspectionContext[],
  options: TrialOptions,
): TrialFinding[] {
  const { knowledge, today } = options;
  const cache = findings.get(knowledge) ?? new Map<string, readonly TrialFinding[]>();
  findings.set(knowledge, cache);
  return contextsToTry(snippet, contexts).flatMap((context) => {
    const sort = [context.framework.id, context.setting?.id, context.kind.id, context.edition.id];
    const { section, grade, stage, key } = snippet.where;
    const place = [section?.[0], grade?.[0], stage?.[0], key?.[0]];
    const id = JSON.stringify([sort, today, ...place, snippet.body.text]);
    const before = cache.get(id);
    if (before) return before;
    const now = tryIn(snippet, context, options);
    if (cache.size >= mostFindings) cache.clear();
    cache.set(id, now);
    return now;
  });
}

/** The first context of each setting or framework that a snippet names, or the first of all. */
function contextsToTry({ where }: SnippetText, contexts: readonly InspectionContext[]): InspectionContext[] {
  const chosen = new Map<string, InspectionContext>();
  for (const context of contexts) {
    const key = where.setting || where.framework ? `${context.framework.id} ${context.setting?.id}` : '';
    const named = where.setting !== undefined || context.setting === undefined || chosen.size === 0;
    if (named && !chosen.has(key)) chosen.set(key, context);
  }
  return [...chosen.values()];
}

function tryIn(snippet: SnippetText, context: InspectionContext, options: TrialOptions): TrialFinding[] {
  const { knowledge, today } = options;
  const { where, body } = snippet;
  const first = (values: readonly string[] | undefined, possible: ReadonlySet<string>) =>
    values?.find((value) => possible.has(value)) ?? values?.[0];
  const place: TrialPlace = {
    context,
    start: dayOf(context, today),
    section: first(where.section, context.sections),
    grade: first(where.grade, context.grades),
    key: where.key?.[0],
    stage: where.stage?.[0] ?? 'review',
  };
  const empty = withoutSnippet(place, knowledge);
  const judgement = empty.report?.terms.judgements.find(({ id }) => id === place.section);
  const filled = fillSnippet(parsedBody(body).nodes, { report: empty.report, knowledge, today, judgement });
  const text = trialDraft(place, filled.plain);
  const inspection = [context.setting?.name, context.kind.name].filter(Boolean).join(', ');
  const draft = `under ${inSentences(context.framework)} (${inspection})`;
  const added = addedFindings(checkOf(text, knowledge, empty.draft).findings, empty.findings);
  // The days of the trial are not days of real drafts, unless the snippet contains one of them.
  const dated = presetsDue(body);
  return added
    .filter(({ rule, about }) => dated || rule !== dueRule || about === undefined)
    .map(({ rule, severity, message, situation, words, span: { start, end } }) => {
      const at = placeIn(body.text, text.slice(start, end));
      return { rule, severity, message, situation, words, where: draft, ...(at && { at }) };
    });
}

/** Tells if a body gives a requirement a day of the inspection to be met by. */
const presetsDue = (body: MappedText): boolean =>
  [...everyNode(parsedBody(body).nodes)].some(
    (node) =>
      node.kind === 'variable' &&
      /^INSPECTION_(?:START|END)$/.test(node.name) &&
      /\bdue: ?['"]?(?:\$\{\d{1,4}:)?$/.test(
        body.text.slice(Math.max(0, node.span.start - 30), node.span.start),
      ),
  );

/** The findings that are not among those of the draft without the snippet. */
function addedFindings(all: readonly Finding[], before: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  return all.filter((finding) => {
    // Its gaps are there to be filled in.
    if (finding.rule === gapRule) return false;
    // The trial puts a section that a new draft lacks at the end.
    if (finding.rule === orderRule) return false;
    const count = left.get(keyOf(finding)) ?? 0;
    if (count > 0) left.set(keyOf(finding), count - 1);
    return count === 0;
  });
}

const checkOf = (text: string, knowledge: Knowledge, like?: Draft): Checked =>
  check(text, 'trial.report.md', { knowledge, ...(like && { like }) });

/** The draft without the snippet, which many snippets have in common. */
function withoutSnippet(place: TrialPlace, knowledge: Knowledge): Checked {
  const cache = drafts.get(place.context) ?? new Map<string, Checked>();
  drafts.set(place.context, cache);
  const text = trialDraft(place, undefined);
  const before = cache.get(text);
  if (before?.knowledge === knowledge) return before;
  const now = checkOf(text, knowledge);
  if (cache.size >= mostDrafts) cache.clear();
  cache.set(text, now);
  return now;
}

const keyOf = ({ rule, message }: Finding): string => `${rule} ${message}`;

/** The place in the body of a text of the draft; undefined if it was filled in. */
function placeIn(body: string, text: string): Span | undefined {
  const at = text.trim() === '' ? -1 : body.indexOf(text);
  return at < 0 ? undefined : span(at, at + text.length);
}
