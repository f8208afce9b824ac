import type { Instrument, Provision, Schedule } from './reference-types';

/** A page that can be opened, and whether it is of the provision itself or of the whole instrument. */
export interface OfficialPage {
  readonly url: string;
  readonly of: 'provision' | 'instrument';
}

// The sources in knowledge/references have pages of this form for regulations, sections and schedules; for rules they
// have none. Paragraphs have no separate page.
const legislation = /^https:\/\/www\.legislation\.gov\.uk\/(?:uksi|ukpga)\/\d{4}\/\d+$/;
const steps: readonly string[] = ['regulation', 'section'];
const safe = /^https:\/\/[^\s()<>"]+$/;

/**
 * The official page of a provision, made of the data alone: only of one that the data has and that is still there,
 * otherwise of its instrument; undefined if that has no page, or one that is not https.
 */
export function officialPage(
  { url }: Pick<Instrument, 'url'>,
  provision?: Provision | Schedule,
): OfficialPage | undefined {
  if (!url || !safe.test(url)) return undefined;
  const whole: OfficialPage = { url, of: 'instrument' };
  if (!provision || provision.status === 'omitted' || !legislation.test(url)) return whole;
  const step = 'kind' in provision ? steps.find((kind) => kind === provision.kind) : 'schedule';
  const { number } = provision;
  return step && number !== undefined && /^\d+[A-Z]*$/.test(number)
    ? { url: `${url}/${step}/${number}`, of: 'provision' }
    : whole;
}
