import { nameOf, termsOf } from '../../knowledge/frameworks/terms';
import { newDraft } from '../../language/new-draft/new-draft';
import type { Stage } from '../../report/report';
import { plain } from '../../text/plain';
import { capital } from '../../text/words';
import type { InspectionContext } from '../where/contexts';

/** The place of a draft in which a snippet is tried. */
export interface TrialPlace {
  readonly context: InspectionContext;
  /** The day of the inspection. */
  readonly start: string;
  readonly section: string | undefined;
  readonly grade: string | undefined;
  readonly key: string | undefined;
  readonly stage: Stage;
}

/**
 * A draft of an inspection, filled in so far that a snippet can be tried in it.
 * @param insert the text that stands at the place; undefined for the draft without it
 */
export function trialDraft(place: TrialPlace, insert: string | undefined): string {
  const { context, start, stage, key } = place;
  const { framework, setting, kind, edition } = context;
  const draft = newDraft({ framework, setting, kind, start, end: start, surface: 'markdown' });
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft) ?? [];
  const terms = termsOf(framework, edition, setting, kind);
  const grade = terms.scale.grades.find(({ label }) => plain(label) === plain(place.grade ?? ''))?.label;
  const given = grade ?? terms.scale.grades[1]?.label ?? '';
  const values: Readonly<Record<string, string>> = {
    authority: 'Example Borough',
    provider: 'Example Care Limited',
    urn: `'${framework.urn.example}'`,
    stage,
    'lead-inspector': 'A N Other',
    theme: 'A theme',
    ...(kind['judgement-key'] && {
      [kind['judgement-key']]: place.grade ?? kind['judgement-values']?.[0] ?? 'A judgement',
    }),
    ...(setting?.outcome && { [setting.outcome.key]: place.grade ?? setting.outcome.values[0] ?? '' }),
    ...Object.fromEntries(terms.judgements.map(({ id }) => [id, given])),
  };
  const lines = front.split('\n').map((line) => {
    const found = /^(\s*)([\w-]+): *(?:''|drafting)?$/.exec(line);
    const value = found?.[2] === undefined ? undefined : values[found[2]];
    return value === undefined || value === '' ? line : `${found?.[1]}${found?.[2]}: ${value}`;
  });
  const keys = key === undefined ? lines : withKey(lines, key.split('.'), insert);
  const text =
    key === undefined ? narrative(body, place, given, insert) : narrative(body, place, given, undefined);
  return `---\n${keys.join('\n')}\n---\n${text}`;
}

const neutral: Readonly<Record<string, string>> = {
  'requirements.text': 'The registered person must keep children safe.',
  'recommendations.text': 'Leaders should listen to children.',
};

/** The front matter with a text under a key, in place of what is there. */
function withKey(lines: readonly string[], path: readonly string[], insert: string | undefined): string[] {
  const [top = '', ...rest] = path;
  const at = lines.findIndex((line) => line.startsWith(`${top}:`));
  const behind = lines.findIndex((line, index) => index > at && /^\S/.test(line) && !line.startsWith('#'));
  const before = at < 0 ? lines : lines.slice(0, at);
  const after = at < 0 || behind < 0 ? [] : lines.slice(behind);
  const old = at < 0 ? [] : lines.slice(at, behind < 0 ? undefined : behind);
  // What an item lacks beside the key is no fault of the snippet: the draft without it lacks it too.
  const text = insert ?? (rest.length > 0 ? (neutral[path.join('.')] ?? 'x') : undefined);
  if (text === undefined) return [...lines];
  return [...before, ...written(top, rest, text, old), ...after];
}

function written(top: string, rest: readonly string[], insert: string, old: readonly string[]): string[] {
  const indented = (text: string, by: string): string[] =>
    text.split('\n').map((line) => (line === '' ? '' : by + line));
  if (rest.length > 0) {
    const listed = / \[\]$/.test(old[0] ?? '');
    const keep = listed ? [] : old.slice(1).filter((line) => !line.trim().startsWith(`${rest[0]}:`));
    const dash = listed ? '  - ' : '  ';
    return [`${top}:`, ...keep, `${dash}${rest.join(': ')}: |`, ...indented(insert, '      ')];
  }
  if (/^- |^[\w-]+:(?: |$)/m.test(insert.split('\n')[0] ?? '')) return [`${top}:`, ...indented(insert, '  ')];
  return [`${top}: ${insert.split('\n').join('\n  ')}`];
}

/** The body with grades in its headings, and a text in the section. */
function narrative(
  body: string,
  { context, section }: TrialPlace,
  grade: string,
  insert: string | undefined,
): string {
  const { framework, edition, setting, kind } = context;
  const terms = termsOf(framework, edition, setting, kind);
  const judgement = terms.judgements.find(({ id }) => id === section);
  const typeset = (text: string): string => text.replaceAll("'", '’');
  const heading = judgement ? typeset(nameOf(judgement)) : headingOf(context, section);
  const graded = new Set(
    terms.sections.map((id) => typeset(nameOf(terms.judgements.find((one) => one.id === id) ?? never))),
  );
  // Empty items and numbers are where the snippet goes.
  const lines = body.split('\n').filter((line) => !/^(?:1\.|-) ?$/.test(line));
  const out: string[] = [];
  let done = insert === undefined;
  const put = () => {
    out.push('', ...textOf(insert ?? '', context, section), '');
    done = true;
  };
  for (const line of lines) {
    const name = /^##? (.*?)(?:\[\^1\])?$/.exec(line)?.[1];
    out.push(name !== undefined && graded.has(name) ? `${line}: ${grade}` : line);
    const here =
      heading === undefined ? line.startsWith('# ') : name !== undefined && plain(name) === plain(heading);
    if (here && !done) put();
  }
  if (!done) {
    const note = out.findIndex((line) => line.startsWith('[^1]:'));
    const tail = note < 0 ? [] : out.splice(note);
    if (heading !== undefined) out.push('', `## ${heading}`);
    put();
    out.push(...tail);
  }
  return out.join('\n');
}

const never = { id: '', wording: null, short: '', source: '' };

function headingOf({ framework }: InspectionContext, section: string | undefined): string | undefined {
  if (section === undefined) return undefined;
  const { improvement, report } = framework;
  if (section === improvement?.id) return improvement.heading;
  const listed = report?.sections.find(
    ({ id, from }) => id === section || (section === 'summary' && from === 'summary'),
  );
  if (section === 'summary' && !listed) return undefined;
  if (listed) return listed.heading;
  return capital(section.replaceAll('-', ' '));
}

/** A snippet's text as it is inserted: behind a dash in a list of areas, behind a number where paragraphs have one. */
function textOf(insert: string, { framework }: InspectionContext, section: string | undefined): string[] {
  const listed =
    section !== undefined && [framework.improvement?.id, 'areas-for-improvement'].includes(section);
  if (listed && !/^\s*[-*] /.test(insert)) return [`- ${insert.split('\n').join('\n  ')}`];
  const numbered =
    framework.numbering.paragraphs && section !== undefined && section !== 'summary' && !listed;
  if (!numbered) return insert.split('\n');
  let number = 0;
  return insert
    .split(/\n{2,}/)
    .flatMap((one) => [
      '',
      ...(/^(?:\d+\.|[-*#>|]|\[\^)/.test(one) ? one : `${++number}. ${one}`).split('\n'),
    ]);
}
