import type { Draft } from '../../draft/draft';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Checked, check } from '../../lint/check';
import type { Finding } from '../../rules/finding';
import type { TrialFinding } from '../../rules/snippet/input';
import type { Span } from '../../text/span';
import { span } from '../../text/span';
import type { Snippet } from '../library/snippet';
import { type FilledText, fillSnippet } from '../syntax/fill';
import { parsedBody } from '../syntax/parse';
import { dayOf, type InspectionContext } from '../where/contexts';
import { type TrialPlace, trialDraft } from './trial-draft';

type SnippetText = Pick<Snippet, 'body' | 'where'>;

// What was found follows from the snippet and the sort of inspection: while one snippet is written, the others keep theirs.
const known = new WeakMap<Knowledge, Map<string, readonly TrialFinding[]>>();
const bare = new WeakMap<InspectionContext, Map<string, Checked>>();
const most = 5000;
const mostBare = 50;

/** Inserts a snippet in a draft of each setting that it names, or else of the first that it fits, and checks the draft. */
export function trialFindings(
  snippet: SnippetText,
  contexts: readonly InspectionContext[],
  knowledge: Knowledge,
  today: string,
): TrialFinding[] {
  const found = new Map<string, InspectionContext>();
  for (const context of contexts) {
    const key =
      snippet.where.setting || snippet.where.framework
        ? `${context.framework.id} ${context.setting?.id}`
        : '';
    const named = snippet.where.setting !== undefined || context.setting === undefined || found.size === 0;
    if (named && !found.has(key)) found.set(key, context);
  }
  return [...found.values()].flatMap((context) => {
    const cache = known.get(knowledge) ?? new Map<string, readonly TrialFinding[]>();
    known.set(knowledge, cache);
    const sort = [context.framework.id, context.setting?.id, context.kind.id, context.edition.id];
    const { section, grade, stage, key } = snippet.where;
    const id = JSON.stringify([
      sort,
      today,
      section?.[0],
      grade?.[0],
      stage?.[0],
      key?.[0],
      snippet.body.text,
    ]);
    const before = cache.get(id);
    if (before) return before;
    const now = tryIn(snippet, context, knowledge, today);
    if (cache.size >= most) cache.clear();
    cache.set(id, now);
    return now;
  });
}

function tryIn(
  snippet: SnippetText,
  context: InspectionContext,
  knowledge: Knowledge,
  today: string,
): TrialFinding[] {
  const held = (values: readonly string[] | undefined, all: ReadonlySet<string>) =>
    values?.find((one) => all.has(one)) ?? values?.[0];
  const place: TrialPlace = {
    context,
    start: dayOf(context, today),
    section: held(snippet.where.section, context.sections),
    grade: held(snippet.where.grade, context.grades),
    key: snippet.where.key?.[0],
    stage: snippet.where.stage?.[0] ?? 'review',
  };
  const empty = withoutSnippet(place, knowledge);
  const { plain } = filled(snippet, empty, place, knowledge, today);
  const text = trialDraft(place, plain);
  const before = new Map<string, number>();
  for (const one of empty.findings) before.set(keyOf(one), (before.get(keyOf(one)) ?? 0) + 1);
  const what = [context.setting?.name, context.kind.name].filter(Boolean).join(', ');
  const where = `under ${context.framework.short} (${what})`;
  return checkOf(text, knowledge, empty.draft).findings.flatMap((finding) => {
    const left = before.get(keyOf(finding)) ?? 0;
    if (left > 0) {
      before.set(keyOf(finding), left - 1);
      return [];
    }
    const { rule, severity, message } = finding;
    const at = placeIn(snippet.body.text, text.slice(finding.span.start, finding.span.end));
    return [
      {
        rule,
        severity,
        message,
        where,
        ...(at && { at }),
      },
    ];
  });
}

const checkOf = (text: string, knowledge: Knowledge, like?: Draft): Checked =>
  check(text, 'trial.report.md', { knowledge, ...(like && { like }) });

/** The draft without the snippet, which many snippets have in common. */
function withoutSnippet(place: TrialPlace, knowledge: Knowledge): Checked {
  const cache = bare.get(place.context) ?? new Map<string, Checked>();
  bare.set(place.context, cache);
  const text = trialDraft(place, undefined);
  const before = cache.get(text);
  if (before?.knowledge === knowledge) return before;
  const now = checkOf(text, knowledge);
  if (cache.size >= mostBare) cache.clear();
  cache.set(text, now);
  return now;
}

const keyOf = ({ rule, message }: Finding): string => `${rule} ${message}`;

function filled(
  { body }: SnippetText,
  { report }: Checked,
  { section }: TrialPlace,
  knowledge: Knowledge,
  today: string,
): FilledText {
  const judgement = report?.terms.judgements.find(({ id }) => id === section);
  return fillSnippet(parsedBody(body).nodes, { report, knowledge, today, judgement });
}

/** Where a stretch of the draft stands in the body as it is written; undefined where it was filled in. */
function placeIn(body: string, text: string): Span | undefined {
  const at = text.trim() === '' ? -1 : body.indexOf(text);
  return at < 0 ? undefined : span(at, at + text.length);
}
