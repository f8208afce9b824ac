import { nameOf, structureOf, termsOf } from '../../knowledge/frameworks/terms';
import { newDraft } from '../../language/new-draft/new-draft';
import type { Stage } from '../../report/report';
import { plain } from '../../text/plain';
import { capital, typeset } from '../../text/words';
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
 * A draft of an inspection with enough in it to try a snippet.
 * @param insert the text at the place; undefined for the draft without it
 */
export function trialDraft(place: TrialPlace, insert: string | undefined): string {
  const { context, start, stage, key } = place;
  const { framework, setting, kind, edition } = context;
  const draft = newDraft({ framework, setting, kind, start, end: start, surface: 'markdown' });
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft) ?? [];
  const terms = termsOf(framework, { edition, setting, kind });
  const grade = terms.scale.grades.find(({ label }) => plain(label) === plain(place.grade ?? ''))?.label;
  const anyGrade = grade ?? terms.scale.grades[1]?.label ?? '';
  const values: Readonly<Record<string, string>> = {
    authority: 'Example Borough',
    name: 'Example Care Limited',
    provider: 'Example Care Limited',
    urn: `'${framework.urn.example}'`,
    stage,
    'lead-inspector': 'A N Other',
    theme: 'A theme',
    ...(kind['judgement-key'] && {
      [kind['judgement-key']]: place.grade ?? kind['judgement-values']?.[0] ?? 'A judgement',
    }),
    ...(setting?.outcome && { [setting.outcome.key]: place.grade ?? setting.outcome.values[0] ?? '' }),
    ...Object.fromEntries(terms.judgements.map(({ id }) => [id, anyGrade])),
  };
  const lines = front.split('\n').map((line, at, all) => {
    // Keys that are below this one are its value.
    if (!line.startsWith(' ') && /^ +[^ #-]/.test(all[at + 1] ?? '')) return line;
    const found = /^(\s*)([\w-]+): *(?:''|drafting)?$/.exec(line);
    const value = found?.[2] === undefined ? undefined : values[found[2]];
    return value === undefined || value === '' ? line : `${found?.[1]}${found?.[2]}: ${value}`;
  });
  const keys = key === undefined ? lines : withKey(lines, key.split('.'), insert);
  const text = narrative(body, place, { grade: anyGrade, insert: key === undefined ? insert : undefined });
  return `---\n${keys.join('\n')}\n---\n${text}`;
}

const neutral: Readonly<Record<string, string>> = {
  'requirements.text': 'The registered person must keep children safe.',
  'recommendations.text': 'Leaders should listen to children.',
};

/** The front matter with a text under a key, which replaces the value that it has. */
function withKey(lines: readonly string[], path: readonly string[], insert: string | undefined): string[] {
  const [top = '', ...rest] = path;
  const at = lines.findIndex((line) => line.startsWith(`${top}:`));
  const next = lines.findIndex((line, index) => index > at && /^\S/.test(line) && !line.startsWith('#'));
  const before = at < 0 ? lines : lines.slice(0, at);
  const after = at < 0 || next < 0 ? [] : lines.slice(next);
  const old = at < 0 ? [] : lines.slice(at, next < 0 ? undefined : next);
  // Other keys that an item lacks are not a fault of the snippet: the draft without it lacks them too.
  const text = insert ?? (rest.length > 0 ? (neutral[path.join('.')] ?? 'x') : undefined);
  if (text === undefined) return [...lines];
  const value = rest.length > 0 ? [`${top}:`, ...nestedValue(rest, text, old)] : topValue(top, text);
  return [...before, ...value, ...after];
}

const indentedLines = (text: string, by: string): string[] =>
  text.split('\n').map((line) => (line === '' ? '' : by + line));

/** The lines below a key, with a text under the keys of `rest`; other keys of the item stay. */
function nestedValue(rest: readonly string[], text: string, old: readonly string[]): string[] {
  const listed = / \[\]$/.test(old[0] ?? '');
  const keep = listed ? [] : old.slice(1).filter((line) => !line.trim().startsWith(`${rest[0]}:`));
  const dash = listed ? '  - ' : '  ';
  return [...keep, `${dash}${rest.join(': ')}: |`, ...indentedLines(text, '      ')];
}

function topValue(key: string, text: string): string[] {
  if (/^- |^[\w-]+:(?: |$)/m.test(text.split('\n')[0] ?? ''))
    return [`${key}:`, ...indentedLines(text, '  ')];
  return [`${key}: ${text.split('\n').join('\n  ')}`];
}

/** The body with a grade in its headings, and a text in the section. */
function narrative(
  body: string,
  { context, section }: TrialPlace,
  { grade, insert }: { readonly grade: string; readonly insert: string | undefined },
): string {
  const { framework, edition, setting, kind } = context;
  const terms = termsOf(framework, { edition, setting, kind });
  const judgement = terms.judgements.find(({ id }) => id === section);
  const heading = judgement ? typeset(nameOf(judgement)) : headingOf(context, section);
  const graded = new Set(
    terms.judgements
      .filter(({ id }) => terms.sections.includes(id))
      .map((candidate) => typeset(nameOf(candidate))),
  );
  // The snippet replaces empty items and numbers.
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

function headingOf(
  { framework, edition, setting, kind }: InspectionContext,
  section: string | undefined,
): string | undefined {
  if (section === undefined) return undefined;
  const { improvement } = framework;
  const { report } = structureOf(framework, { edition, setting, kind });
  if (section === improvement?.id) return improvement.heading;
  const listed = report?.sections.find(
    ({ id, from }) => id === section || (section === 'summary' && from === 'summary'),
  );
  if (section === 'summary' && !listed) return undefined;
  if (listed) return listed.heading;
  return capital(section.replaceAll('-', ' '));
}

/** A snippet's text as it is inserted: after a dash in a list of areas, after a number where paragraphs have one. */
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
    .flatMap((paragraph) => [
      '',
      ...(/^(?:\d+\.|[-*#>|]|\[\^)/.test(paragraph) ? paragraph : `${++number}. ${paragraph}`).split('\n'),
    ]);
}
