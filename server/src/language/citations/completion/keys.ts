import type { InstrumentKind, ProvisionKind } from '../../../knowledge/instruments/reference-types';
import { writePlace } from '../../../knowledge/instruments/writing';
import type { Checked } from '../../../lint/check';
import { span } from '../../../text/span';
import { type CompletionList, nothing } from '../../completion-item';
import type { YamlCursor } from '../../cursor/yaml-cursor';
import { citationList, writeOffer } from './items';
import {
  type CitationOffer,
  type CitationScope,
  instrumentsOf,
  type OfferFilter,
  offersFor,
  scopeOf,
  targets,
} from './offers';

/** What a key cites: of which instruments, and whether only of the setting's own. */
interface CitingKey {
  readonly from: readonly InstrumentKind[];
  readonly kinds: readonly ProvisionKind[];
  readonly bare?: boolean;
}

const keys: Readonly<Record<string, CitingKey>> = {
  'requirements.regulation': { from: ['regulations'], kinds: ['regulation'], bare: true },
  'recommendations.source': { from: ['guide', 'standards'], kinds: ['paragraph', 'standard'] },
  'areas-for-improvement.citation': { from: ['framework'], kinds: targets },
  'areas-for-priority-action.citation': { from: ['framework'], kinds: targets },
};

/** What a place in the YAML cites, as its keys tell; undefined where it is not there for a citation. */
function wantedByKey(scope: CitationScope, path: readonly string[]): OfferFilter | undefined {
  const key = keys[path.join('.')];
  if (!key) return undefined;
  const all = instrumentsOf(scope, key.from);
  return { instruments: key.bare ? all.filter((id) => scope.own.includes(id)) : all, kinds: key.kinds };
}

/**
 * The citations that can be the value of a key, or one of its list.
 * @param path the keys above and the key itself
 * @returns undefined where the key is not there for citations
 */
export function citationsInKey(
  { draft, report, knowledge }: Checked,
  offset: number,
  path: readonly string[],
  cursor: YamlCursor,
): CompletionList | undefined {
  if (!report || !Object.hasOwn(keys, path.join('.'))) return undefined;
  const scope = scopeOf(report, knowledge.instruments);
  const wanted = wantedByKey(scope, path);
  if (!wanted) return nothing;
  const whole = draft.text.slice(cursor.replace.start, offset);
  // One value may list several: the last of them is typed.
  const head = keys[path.join('.')]?.bare ? (before.exec(whole)?.[0] ?? '') : '';
  const typed = whole.slice(head.length);
  const bare = typed.slice(head === '' ? cursor.quote.length : 0);
  const write = (offer: CitationOffer): string =>
    keys[path.join('.')]?.bare ? writePlace(offer) : writeOffer(scope, offer);
  const offers = offersFor(scope, wanted, bare.replace(/^(?:regulation|reg\.?|r\.?)\s*(?=\d)/i, ''));
  const written = offers.map((offer) => {
    const label = write(offer);
    const text = head === '' ? `${cursor.space ? ' ' : ''}${asYamlValue(label, cursor)}` : label;
    return { offer, label, text };
  });
  const end = head === '' ? cursor.replace.end : offset + tail(draft.text.slice(offset, cursor.replace.end));
  return citationList(written, span(cursor.replace.start + head.length, end), typed);
}

/** Numbers that are there already, up to the one that is typed. */
const before =
  /^["']?(?:(?:regulations?|regs?\.?|r\.?)\s*)?(?:\d{1,3}[A-Za-z]{0,3}(?:\s?\(\w{1,4}\))*(?:,\s*|\s+(?:and|or|to)\s+))+/i;

/** How much behind the cursor belongs to the number that is typed, up to the next of the list. */
const tail = (rest: string): number => /^[^,'"\]\s]*/.exec(rest)?.[0].length ?? 0;

/** A citation as the value at a cursor. Digits alone would be a number for other tools, and some names hold what ends a plain value. */
export function asYamlValue(text: string, { quote, flow }: YamlCursor): string {
  if (quote === "'") return `'${text.replace(/'/g, "''")}'`;
  if (quote === '"') return `"${text}"`;
  if (/^\d+$/.test(text)) return `'${text}'`;
  return /: | #/.test(text) || (flow && /[,[\]{}]/.test(text)) ? `"${text}"` : text;
}
