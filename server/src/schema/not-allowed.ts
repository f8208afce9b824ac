import type { Draft } from '../draft/draft';
import type { ScalarValue } from '../draft/yaml/value';
import type { Framework, Kind } from '../knowledge/frameworks/types';
import { guessDay, printDay } from '../report/days';
import { messagesOf } from '../text/messages';
import { correction } from '../text/nearest';
import { excerpt, quoted } from '../text/words';
import { type SchemaPlace, valueSpan } from './place';
import type { SchemaProblem } from './problem';

const messages = messagesOf({
  notAllowed: (written: string, entry: string, values: readonly string[]) =>
    `“${written}” is not allowed for “${entry}”. Use ${quoted(values, 'or')}.`,
  noJudgement: (written: string, entry: string, rest: NoJudgement & { readonly values: readonly string[] }) =>
    `“${written}” is not allowed for “${entry}”. Use ${quoted(rest.values, 'or')}. Or write “${rest.key}: true”, which means: ${rest.text}.`,
  likelyDate: (date: string) => `Write this date as ${date}.`,
  noSuchDate: () => 'This date does not exist. Check the day and the month.',
  notADate: () => 'Write this date as year, month and day, for example 2026-06-19.',
});

type NoJudgement = NonNullable<Kind['no-judgement']>;

/** A place in a draft of a framework. */
interface DraftPlace {
  readonly draft: Draft;
  readonly framework: Framework;
  readonly place: SchemaPlace;
}

const noneMade = /^(?:none|nil|no judge?ment(?: made)?|not (?:applicable|judged|made)|n\/?a)$/i;

/** A value that its entry cannot have. */
export function notAllowed({ draft, framework, place }: DraftPlace, scalar: ScalarValue): SchemaProblem {
  const span = valueSpan(draft, place);
  const values = place.shape?.enum ?? [];
  const written = scalar.value ?? '';
  const key = place.entry?.key ?? '';
  const kind = framework.kinds.find((known) => known['judgement-key'] === key);
  const none = noneMade.test(written) ? kind?.['no-judgement'] : undefined;
  if (none)
    return { category: 'not-allowed', span, ...messages.noJudgement(written, key, { ...none, values }) };
  const named = messages.notAllowed(excerpt(written), key, values);
  const likely = correction(written, values, 1 / 2);
  if (!likely) return { category: 'not-allowed', span, ...named };
  const { name, certain } = likely;
  const suggestion = { title: `Write “${name}”`, span, text: name, certain };
  return { category: 'not-allowed', span, ...named, suggestion };
}

const isoForm = /^\d{4}-\d{1,2}-\d{1,2}$/;

/** A text that should be a date. */
export function notADay(draft: Draft, place: SchemaPlace, scalar: ScalarValue): SchemaProblem {
  const span = valueSpan(draft, place);
  const written = scalar.value ?? '';
  const likely = guessDay(written);
  if (!likely) {
    const named = isoForm.test(written) ? messages.noSuchDate() : messages.notADate();
    return { category: 'not-allowed', span, ...named };
  }
  const title = `Write ${likely} (${printDay(likely)})`;
  return {
    category: 'not-allowed',
    span,
    ...messages.likelyDate(likely),
    suggestion: { title, span, text: likely, certain: false },
  };
}
