import type { Cap } from '../knowledge/frameworks/grades';
import { rank } from '../knowledge/frameworks/terms';
import type { Span } from '../text/span';
import { type Day, weeksAfter } from './days';
import { lastDay } from './last-day';
import { type DayOfPost, type ManagerPost, managerPost } from './registered-manager';
import type { JudgementEntry, Report } from './report';

/** A date of a manager's post that cannot be, or hardly can be next to another one. */
export interface ImpossibleDate {
  readonly at: DayOfPost;
  /** The date that it contradicts; the end of the inspection where it is undefined. */
  readonly against?: DayOfPost;
}

/** The first date of the post that is after the inspection, which cannot be, or in the wrong order, which hardly can be. */
export function impossibleDate(report: Report): ImpossibleDate | undefined {
  const post = managerPost(report.draft.data);
  const { vacantSince, appointed, applied } = post;
  const end = lastDay(report)?.day ?? report.start;
  const later = [vacantSince, appointed, applied].find((date) => date && end !== undefined && date.day > end);
  if (later) return { at: later };
  if (vacantSince && appointed && vacantSince.day > appointed.day)
    return { at: appointed, against: vacantSince };
  return appointed && applied && applied.day < appointed.day
    ? { at: applied, against: appointed }
    : undefined;
}

/** A cap on a judgement that a draft's grade is above. */
export interface BrokenCap {
  readonly cap: Cap;
  /** `never` for a cap without exceptions. */
  readonly how: 'never' | 'usually';
  readonly entry: JudgementEntry;
  /** The fact of the post that the cap follows from, as a sentence. */
  readonly fact: { readonly span: Span; readonly text: string };
  /** What would lift the cap, if the draft leaves it open. */
  readonly unless?: string;
}

/** The caps that the facts on the manager's post set, and that a grade is above. None if a date cannot be. */
export function brokenCaps(report: Report): BrokenCap[] {
  const { framework, setting, start, terms, expected } = report;
  const here = (framework.caps ?? []).filter(
    ({ settings, from = '' }) => settings.includes(setting?.id ?? '') && start !== undefined && start >= from,
  );
  if (here.length === 0 || start === undefined) return [];
  const post = managerPost(report.draft.data);
  if (!post.map || impossibleDate(report)) return [];
  return here.flatMap((cap): BrokenCap[] => {
    const fact = factOf(cap, post, start);
    const entry = report.judgementEntries.find(({ judgement }) => judgement?.id === cap.judgement);
    const grade = entry?.reading?.grade?.label;
    if (!fact || !entry?.scalar || !entry.judgement || grade === undefined) return [];
    if (!expected.includes(entry.judgement)) return [];
    const above = (label: string | undefined) =>
      label !== undefined && (rank(terms.scale, grade) ?? 0) > (rank(terms.scale, label) ?? 9);
    const [lifting] = post.attempts ? [] : Object.entries(cap.unless ?? {});
    const broken = { cap, entry, fact, ...(lifting && { unless: lifting.join(': ') }) };
    if (above(cap.never)) return [{ ...broken, how: 'never' }];
    return above(cap.usually) ? [{ ...broken, how: 'usually' }] : [];
  });
}

/** The fact that makes a cap apply; undefined if the draft does not tell it. */
function factOf({ when, unless }: Cap, post: ManagerPost, start: Day): BrokenCap['fact'] | undefined {
  const { vacantSince, appointed, applied, qualified, attempts } = post;
  if (unless && attempts?.text.text.trim() === unless['attempts-to-appoint']) return undefined;
  const over = (date: DayOfPost | undefined, weeks: number | undefined): boolean =>
    date !== undefined && weeks !== undefined && weeksAfter(date.day, weeks) < start;
  if (vacantSince && !appointed && over(vacantSince, when['vacant-weeks']))
    return {
      span: vacantSince.span,
      text: `The manager’s post was vacant for more than ${when['vacant-weeks']} weeks.`,
    };
  if (appointed && !applied && over(appointed, when['appointed-weeks']))
    return {
      span: appointed.span,
      text: `The manager was appointed more than ${when['appointed-weeks']} weeks before the inspection.`,
    };
  if (when.qualified !== undefined && qualified?.text.text.trim() === when.qualified)
    return {
      span: qualified.span,
      text: 'The manager does not have the qualification and is not on course for it.',
    };
  return undefined;
}
