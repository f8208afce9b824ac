import { textAt } from '../../draft/yaml/value';
import type { Composable } from '../compose';
import { text } from '../composer';
import type { Published, PublishedBlock } from '../document';
import { withoutGuarded } from '../guard/guard';
import { bodyHtml } from '../html/index';
import { compareInspections } from './compare';
import { whoOf } from './from-draft';
import { comparisonTable } from './table';

/** A comparison as a page, or a sentence that explains why there is none. */
export type ComparisonPage =
  | {
      readonly title: string;
      /** Safe HTML for the body of its page. `data-start` and `data-end` of a cell are its place in the draft. */
      readonly body: string;
    }
  | { readonly refused: string };

/**
 * The judgements of a draft next to those of earlier inspections. Never throws.
 * @param others drafts that may be on earlier inspections of the same
 */
export function comparisonPage(checked: Composable, others: readonly Composable[]): ComparisonPage {
  const { report, knowledge, draft } = checked;
  if (!report) {
    return {
      refused: 'Add a known framework under “framework”, so that judgements can be compared.',
    };
  }
  const reports = others.flatMap(({ report: other }) => other ?? []);
  const comparison = compareInspections(report, knowledge, reports);
  if (!comparison) return { refused: nothing(textAt(draft.data, 'urn')) };
  if (comparison.rows.length === 0) {
    return {
      refused: 'No judgements to compare yet. Add the grades under “judgements” or “previous”.',
    };
  }
  const who = whoOf(report);
  const title = 'Judgements of this and previous inspections';
  const head: PublishedBlock = { type: 'heading', level: 1, id: 'compared', inlines: text(title) };
  const about: PublishedBlock[] = who ? [{ type: 'paragraph', inlines: text(who) }] : [];
  const published: Published = {
    form: 'report',
    language: 'en-GB',
    title,
    properties: noProperties,
    parts: [
      { id: 'title', blocks: [head, ...about] },
      { id: 'comparison', blocks: comparisonTable(comparison) },
    ],
    footnotes: [],
    open: [],
    errors: [],
  };
  return { title, body: bodyHtml(withoutGuarded(published, checked), { marked: false }) };
}

const nothing = (urn: string | undefined): string =>
  urn
    ? `No earlier inspection to compare with. Add one under “previous”, or open its draft (URN ${urn}).`
    : 'No earlier inspection to compare with. Add one under “previous”, or add the “urn” so that its draft can be found.';

const noProperties: Published['properties'] = {
  framework: undefined,
  edition: undefined,
  kind: undefined,
  setting: undefined,
  authority: undefined,
  provider: undefined,
  urn: undefined,
  stage: 'review',
  start: undefined,
  end: undefined,
  dates: undefined,
  leadInspector: undefined,
  foot: undefined,
};
