import type { Framework, KnownTerm } from '../knowledge/frameworks/types';
import { officialPage } from '../knowledge/instruments/official-page';
import { provisionOf } from '../knowledge/instruments/references';
import type { Knowledge } from '../knowledge/knowledge';
import type { Checked } from '../lint/check';
import { type Span, span } from '../text/span';
import { capital, listed } from '../text/words';
import { type Completion, order } from './completion-item';
import { cite } from './describe';

/** The part of a checked draft that its terms depend on. */
type TermContext = Pick<Checked, 'knowledge' | 'report'>;

/** A term with the framework whose data has it. */
interface FoundTerm extends KnownTerm {
  readonly framework: Framework;
}

/** The terms that a draft may use: its framework's own, and those of others that inspect the same. */
function termsFor({ knowledge, report }: TermContext): FoundTerm[] {
  if (!report) return [];
  const { framework: own, setting } = report;
  const others = knowledge.ids
    .flatMap((id) => knowledge.framework(id) ?? [])
    .filter(({ id, who }) => id !== own.id && who === own.who);
  const found = [own, ...others].flatMap((framework) =>
    (framework['known-terms'] ?? []).map((term) => ({ ...term, framework })),
  );
  const here = ({ settings, framework }: FoundTerm) =>
    !settings || !setting || framework !== own || settings.includes(setting.id);
  return found.filter((term, at) => here(term) && found.findIndex(({ name }) => name === term.name) === at);
}

/** The kinds of enforcement action, as values of `type`. */
export const enforcementWords = (context: TermContext) =>
  termsFor(context)
    .filter(({ enforcement, framework }) => enforcement && framework === context.report?.framework)
    .map((term) => ({ text: term.name, detail: lawOf(term, context), about: describeTerm(term, context) }));

const longestTerm = 60;

/** Explains the longest term around an offset of a text. */
export function hoverTerm(context: TermContext, text: string, offset: number) {
  const start = Math.max(0, offset - longestTerm);
  const near = text.slice(start, offset + longestTerm);
  const found = termsFor(context)
    .flatMap((term) => {
      const place = namesOf(term).flatMap((name) => placesOf(name, near));
      return place.map(([from, to]) => ({ term, place: span(start + from, start + to) }));
    })
    .filter(({ place }) => place.start <= offset && offset <= place.end)
    .sort((a, b) => lengthOf(b.place) - lengthOf(a.place))[0];
  return found && { markdown: describeTerm(found.term, context), span: found.place };
}

const lengthOf = ({ start, end }: Span): number => end - start;

const namesOf = ({ name, also = [] }: KnownTerm): readonly string[] => [name, ...also];

/** The places of a name in a text, whatever its letter case, spaces and apostrophes; of capitals only as they are. */
function placesOf(name: string, text: string): [number, number][] {
  const words = name
    .split(' ')
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]"))
    .join('\\s+');
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`,
    name === name.toUpperCase() ? 'gu' : 'giu',
  );
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
}

/** “Regulation compliance” looks for a heading, and does not begin “compliance notice”. */
const afterUnit = /\b(?:regulations?|regs?\.?|rules?|sections?|schedules?|standards?|NMS) $/i;

/** The words that a text ends with. They are looked for where a word begins, not again at each of its letters. */
const lastWords = /(?<![\p{L}’'])(?:[\p{L}’']+ ){0,4}[\p{L}’']+$/u;

/**
 * The terms that begin with the last words before the cursor, of which at least three letters are there.
 * @param before the text of the line before the cursor
 */
export function completeTerm(context: TermContext, before: string, offset: number): Completion[] {
  const typed = lastWords.exec(before.slice(-longestTerm))?.[0].toLowerCase() ?? '';
  const starts = [0, ...[...typed.matchAll(/ /g)].map(({ index }) => index + 1)];
  const tails = starts
    .map((start) => typed.slice(start))
    .filter((tail) => tail.length >= 3 && !afterUnit.test(before.slice(0, before.length - tail.length)));
  return termsFor(context)
    .flatMap((term) => {
      const tail = tails.find((words) => term.name.startsWith(words) && words !== term.name);
      return tail === undefined ? [] : { term, tail };
    })
    .map(({ term, tail }, index) => ({
      label: term.name,
      kind: 'value',
      detail: lawOf(term, context),
      documentation: describeTerm(term, context),
      replace: span(offset - tail.length, offset),
      text: before.slice(before.length - tail.length) + term.name.slice(tail.length),
      filter: before.slice(before.length - tail.length),
      // Before the citations that the same words may find.
      order: `!${order(index)}`,
    }));
}

function describeTerm(term: FoundTerm, context: TermContext): string {
  const { name, about, law, certainty, framework, source } = term;
  const act = law && context.knowledge.instruments.instrument(law.instrument);
  const rests = act && `Law: ${linkedSections(law, context.knowledge)} of the ${act.short}.`;
  const doubt = certainty && certainty !== 'certain' && 'This could not be confirmed.';
  return [`**${capital(name)}**`, about, doubt, rests, cite(framework.sources[source])]
    .filter((paragraph) => paragraph)
    .join('\n\n');
}

/** A few words on the law, such as “section 22A”. */
const lawOf = ({ law }: KnownTerm, { knowledge }: TermContext): string =>
  law ? `${unitsOf(law, knowledge)} ${listed(law.sections)}` : 'not in law';

type Law = NonNullable<KnownTerm['law']>;

function unitsOf({ instrument, sections }: Law, { instruments }: Knowledge): string {
  const unit = instruments.instrument(instrument)?.defaults.kind ?? 'section';
  return sections.length === 1 ? unit : `${unit}s`;
}

function linkedSections(law: Law, knowledge: Knowledge): string {
  const instrument = knowledge.instruments.instrument(law.instrument);
  const linked = law.sections.map((number) => {
    const page = instrument && officialPage(instrument, provisionOf(instrument, number));
    return page ? `[${number}](${page.url})` : number;
  });
  return `${unitsOf(law, knowledge)} ${listed(linked)}`;
}
