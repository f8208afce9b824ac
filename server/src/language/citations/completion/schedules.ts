import { citationsIn } from '../../../draft/citations/citations';
import type { Instrument, Schedule } from '../../../knowledge/instruments/reference-types';
import { scheduleOf } from '../../../knowledge/instruments/references';
import { tellingWords } from '../../../knowledge/search/search-words';
import { resolve } from '../../../report/citations/resolve';
import { MappedText } from '../../../text/mapped';
import { span } from '../../../text/span';
import { type CompletionList, nothing } from '../../completion-item';
import { bareTitle, linkedTitle } from '../describe/instrument';
import { detailOfPlace, type PlainOffer, plainList } from './items';
import { type ProsePlace, tailOf } from './prose-place';
import { type CitationScope, instrumentsOf } from './scope';

/** The schedule and its instrument are longer nowhere. */
const mostCharacters = 180;
const scheduleWord = '(?:[Ss]chedules?|[Ss]ch(?:ed)?\\.?)';
const paragraphPattern = new RegExp(
  `(?<![\\w’'-])(?<whole>(?<head>${scheduleWord} ?\\d{1,2}[A-Z]?(?<named>[^.;]{0,120}?))(?<gap>,? )(?:[Pp]ara(?:graph)?s?\\.?) ?(?<typed>\\d{0,3}[A-Z]?))$`,
);
const schedulePattern = new RegExp(
  `(?<![\\w’'-])(?<whole>(?<word>${scheduleWord}) (?<typed>\\d{0,2}[A-Z]?|[a-z]{3,30}))$`,
);

/** Completes “Schedule 2, paragraph 3” and “Schedule 2” with the schedules of what the draft may cite. */
export const completionOfSchedules = (place: ProsePlace): CompletionList | undefined =>
  paragraphsOf(place) ?? schedulesOf(place);

/** The paragraphs of the schedule before the cursor; none if they are not known. */
function paragraphsOf(place: ProsePlace): CompletionList | undefined {
  const groups = paragraphPattern.exec(place.before.slice(-mostCharacters))?.groups;
  if (!groups) return undefined;
  const { whole = '', head = '', named = '', gap = '', typed = '' } = groups;
  const [cited] = citationsIn(MappedText.of(head));
  if (cited?.kind !== 'provision' || cited.unit !== 'schedule' || cited.text.length < head.length)
    return undefined;
  const { report, catalogue } = place.scope;
  const number = cited.provisions[0]?.number ?? '';
  const provision = cited.provisions[0];
  const { instrument, by } = provision ? resolve({ report, catalogue }, cited, provision) : {};
  const instruments = instrument ? [instrument] : withSchedules(place.scope);
  const isOwn = by === 'own' || by === 'name';
  const replaced = named === '' ? whole : whole.slice(head.length + gap.length);
  const offers = instruments.flatMap((candidate) => {
    const schedule = scheduleOf(candidate, number);
    if (!schedule) return [];
    const of = isOwn ? '' : ` of the ${bareTitle(candidate)}`;
    const numbered = (schedule.paragraphs ?? []).filter((paragraph) => paragraph.number.startsWith(typed));
    return numbered.map((paragraph): PlainOffer => {
      const text = `${named === '' ? `Schedule ${number}, ` : ''}paragraph ${paragraph.number}${of}`;
      const words = { number: `Schedule ${number}`, steps: [paragraph.number] };
      const detail = paragraph.heading ?? detailOfPlace(place.scope.knowledge, candidate, words);
      return {
        label: text,
        text,
        ...(detail && { detail }),
        documentation: describe(candidate, schedule),
      };
    });
  });
  return listAt(place, replaced, offers);
}

/** The schedules of a number, or with a word in their heading. */
function schedulesOf(place: ProsePlace): CompletionList | undefined {
  const { before, explicit, scope } = place;
  const found = schedulePattern.exec(before.slice(-mostCharacters));
  const { whole = '', word = '', typed = '' } = found?.groups ?? {};
  if (!found) return undefined;
  const isVerb = /^s/.test(word) && !explicit;
  if (isVerb || (/^[a-z]/.test(typed) && tellingWords(typed).length === 0)) return nothing;
  const offers = withSchedules(scope).flatMap((instrument) => {
    const of = scope.own.includes(instrument.id) ? '' : ` to the ${bareTitle(instrument)}`;
    const schedules = (instrument.schedules ?? []).filter((schedule) => fits(schedule, typed));
    return schedules.map((schedule): PlainOffer => {
      const text = `Schedule ${schedule.number}${of}`;
      const { heading } = schedule;
      return {
        label: text,
        text,
        ...(heading && { detail: heading }),
        documentation: describe(instrument, schedule),
      };
    });
  });
  return listAt(place, whole, offers);
}

const fits = ({ number, heading = '' }: Schedule, typed: string): boolean =>
  number !== undefined &&
  (/^\d|^$/.test(typed) ? number.startsWith(typed) : heading.toLowerCase().includes(typed));

/** The regulations and Acts with schedules that a draft may cite, its setting's own first. */
function withSchedules(scope: CitationScope): Instrument[] {
  const all = instrumentsOf(scope, ['regulations', 'act']).flatMap(
    (id) => scope.catalogue.instrument(id) ?? [],
  );
  return all.filter(({ schedules = [] }) => schedules.length > 0);
}

const describe = (instrument: Instrument, { number, heading, summary }: Schedule): string =>
  [`**Schedule ${number}**${heading ? `: ${heading}` : ''}`, linkedTitle(instrument), summary]
    .filter(Boolean)
    .join('\n\n');

/** @param typed the text before the cursor that is replaced */
function listAt({ offset, after }: ProsePlace, typed: string, offers: readonly PlainOffer[]): CompletionList {
  const tail = tailOf(typed, after);
  return plainList(offers, span(offset - typed.length, offset + tail), typed);
}
