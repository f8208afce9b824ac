import type { InstrumentKind, ProvisionKind } from '../../knowledge/instruments/reference-types';
import { citationList, writeOffer } from '../../language/citations/completion/items';
import { asYamlValue } from '../../language/citations/completion/keys';
import { offersFor } from '../../language/citations/completion/offers';
import { instrumentsOf, scopeOf, targetKinds } from '../../language/citations/completion/scope';
import { describeOccurrence } from '../../language/citations/describe/citation';
import { markedSpan, occurrencesInKey } from '../../language/citations/occurrences';
import { type CompletionList, nothing } from '../../language/completion-item';
import type { YamlCursor } from '../../language/cursor/yaml-cursor';
import type { Hover } from '../../language/hover';
import type { Report } from '../../report/report';
import type { MappedText } from '../../text/mapped';
import type { Span } from '../../text/span';
import { reportFor } from '../where/context-report';
import { contextsFor } from '../where/contexts';
import { whereAt } from './place';
import type { EditingContext } from './values';

const from: readonly InstrumentKind[] = ['regulations', 'act', 'guide', 'standards', 'framework'];
const every: readonly ProvisionKind[] = ['regulation', 'section', 'standard', 'paragraph', ...targetKinds];

/** The values for `citations`: the law and guidance of the inspections that the snippet is for, newest first. */
export function citationsFor(cursor: YamlCursor, around: EditingContext): CompletionList {
  const { draft, offset, knowledge } = around;
  const report = reportAt(around);
  if (!report) return nothing;
  const scope = scopeOf(report, knowledge);
  const typed = draft.text.slice(cursor.replace.start, offset);
  const [word, kind] = /^(?:["'])?([a-z]+)\s+(?=\d|$)/i.exec(typed) ?? [];
  const kinds = every.filter((known) => known === kind?.toLowerCase());
  const rest = kinds.length > 0 ? typed.slice(word?.length) : typed.slice(cursor.quote.length);
  const wanted = { instruments: instrumentsOf(scope, from), kinds: kinds.length > 0 ? kinds : every };
  const written = offersFor(scope, wanted, rest).map((offer) => {
    const label = writeOffer(scope, offer);
    return { offer, label, text: `${cursor.space ? ' ' : ''}${asYamlValue(label, cursor)}` };
  });
  return citationList(written, { replace: cursor.replace, typed, knowledge });
}

/** The facts about the law or guidance that a value of `citations` cites at the offset. */
export function citationHover(text: MappedText, around: EditingContext): Hover | undefined {
  const report = reportAt(around);
  if (!report) return undefined;
  const mentions = occurrencesInKey(report, around.knowledge.instruments, text);
  const within = ({ start, end }: Span): boolean => start <= around.offset && around.offset <= end;
  const mention = mentions.find(({ span }) => within(span)) ?? mentions[0];
  return (
    mention && { markdown: describeOccurrence(report, mention, around.knowledge), span: markedSpan(mention) }
  );
}

/** A report such as the snippet at the offset is for, of the newest edition. */
function reportAt({ draft, offset, knowledge, library, today }: EditingContext): Report | undefined {
  const where = whereAt(draft, offset, ['snippets']);
  const [context] = contextsFor(where, library?.meta.frameworks, knowledge);
  return context && reportFor(context, knowledge, today);
}
