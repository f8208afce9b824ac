import { officialPage } from '../../knowledge/instruments/official-page';
import type { Checked } from '../../lint/check';
import type { Report } from '../../report/report';
import type { Span } from '../../text/span';
import { bareTitle } from './describe/instrument';
import { citationOccurrences, markedSpan } from './occurrences';

/** A citation with the page that it can be looked up on. */
export interface Link {
  readonly span: Span;
  readonly url: string;
  readonly tooltip: string;
}

const made = new WeakMap<Report, readonly Link[]>();

/** The official pages of all that a draft cites; the same reading of a draft always gives the same list. */
export function links({ report, knowledge }: Checked): readonly Link[] {
  if (!report) return [];
  const known = made.get(report);
  if (known) return known;
  const found = citationOccurrences(report, knowledge.instruments).flatMap((mention): Link[] => {
    const { instrument, found: provision, schedule } = mention;
    const page = instrument && officialPage(instrument, provision ?? schedule);
    if (!instrument || !page) return [];
    const part = schedule ? `schedule ${schedule.number}` : `${provision?.kind} ${provision?.number}`;
    const what = page.of === 'provision' ? `${part} of ` : 'the page of ';
    const custom = mention.by === 'custom' ? ', which is meant by custom' : '';
    const tooltip = `Open ${what}the ${bareTitle(instrument)}${custom}`;
    return [{ span: markedSpan(mention), url: page.url, tooltip }];
  });
  made.set(report, found);
  return found;
}
