import { parseCitation } from '../../draft/citations/citations';
import { guideName } from '../../draft/citations/names';
import type { Draft } from '../../draft/draft';
import { entryOf, isEmpty, type MapValue, scalarAt, valueAt } from '../../draft/yaml/value';
import type { Setting } from '../../knowledge/frameworks/types';
import type { Instrument } from '../../knowledge/instruments/reference-types';
import { provisionOf } from '../../knowledge/instruments/references';
import { ownInstruments } from '../../report/citations/resolve';
import type { MappedText } from '../../text/mapped';
import { messagesOf } from '../../text/messages';
import type { Fix, RuleFinding } from '../finding';
import { add } from '../fixes';
import { addKeys } from '../key-places';
import { onReport, type Rule } from '../rule';
import { type FormOption, withUsual } from '../rule-options';

const messages = messagesOf({
  noSource: (guidance: string) =>
    `Add the source of this recommendation under “source”. It is usually ${guidance}.`,
  regulation: (guidance: string) => `Cite ${guidance} instead of a regulation.`,
  regulationOrRequirement: (guidance: string) =>
    `Cite ${guidance} instead of a regulation, or make this a requirement.`,
  guide: (missing: readonly string[]) =>
    `Add the ${missing.join(' and the ')} of the Guide, for example “Guide, page 22, paragraph 4.10”.`,
});

const options = {
  guide: {
    kind: 'form',
    about: 'The parts that a citation of the Guide needs',
    forms: {
      'page-and-paragraph': 'its page and its paragraph',
      paragraph: 'its paragraph',
      page: 'its page',
      any: 'neither',
    },
    usual: 'page-and-paragraph',
  } satisfies FormOption,
};

const rule: Rule = {
  meta: {
    id: 'recommendation/source',
    title: 'A recommendation cites guidance or a minimum standard',
    about: 'doubtful',
    harm: 'A provider does not learn which guidance a recommendation relates to.',
    what: 'Reports a recommendation without `source`, or whose only source is a regulation. It also reports one that cites the Guide to the children’s homes regulations without its page or its paragraph.',
    severity: 'A warning. If `source` is missing, information in `drafting`.',
    why: 'Recommendations relate to the Guide, to the national minimum standards or to other statutory guidance. A breach of a regulation needs a requirement. For the Guide, the framework asks for the page and the paragraph.',
    sources: [
      'SCCIF, children’s homes (29 June 2026): making requirements and recommendations',
      'SCCIF, residential family centres, making requirements and recommendations',
    ],
    since: '0.1.0',
    calibration: '0 findings in 3 published SCCIF reports with 3 recommendations (2026-11).',
    options,
    bad: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: Leaders should improve the garden.\n  - text: Leaders should train staff.\n    source: Regulation 33(4)(a)',
    },
    good: {
      framework: 'sccif',
      front:
        'recommendations:\n  - text: Leaders should improve the garden.\n    source: Guide, page 15, paragraph 3.9',
    },
  },
  check: onReport(function* (report, { instruments }, set) {
    const needed = withUsual(options, set).guide;
    const { draft, framework, setting } = report;
    const guide = ownInstruments(report, instruments).find(
      (instrument) => instrument['citation-style'] === 'page-and-paragraph',
    );
    const facts = setting?.recommendations;
    const list = valueAt(draft.data, 'recommendations');
    if (!facts || list?.kind !== 'list') return;
    for (const item of list.items) {
      if (item.kind !== 'map' || item.entries.length === 0 || isMisshapen(item)) continue;
      const finding = sourceMissing(draft, item, facts.cite) ?? regulationOnly(item, setting);
      if (finding) yield { ...finding, source: framework.sources[facts.source] };
      if (guide) yield* placeMissing(item, guide, needed);
    }
  }),
};

/** Another key, or a list instead of a text, is reported by the rules on the shape of a draft: it may be the source. */
const isMisshapen = ({ entries }: MapValue): boolean =>
  entries.some(
    ({ key, value }) =>
      !key.startsWith('x-') &&
      key !== 'building' &&
      ((key !== 'text' && key !== 'source') || value.kind !== 'scalar'),
  );

function sourceMissing(draft: Draft, item: MapValue, cite: string): RuleFinding | undefined {
  const source = entryOf(item, 'source');
  if (!isEmpty(source?.value)) return undefined;
  const text = entryOf(item, 'text');
  return {
    span: source?.keySpan ?? (text && !isEmpty(text.value) ? text.value.span : item.span),
    ...messages.noSource(cite),
    about: 'missing',
    atMost: 'warning',
    fixes: source ? [] : add('Add “source”', addKeys(draft, item, ['source: '])),
  };
}

function regulationOnly(item: MapValue, { recommendations, requirements }: Setting): RuleFinding | undefined {
  const source = scalarAt(item, 'source');
  const cited = source ? parseCitation(source.text) : [];
  const allRegulations = cited.every(
    (citation) => citation.kind === 'provision' && citation.unit === 'regulation',
  );
  if (!source || cited.length === 0 || !allRegulations) return undefined;
  return {
    span: source.span,
    ...messages[requirements?.possible ? 'regulationOrRequirement' : 'regulation'](
      recommendations?.cite ?? '',
    ),
  };
}

/** Finds citations of the Guide that lack the page or the paragraph. */
function* placeMissing(item: MapValue, guide: Instrument, needed: string): Generator<RuleFinding> {
  const text = scalarAt(item, 'source')?.text;
  if (!text) return;
  const names = [...text.text.matchAll(guideName)];
  for (const [at, { index, 0: name }] of names.entries()) {
    const [cited = ''] = text.text.slice(index, names[at + 1]?.index).split(';');
    const number = paragraph.exec(cited)?.groups?.number;
    const lacking = [
      ...(needed.includes('page') && !page.test(cited) ? ['page'] : []),
      ...(needed.includes('paragraph') && number === undefined ? ['paragraph'] : []),
    ];
    if (lacking.length === 0) continue;
    yield {
      span: text.span(index, index + name.length),
      ...messages.guide(lacking),
      fixes: number === undefined ? [] : pageFix({ text, index, cited }, guide),
      source: { title: guide.title, ...(guide.url && { url: guide.url }) },
    };
  }
}

const page = /\b(?:pages?|pp?\.?) ?\d/i;
const paragraph = /\b(?:paragraphs?|paras?\.?) ?(?<number>\d{1,3}(?:\.\d{1,3})?)/i;

/** A citation of the Guide in a source, from its name on. */
interface GuideCitation {
  readonly text: MappedText;
  /** Offset of the name. */
  readonly index: number;
  readonly cited: string;
}

/** Inserts the page on which the paragraph starts. */
function pageFix({ text, index, cited }: GuideCitation, guide: Instrument): Fix[] {
  const found = paragraph.exec(cited);
  const starts = provisionOf(guide, found?.groups?.number ?? '')?.page;
  if (!found || starts === undefined) return [];
  const at = index + found.index;
  return [
    {
      title: `Add page ${starts}`,
      kind: 'suggestion',
      edits: [{ span: text.span(at, at), text: `page ${starts}, ` }],
    },
  ];
}

export default rule;
