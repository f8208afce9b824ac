import { type ScalarValue, textAt } from '../draft/yaml/value';
import { capital, typeset } from '../text/words';
import { type Composer, text } from './composer';
import type { PublishedHeading } from './document';
import { isLetter } from './order';

/** The title of a draft without one: that of published reports if it is known, otherwise kind and name. */
export function ownTitle(composer: Composer): PublishedHeading {
  const urn = titleUrn(composer);
  const words = urn?.text.text.trim() ?? typeset(titleOf(composer));
  return {
    type: 'heading',
    level: 1,
    id: composer.counters.id(words),
    inlines: urn ? composer.plain(urn) : text(words),
    ...(urn && { source: urn.span }),
  };
}

/** The reference number, if reports of this form begin with it. */
export function titleUrn(composer: Composer): ScalarValue | undefined {
  const form = composer.report?.terms.published;
  const begins = form?.parts.find(({ id }) => id === 'cover')?.lines?.[0]?.text === '{urn}';
  return begins && !isLetter(composer.report) ? composer.scalar('urn') : undefined;
}

function titleOf({ report, data }: Composer): string {
  const who =
    textAt(data, 'authority') ?? textAt(data, 'provider') ?? textAt(data, 'provider', 'name') ?? '…';
  const form = report?.terms.published?.title;
  if (form && report.graded && !isLetter(report)) return form.replace('{who}', () => who);
  const what = capital(report?.likelyKind?.name ?? 'inspection');
  if (report?.setting) return `${what}: ${report.setting.name}`;
  return `${what} ${/\bvisit\b/i.test(what) ? 'to' : 'of'} ${who}`;
}
