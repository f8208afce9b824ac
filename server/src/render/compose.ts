import type { Draft } from '../draft/draft';
import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { readDay } from '../report/days';
import { leadInspectorName } from '../report/inspectors';
import { type Report, type Stage, stages } from '../report/report';
import { emptyRule } from '../rules/rule-ids';
import { Arrangement } from './arrangement';
import { compareInspections } from './compare/compare';
import { Composer } from './composer';
import { type Properties, type Published, type PublishedBlock, plainText } from './document';
import { DocumentCounters } from './document-counters';
import { GapMarks, isGap } from './gap-marks';
import { withoutGuarded } from './guard/guard';
import { Notes } from './notes';
import { isLetter, orderOf, withComparison } from './order';
import { datesOf } from './parts/facts';
import { bodySegments, keyedSegments } from './segments';

/** The parts of a checked draft that a report is composed from. */
export type Composable = Pick<Checked, 'draft' | 'report' | 'knowledge' | 'findings' | 'texts'>;

export interface ComposeOptions {
  /** Adds the judgements of earlier inspections, from `previous` and from these drafts, next to those of this one. */
  readonly compare?: readonly Composable[];
}

/**
 * Composes a checked draft into the report or letter that people will read, from its keys and its text, in the order of
 * the framework's data. The sections of a Markdown body keep their order. Never throws: a draft that is half written, or
 * names no known framework, gives a report of the parts that it has. No guarded word is in it.
 */
export function compose(checked: Composable, options: ComposeOptions = {}): Published {
  return withoutGuarded(composeAll(checked, options), checked);
}

function composeAll(
  { draft, report, knowledge, findings, texts }: Composable,
  { compare }: ComposeOptions,
): Published {
  const letter = isLetter(report);
  const numbered = (report?.framework.numbering.paragraphs && report.graded && !letter) ?? false;
  const counters = new DocumentCounters(draft.lines, numbered);
  const notes = new Notes();
  const marks = new GapMarks(draft.text, counters, findings);
  const composer = new Composer({
    draft,
    report,
    knowledge,
    counters,
    notes,
    marks,
    stage: stageOf(draft, report),
    texts,
  });
  // A letter has no table of judgements to put a comparison after.
  const compared =
    compare && report && !letter ? compareInspections(report, knowledge, reportsOf(compare)) : undefined;
  const order = compared ? withComparison(orderOf(report)) : orderOf(report);
  const segments = draft.surface === 'yaml' ? keyedSegments(composer, order) : bodySegments(composer, order);
  const parts = new Arrangement(composer, { order, segments, compared }).arrange(letter);
  const footnotes = notes.done();
  const openLines = new Set(counters.open.map(({ line }) => line));
  const head = parts.find(({ id }) => id === 'title')?.blocks[0];
  const properties = propertiesOf(composer, report);
  return {
    form: letter ? 'letter' : 'report',
    language: 'en-GB',
    title: titleOf(head, properties),
    properties,
    parts,
    footnotes,
    open: counters.open,
    errors: findings
      .filter((finding) => (isGap(finding) ? marks.isLeft(finding) : finding.severity === 'error'))
      .map(({ rule, message, span }) => ({
        rule,
        message,
        source: span,
        line: draft.lines.line(span.start) + 1,
      }))
      // An empty place is an open point already.
      .filter(({ rule, line }) => rule !== emptyRule || !openLines.has(line))
      .map(({ rule: _, ...problem }) => problem),
  };
}

/** The stage of a draft. A config with a stricter stage does not make a draft final. */
function stageOf({ data }: Draft, report: Report | undefined): Stage {
  const written = textAt(data, 'stage');
  const own = written === undefined ? undefined : (stages.find((stage) => stage === written) ?? 'review');
  const checked = report?.stage ?? own ?? 'review';
  return checked === 'final' ? (own ?? checked) : checked;
}

/** The name of the document. A number alone would not say what it is. */
function titleOf(head: PublishedBlock | undefined, { urn, foot }: Properties): string {
  const words = head?.type === 'heading' ? plainText(head.inlines) : '';
  return foot !== undefined && words === urn ? foot : words;
}

const reportsOf = (all: readonly Composable[]): Report[] => all.flatMap(({ report }) => report ?? []);

function propertiesOf(composer: Composer, report: Report | undefined): Properties {
  const { data } = composer;
  const form = report?.terms.published;
  const isPrinted = form?.parts.some(({ id }) => id === 'dates') ?? false;
  const urn = textAt(data, 'urn');
  const provider = textAt(data, 'provider') ?? textAt(data, 'provider', 'name');
  return {
    framework: report?.framework.short,
    edition: report?.edition.name,
    kind: report?.likelyKind?.name,
    setting: report?.setting?.name,
    authority: textAt(data, 'authority'),
    provider,
    urn,
    stage: composer.stage,
    start: report?.start ?? readDay(textAt(data, 'inspection', 'start')),
    end: readDay(textAt(data, 'inspection', 'end')),
    dates: datesOf(composer, isPrinted),
    leadInspector: leadInspectorName(data),
    foot: urn === undefined ? undefined : form?.foot?.replace('{urn}', () => urn),
  };
}
