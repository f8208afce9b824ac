import * as vscode from 'vscode';
import type { DraftChoice, DraftRequest } from '../../../../server/src/language/new-draft/request';
import { missingDay, typedDay } from '../../../../server/src/language/new-draft/typed-day';
import type { FrameworkCatalogue } from '../../../../server/src/lsp/requests';
import { type Day, printDay } from '../../../../server/src/report/days';
import { referenceNumber } from '../../../../server/src/text/names/reference-number';
import { capital } from '../../../../server/src/text/words';
import { newDraftTexts } from '../../texts';
import type { Question } from '../../ui/questions';

type FrameworkItem = FrameworkCatalogue[number];

/**
 * The question that follows from the answers so far; undefined when there is none left.
 * @param today the day that “tomorrow” and dates without a year are read from
 */
export function nextQuestion(
  catalogue: FrameworkCatalogue,
  wanted: DraftRequest,
  today: Day,
): Question<keyof DraftRequest> | undefined {
  const framework = catalogue.find(({ id }) => id === wanted.framework);
  if (!framework) return askChoice('framework', newDraftTexts.framework, catalogue);
  const setting = framework.settings?.find(({ id }) => id === wanted.setting);
  if (framework.settings && !setting) return askChoice('setting', newDraftTexts.setting, framework.settings);
  const kinds = setting?.kinds ?? framework.kinds;
  const kind = kinds.find(({ id }) => id === wanted.type);
  if (!kind) return askChoice('type', newDraftTexts.type, kinds);
  if (framework.who === 'provider' && wanted.urn === undefined) return askReference(framework);
  if (wanted.inspected === undefined)
    return { key: 'inspected', placeholder: newDraftTexts[framework.who], read: (text) => text.trim() };
  if (wanted.start === undefined)
    return askDate({ key: 'start', today }, newDraftTexts.start, (start) => {
      const { from = '', until = '9' } = kind.limits ?? {};
      const isOutside = start < from || start > until;
      return isOutside ? newDraftTexts.outside(kind.name, kind.when ?? '') : undefined;
    });
  if (wanted.end !== undefined) return undefined;
  const { start } = wanted;
  return askDate({ key: 'end', today }, newDraftTexts.end, (end) =>
    end < start ? newDraftTexts.endsBeforeStart(printDay(start)) : undefined,
  );
}

/** A question with one of some choices as its answer, those that are still in use first. */
export function askChoice<Key extends keyof DraftRequest>(
  key: Key,
  placeholder: string,
  choices: readonly DraftChoice[],
): Question<Key> {
  const itemOf = ({ id, name, when }: DraftChoice) => ({
    label: capital(name),
    ...(when !== undefined && { description: when }),
    value: id,
  });
  const earlier = choices.filter((choice) => choice.earlier);
  const label = newDraftTexts.earlier[key === 'framework' ? 'framework' : 'other'];
  const separator = { label, kind: vscode.QuickPickItemKind.Separator, value: '' };
  const isMixed = earlier.length > 0 && earlier.length < choices.length;
  return {
    key,
    placeholder,
    items: [
      ...choices.filter((choice) => !choice.earlier).map(itemOf),
      ...(isMixed ? [separator] : []),
      ...earlier.map(itemOf),
    ],
  };
}

/** Asks for the reference number, which the name of the file has where reports are anonymous. */
function askReference({ urn }: FrameworkItem): Question<'urn'> {
  const numberIn = (text: string) => referenceNumber(text.trim(), urn.pattern);
  return {
    key: 'urn',
    placeholder: newDraftTexts.urn(urn.example),
    check: (text) =>
      text.trim() === '' || numberIn(text) ? undefined : newDraftTexts.notAUrn(urn.shape, urn.example),
    read: (text) => numberIn(text) ?? '',
  };
}

/**
 * A question for a date, which may be left empty: a draft can be started before the dates are known.
 * @param refuse why a date cannot be accepted; undefined if it can
 */
function askDate(
  { key, today }: { readonly key: 'start' | 'end'; readonly today: Day },
  placeholder: string,
  refuse: (date: Day) => string | undefined,
): Question<keyof DraftRequest> {
  const read = (text: string): Day | undefined => {
    const typed = typedDay(text, today);
    return typed && 'day' in typed ? typed.day : undefined;
  };
  /** Faults that further typing cannot correct. */
  const fault = (text: string): string | undefined => {
    const missing = missingDay(text, today);
    if (missing !== undefined) return newDraftTexts.inNoCalendar(missing);
    const date = read(text);
    return date && refuse(date);
  };
  return {
    key,
    placeholder,
    fault,
    check: (text) => fault(text) ?? (read(text) || text.trim() === '' ? undefined : newDraftTexts.notADate),
    read: (text) => read(text) ?? '',
    echo: (text) => {
      const date = read(text);
      return date && printDay(date);
    },
  };
}
