import type { firstOfEach, Value } from '../../draft/yaml/value';
import type { narrativeOf } from '../../report/narrative';
import type { RuleInput } from '../../rules/rule';
import type { MappedText } from '../../text/mapped';
import type { SentDraft } from './messages';

/** Reads drafts. It is passed, so that this can be loaded alone. */
export interface DraftReaders {
  readonly firstOfEach: typeof firstOfEach;
  readonly narrativeOf: typeof narrativeOf;
}

/** A draft as the worker gets it. */
export function sentDraft({ draft, report }: RuleInput, path: string, readers: DraftReaders): SentDraft {
  const facts = {
    framework: report?.framework.id,
    edition: report?.edition.id,
    setting: report?.setting?.id,
    kind: report?.kind?.id,
  };
  return {
    path,
    text: draft.text,
    stage: report?.stage ?? 'review',
    facts: Object.fromEntries(Object.entries(facts).filter(([, id]) => id !== undefined)),
    data: plainOf(draft.data, readers),
    texts: [...(report ? readers.narrativeOf(report) : [])].map(({ text, details, code }) => ({
      text: text.text,
      kind: kindOf(details, code === true),
      ...placesOf(text),
    })),
  };
}

function kindOf(details: boolean, code: boolean): 'prose' | 'details' | 'code' {
  if (code) return 'code';
  return details ? 'details' : 'prose';
}

/** The offset in the file of each character and after it. */
function placesOf(text: MappedText) {
  const { length } = text.text;
  const starts = new Uint32Array(length + 1);
  const ends = new Uint32Array(length + 1);
  for (let at = 0; at <= length; at++) {
    starts[at] = text.source(at);
    ends[at] = at === 0 ? text.source(0) : text.span(at - 1, at).end;
  }
  return { starts, ends };
}

/** A value as texts, lists and maps. */
function plainOf(value: Value | undefined, readers: DraftReaders): unknown {
  if (!value) return null;
  if (value.kind === 'scalar') return value.value;
  if (value.kind === 'list') return value.items.map((item) => plainOf(item, readers));
  const entries = readers.firstOfEach(value.entries);
  return Object.fromEntries(entries.map((entry) => [entry.key, plainOf(entry.value, readers)]));
}
