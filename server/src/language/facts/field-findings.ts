import { entryOf } from '../../draft/yaml/value';
import type { Checked } from '../../lint/check';
import type { Finding } from '../../rules/finding';
import { isToFinish } from '../../rules/gap-findings';
import { topOf } from '../../rules/key-places';
import type { Span } from '../../text/span';
import type { FieldFinding } from './form-model';
import { itemKeyMissedBy, keysMissedBy } from './missing-keys';

/** Gives each finding on the facts to one field, list or group of a form, or to the form itself. */
export class FieldFindings {
  readonly #byId = new Map<string, Finding[]>();
  readonly #byKey = new Map<string, Finding[]>();
  readonly #others: Finding[] = [];

  /** @param places the parts of the draft that fields and lists are on, by their ids */
  constructor(
    private readonly checked: Checked,
    places: ReadonlyMap<string, Span>,
  ) {
    const { draft, findings } = checked;
    const end = draft.yaml?.end ?? 0;
    for (const finding of findings) if (finding.span.start <= end) this.#give(finding, places);
  }

  #give(finding: Finding, places: ReadonlyMap<string, Span>): void {
    const { draft, report } = this.checked;
    const missed = report ? keysMissedBy(finding, report.framework.who) : [];
    const within = smallest(places, finding.span);
    const top = topOf(draft);
    const part = itemKeyMissedBy(finding);
    const item = /^\w+\/\d+/.exec(within ?? '')?.[0];
    const isOnTop = finding.span.start === top.start && finding.span.end === top.end;
    if (part !== undefined && item !== undefined) push(this.#byId, `${item}/${part}`, finding);
    else if (missed.length > 0 && (isOnTop || !within?.includes('/')))
      for (const key of missed) push(this.#byKey, key, finding);
    else if (within && !(isOnTop && finding.rule !== 'draft/framework')) push(this.#byId, within, finding);
    else if (isOnTop) this.#others.push(finding);
    else push(this.#byKey, this.#topKey(finding.span), finding);
  }

  /** The key at the top that a place is under. */
  #topKey({ start }: Span): string {
    const { data } = this.checked.draft;
    const entries = data?.kind === 'map' ? data.entries : [];
    const entry = entries.findLast(({ keySpan }) => keySpan.start <= start);
    return entry && entryOf(data, entry.key) ? `under ${entry.key}` : '';
  }

  /** The findings on a field or list. */
  on(id: string): FieldFinding[] {
    return shown(this.#on(id));
  }

  /** True if a finding asks for what is missing in a field or list, or to finish it. */
  hasGap(id: string): boolean {
    return this.#on(id).some(isToFinish);
  }

  #on(id: string): Finding[] {
    const path = id.split('/').filter((step) => step !== '');
    const isFact =
      path.length === 1 || path[0] === 'inspection' || path[0] === this.checked.report?.framework.who;
    const key = path.at(-1) === 'name' && path.at(-2) === 'lead-inspector' ? 'lead-inspector' : path.at(-1);
    const missing = isFact && key !== undefined && path.length < 4 ? (this.#byKey.get(key) ?? []) : [];
    return [...(this.#byId.get(id) ?? []), ...missing];
  }

  /** The findings on the keys above the fields of a group, such as `judgements`. */
  onGroup(paths: readonly (readonly string[])[]): FieldFinding[] {
    const keys = new Set(paths.filter((path) => path.length > 1).map(([key]) => `under ${key}`));
    return shown([...keys].flatMap((key) => this.#byKey.get(key) ?? []));
  }

  /** The findings that are on none of the fields. */
  others(): FieldFinding[] {
    return shown(this.#others);
  }
}

function push(map: Map<string, Finding[]>, key: string, finding: Finding): void {
  map.set(key, [...(map.get(key) ?? []), finding]);
}

/** The smallest of the places that a finding is in. */
function smallest(places: ReadonlyMap<string, Span>, { start, end }: Span): string | undefined {
  const around = [...places].filter(([, place]) => place.start <= start && end <= place.end);
  return around.sort(([, a], [, b]) => a.end - a.start - (b.end - b.start))[0]?.[0];
}

const shown = (findings: readonly Finding[]): FieldFinding[] =>
  findings.map(({ severity, message }) => ({ severity, message }));
