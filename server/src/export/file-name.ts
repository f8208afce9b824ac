import { textAt } from '../draft/yaml/value';
import type { Checked } from '../lint/check';
import { guardOf } from '../render/guard/guard';
import { nameFromNumber } from '../text/names/reference-number';
import { capital } from '../text/words';

/** The end of the proposed name of an export that is not final, before its extension. */
export const draftEnding = '-draft';

/**
 * The name of a draft’s file, without its extension, as the proposed name of an export. If the name or the address of an
 * anonymous home is in it, the reference number takes its place.
 */
export function publicStem(stem: string, checked: Pick<Checked, 'draft' | 'report'>): string {
  const guard = guardOf(checked);
  if (!guard) return stem;
  const words = stem.split(/[^\p{L}\d’']+/u).map(capital);
  // A part of the name is found within a sentence, where its capital tells it.
  const texts = [stem, words.join(' '), ...words.map((word) => `in ${word}, a home`)];
  if (!texts.some((text) => guard.find(text).length > 0)) return stem;
  const written = textAt((checked.report?.draft ?? checked.draft).data, 'urn') ?? '';
  const name = nameFromNumber(written, checked.report?.framework.urn.pattern) || 'home';
  return stem.endsWith('.report') ? `${name}.report` : name;
}
