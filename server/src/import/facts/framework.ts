// Recognises the framework, setting and type of inspection of a report from its words.

import type { Framework, Kind, Setting } from '../../knowledge/frameworks/types';
import type { Knowledge } from '../../knowledge/knowledge';
import { plain } from '../../text/plain';
import type { Confidence } from '../imported';
import type { Reading } from '../source/reading';

/** Words that only the reports of one framework have in their first lines or their details. */
const signs: Readonly<Record<string, readonly string[]>> = {
  ilacs: [
    'local authority children’s services',
    'inspecting local authority children’s services',
    '(ilacs)',
    'focused visit to',
    'monitoring visit of',
    'local authority children’s services framework',
  ],
  sif: [
    'services for children in need of help and protection, children looked after and care leavers',
    'review of the effectiveness of the local safeguarding children board',
    'single inspection framework',
  ],
  jtai: ['joint targeted area inspection', '(jtai)', 'dear safeguarding partners'],
  stc: ['secure training centre'],
  sccif: [
    'social care common inspection framework',
    'registered provider',
    'provision sub type',
    'responsible individual',
    'inspection report for',
  ],
};

interface Recognised<Item> {
  readonly item: Item;
  readonly confidence: Confidence;
}

/** The words of a document that tell its framework: its short lines and its first paragraphs. */
function words(reading: Reading): string {
  const lines = reading.lines
    .filter(({ plain: text }, index) => index < 25 || text.length < 160)
    .map(({ plain: text }) => text);
  return [...lines, ...reading.source.furniture.map(plain), ...reading.tables.map(tableWords)].join('\n');
}

const tableWords = ({ rows }: Reading['tables'][number]): string =>
  rows
    .flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
    .map((block) =>
      block.type === 'paragraph'
        ? plain(
            block.runs
              .map(({ text }) => text)
              .join('')
              .replace(/\s+/g, ' '),
          )
        : '',
    )
    .join('\n');

/** The framework of a report; undefined if nothing in it belongs to one. */
export function recogniseFramework(
  reading: Reading,
  knowledge: Knowledge,
): Recognised<Framework> | undefined {
  const text = words(reading);
  const scored = knowledge.ids
    .flatMap((id) => knowledge.framework(id) ?? [])
    .map((item) => ({ item, score: scoreOf(item, text) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best) return undefined;
  const isSure = best.score >= 4 && best.score >= 2 * (second?.score ?? 0);
  return { item: best.item, confidence: isSure ? 'sure' : 'likely' };
}

function scoreOf(framework: Framework, text: string): number {
  const own = signs[framework.id] ?? [];
  const named = [framework.name, ...own].filter((sign) => text.includes(plain(sign))).length;
  const judged = framework.judgements.filter(({ wording, also = [] }) =>
    [wording, also].flat().some((name) => name !== null && text.includes(plain(name))),
  ).length;
  const titled = titlesOf(framework).some((title) => text.includes(title)) ? 2 : 0;
  return 3 * named + judged + titled;
}

/** The words around the name of the authority in the title of a report. */
const titlesOf = ({ published, kinds }: Framework): string[] =>
  [published, ...kinds.map((kind) => kind.published)].flatMap((form) => {
    const [before = '', after = ''] = form?.title?.split('{who}') ?? [];
    return [before, after].map(plain).filter((part) => part.length > 15);
  });

/** The setting of a report; the longest name that its title, headings and details have. */
export function recogniseSetting(
  { settings = [] }: Framework,
  reading: Reading,
  details: readonly string[],
): Recognised<Setting> | undefined {
  const named = settings
    .flatMap((item) =>
      [item['in-reports']?.name ?? [], item.name, item['in-reports']?.['sub-type'] ?? []]
        .flat()
        .map((name) => ({ item, name: plain(name) })),
    )
    .sort((a, b) => b.name.length - a.name.length);
  // The first text that names one decides: a service may be described as working with others.
  const find = (texts: readonly string[]) =>
    texts.flatMap((text) => named.find(({ name }) => hasWords(text, name)) ?? [])[0];
  const exact = named.find(({ name }) => details.some((detail) => plain(detail) === name));
  const heads = reading.lines
    .map(({ plain: text }) => text)
    .filter((text) => headingForms.test(text) && text.length < 90);
  const sure = exact ?? find(details.map(plain)) ?? find([...heads, ...reading.source.furniture.map(plain)]);
  if (sure) return { item: sure.item, confidence: 'sure' };
  const likely = find(reading.lines.slice(0, 12).map(({ plain: text }) => text));
  return likely && { item: likely.item, confidence: 'likely' };
}

const headingStarts =
  'information about this |inspection of an? |what does the .* need to do|inspection report for ';
const headingForms = new RegExp(`^(?:${headingStarts})|: |\\bdetails$`);

const hasWords = (text: string, words: string): boolean => {
  const at = text.indexOf(words);
  return at >= 0 && !/\p{L}/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + words.length] ?? ' ');
};

/** The type of inspection that the first lines of a report name. */
export function recogniseKind(
  kinds: readonly Kind[],
  reading: Reading,
  details: readonly string[],
): Recognised<Kind> | undefined {
  const named = kinds
    .flatMap((item) => namesOf(item).map((name) => ({ item, name })))
    .sort((a, b) => b.name.length - a.name.length);
  // The first text that names one decides: the history has others.
  const find = (texts: readonly string[]) =>
    texts.flatMap((text) => named.find(({ name }) => hasWords(text, name)) ?? [])[0]?.item;
  const labelled = find(details.map(plain)) ?? kinds.find(isNamedBy(details.map(plain)));
  if (labelled) return { item: labelled, confidence: 'sure' };
  const heads = reading.lines.slice(0, 25).filter(({ text }) => text.length < 120);
  const head = find(heads.map(({ plain: text }) => text));
  if (head) return { item: head, confidence: 'sure' };
  const opening = find(
    reading.lines
      .slice(0, 30)
      .map(({ plain: text }) => text)
      .filter((text) => /^this (?:letter|report) /.test(text)),
  );
  return opening && { item: opening, confidence: 'likely' };
}

/** A label says that its value is a type of inspection, so that “Full” is one. */
const isNamedBy =
  (details: readonly string[]) =>
  ({ name, id }: Kind): boolean =>
    details.some((text) => text === plain(id) || text === plain(name).replace(/ (?:inspection|visit)$/, ''));

const namesOf = ({ name, id }: Kind): string[] =>
  [...new Set([plain(name), plain(id)])].filter((words) => words.includes(' '));
