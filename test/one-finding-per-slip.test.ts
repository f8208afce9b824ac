import { describe, expect, it } from 'vitest';
import type { Value } from '../server/src/draft/yaml/value';
import { builtIn } from '../server/src/knowledge/knowledge';
import { check } from '../server/src/lint/check';
import { clean } from './examples.mjs';
import { share } from './volume';

// Breaks the clean examples in every way they can be broken at one place: each slip may be reported once, never twice.

interface Slip {
  readonly what: string;
  readonly text: string;
  /** Whether it must be reported: a wrong value in free text, or a key that is not required, need not. */
  readonly found: boolean;
  /** How often it may be: a key unlike any is one too many, and the one it stands for is missing. */
  readonly times?: number;
}

const required = new Set(
  'framework authority provider urn inspection judgements setting start end lead-inspector sections areas-for-improvement assurance-judgement'.split(
    ' ',
  ),
);
const freeText = new Set(
  'authority provider addressee theme lead-inspector summary text action citation regulation source number standard building assurance-judgement name address registered-manager responsible-individual judgement type help-and-protection children-in-care care-leavers leaders'.split(
    ' ',
  ),
);

const replace = (text: string, start: number, end: number, put: string) =>
  text.slice(0, start) + put + text.slice(end);

/** The official wordings that there are; what is called by another name is not known to be wrong. */
const wordings = new Set(
  builtIn.ids.flatMap((id) => {
    const { judgements = [], settings = [] } = builtIn.framework(id) ?? {};
    const own = settings.flatMap((setting) => Object.values(setting.wordings ?? {}));
    const unknown = own.filter(({ wording }) => wording === null).map(({ likely }) => likely);
    // A wording that is official for one setting is only likely for another.
    return [...judgements, ...own]
      .map(({ wording }) => wording)
      .filter((wording) => !unknown.includes(wording ?? ''));
  }),
);

/** The lines of an entry with all that stands under it; undefined for entries in braces. */
function linesOf(text: string, keyStart: number, valueEnd: number): [number, number] | undefined {
  const start = text.lastIndexOf('\n', keyStart) + 1;
  const before = text.slice(start, keyStart);
  if (before.trim() !== '') return undefined;
  const next = text.indexOf('\n', Math.max(keyStart, text.slice(0, valueEnd).trimEnd().length - 1));
  return [start, next < 0 ? text.length : next + 1];
}

function* yamlSlips(text: string, value: Value, path: string[] = []): Generator<Slip> {
  if (value.kind === 'list') {
    for (const item of value.items) yield* yamlSlips(text, item, [...path, '[]']);
    return;
  }
  if (value.kind !== 'map') return;
  for (const { key, keySpan, value: inner } of value.entries) {
    const place = [...path, key].join('.');
    const under = path[0] === 'judgements' || path[0] === 'sections';
    const needed =
      (required.has(key) && !path.includes('[]')) ||
      under ||
      (key === 'type' && /framework: sccif/.test(text));
    const lines = linesOf(text, keySpan.start, inner.span.end);
    if (lines) yield { what: `${place} removed`, text: replace(text, ...lines, ''), found: needed };
    yield {
      what: `${place} misspelt`,
      text: replace(text, keySpan.start, keySpan.end, `${key}x`),
      found: true,
    };
    yield {
      what: `${place} unlike anything`,
      text: replace(text, keySpan.start, keySpan.end, 'qqqqqqq'),
      found: true,
      times: 2,
    };
    if (lines) {
      const indent = ' '.repeat(keySpan.start - lines[0]);
      yield {
        what: `${place} given twice`,
        text: replace(text, lines[1], lines[1], `${indent}${key}: again\n`),
        found: true,
      };
      yield {
        what: `a key beside ${place}`,
        text: replace(text, lines[0], lines[0], `${indent}qqqqqqq: 1\n`),
        found: !under,
      };
      yield {
        what: `a colon missing beside ${place}`,
        text: replace(text, lines[0], lines[0], `${indent}qqqqqqq\n`),
        found: true,
      };
    }
    if (inner.kind === 'scalar' && lines && !/^[|>]/.test(text.slice(inner.span.start))) {
      const { start, end } = inner.span;
      const free = freeText.has(key) && !(path[0] === 'judgements');
      yield { what: `${place} empty`, text: replace(text, start, end, ''), found: needed };
      yield { what: `${place} wrong`, text: replace(text, start, end, 'qqqqqqq'), found: !free };
      yield {
        what: `${place} a list`,
        text: replace(text, start, end, '[a, b]'),
        found: !['regulation', 'addressee', 'building'].includes(key),
      };
      yield { what: `${place} keys`, text: replace(text, start, end, '{a: b}'), found: true, times: 2 };
      yield {
        what: `${place} unclosed`,
        text: replace(text, start, end, `"${text.slice(start, end).replace(/['"]/g, '')}`),
        found: true,
      };
    } else if (inner.kind !== 'scalar' && lines && !inner.flow) {
      const at = keySpan.end + 1;
      yield {
        what: `${place} a text`,
        text: replace(text, at, lines[1], ' qqqqqqq\n'),
        found: key !== 'provider' && key !== 'addressee',
      };
      yield { what: `${place} empty`, text: replace(text, at, lines[1], '\n'), found: needed };
    }
    yield* yamlSlips(text, inner, [...path, key]);
  }
}

function* bodySlips(text: string): Generator<Slip> {
  const graded = /^judgements:/m.test(text);
  const official = (line: string) => wordings.has(line.slice(3, line.lastIndexOf(':')));
  const older = /^ {2}start: 20(1\d|2[01])/m.test(text);
  const ilacs = /^framework: ilacs/m.test(text);
  for (const { index, 0: line } of text.matchAll(/^## .*$/gm)) {
    const judgement = /: (outstanding|good|requires improvement to be good|inadequate)$/.test(line);
    const improvement = /^## What needs/.test(line);
    const change = (what: string, put: string, found: boolean): Slip => ({
      what: `${what}: ${line}`,
      text: replace(text, index, index + line.length, put),
      found: found && graded,
    });
    yield change('heading removed', '', judgement || improvement);
    if (improvement)
      yield change('heading in capitals', line.replace('needs to improve', 'Needs To Improve'), true);
    if (!judgement) continue;
    yield change('heading without its first word', line.replace(/^## \S+ (.)/, '## $1'), official(line));
    yield change('heading twice', `${line}\n\nText.\n\n${line}`, true);
    yield change('heading without its grade', line.replace(/: [a-z ]+$/, ''), true);
    yield change(
      'heading with another grade',
      line.replace(/: [a-z ]+$/, /: good$/.test(line) ? ': inadequate' : ': good'),
      true,
    );
    yield change('heading with a short grade', line.replace(/: [a-z ]+$/, ': RI'), true);
    yield change('heading with no grade there is', line.replace(/: [a-z ]+$/, ': middling'), true);
    yield change('heading with a full stop', `${line}.`, !older);
    yield change(
      'heading with capitals',
      line.replace(/: ([a-z])/, (_, c) => `: ${c.toUpperCase()}`),
      !older,
    );
    yield change('heading as a sentence', line.replace(': ', ' is '), !older);
  }
  // A hard-wrapped paragraph has no blank line behind its first line.
  const numbers = [...text.matchAll(/(?<=\n\n)(\d+)\. .*\n\n/g)];
  for (const [at, { index, 0: paragraph, 1: digits = '' }] of numbers.entries()) {
    const change = (what: string, put: string, found: boolean): Slip => ({
      what: `${what} ${digits}`,
      text: replace(text, index, index + paragraph.length, put),
      found: found && ilacs,
    });
    const last = at === numbers.length - 1;
    yield change('paragraph removed', '', !last);
    yield change('paragraph without its stop', paragraph.replace('. ', ' '), !older);
    if (!last) yield change('paragraph twice', paragraph + paragraph, true);
  }
  const bullets = /^(- .*\n\n?)+/m.exec(text);
  if (bullets) {
    const emptied = replace(text, bullets.index, bullets.index + bullets[0].length, '');
    yield { what: 'what needs to improve emptied', text: emptied, found: ilacs && graded };
  }
  yield* citationSlips(text, ilacs && graded);
  const sections = text.split(/^(?=## The experiences|## The impact)/m);
  for (let at = 1; at + 1 < sections.length && ilacs && graded; at++) {
    const moved = [...sections];
    [moved[at], moved[at + 1]] = [moved[at + 1] as string, moved[at] as string];
    yield {
      what: `sections ${at} and ${at + 1} swapped`,
      text: moved.map((one) => `${one.trimEnd()}\n\n`).join(''),
      found: true,
    };
  }
}

/** Slips in the requirements of a draft. */
function* requirementSlips(text: string): Generator<Slip> {
  const requirement =
    /^ {2}- text: \|\n +The [\w ]+? (must) [^\n]+\n {4}regulation: (.+)\n {4}due: (20\d\d)-\d\d-\d\d\n/gm;
  for (const { index, 0: whole, 2: regulation = '', 3: year = '' } of text.matchAll(requirement)) {
    const change = (what: string, from: string, to: string): Slip => ({
      what: `${what}: ${regulation}`,
      text: replace(text, index, index + whole.length, whole.replace(from, to)),
      found: true,
    });
    yield change('requirement that advises', ' must ', ' should ');
    yield change('requirement due the year before', `due: ${year}`, `due: ${Number(year) - 1}`);
    yield change('requirement without its regulation', `    regulation: ${regulation}\n`, '');
    yield change('requirement without its day', /^ {4}due: .*\n/m.exec(whole)?.[0] ?? '', '');
    const cites = (what: string, put: string) =>
      change(`requirement on ${what}`, `    regulation: ${regulation}\n`, `    regulation: ${put}\n`);
    // Of two services inspected together either may be meant.
    const alone = !/^combined-with:/m.test(text);
    yield { ...cites('a regulation there is not', '999'), found: alone };
    yield { ...cites('a regulation and a paragraph there are not', '999(99)'), found: alone };
    yield cites('what is no regulation', 'whatever');
    if (/^setting: childrens-home$/m.test(text)) {
      const fostering = 'of the Fostering Services (England) Regulations 2011';
      yield cites('a paragraph there is not', '12(99)');
      if (/^ {2}start: 202[2-9]/m.test(text)) yield cites('a paragraph that has expired', '22(1A)');
      yield cites('another setting’s regulation', `regulation 12 ${fostering}`);
      yield cites('what another setting’s regulations do not have', `regulation 999(99) ${fostering}`);
      yield cites('a minimum standard', 'NMS 7');
      yield cites('a confused heading', 'regulation 12, positive relationships');
      yield cites('a paragraph there is not, with a confused heading', '12(99) (positive relationships)');
    }
    yield {
      ...change('requirement without either', whole.slice(whole.indexOf('    regulation:')), ''),
      times: 2,
    };
  }
}

/** Slips in the citations of the national framework, and in the footnote that explains them. */
function* citationSlips(text: string, expected: boolean): Generator<Slip> {
  const cited = / \((outcome|enabler|principle) (\d), national framework\)/g;
  for (const { index, 0: whole, 1: target = '', 2: number = '' } of text.matchAll(cited)) {
    const heading = text.lastIndexOf('\n## ', index);
    if (!text.startsWith('\n## What needs to improve', heading)) continue;
    const change = (what: string, put: string): Slip => ({
      what: `citation ${what}:${whole}`,
      text: replace(text, index, index + whole.length, put),
      found: expected,
    });
    yield change('removed', '');
    yield change('without its number', ` (${target}, national framework)`);
    yield change('of one there is not', ` (${target} 9, national framework)`);
    yield change('misspelt', ` (${target.slice(0, -1)} ${number}, national framework)`);
    yield change('in square brackets', ` [${target} ${number}, national framework]`);
    yield change('without brackets', ` ${target} ${number}, national framework`);
    yield change('without its end', ` (${target} ${number}, national framework`);
    yield change('in capitals', ` (${target} ${number}, National Framework)`);
    yield change('without the framework', ` (${target} ${number})`);
    yield change('with a name of its own', ` (${target}: they do it well, national framework)`);
  }
  const mark = /\n## What needs to improve\?(\[\^1\])/.exec(text);
  if (!mark) return;
  const from = mark.index + mark[0].length - 4;
  yield { what: 'footnote’s mark removed', text: replace(text, from, from + 4, ''), found: expected };
  yield { what: 'footnote removed', text: text.replace(/^\[\^1\]:.*(\n.+)*$/m, ''), found: expected };
}

/** Details that identify somebody, each put into the first paragraph behind a section's heading. */
function* identitySlips(text: string): Generator<Slip> {
  // Where inspectors write what they found; service details may hold such details.
  const paragraph =
    /^## (?:The experiences|Overall|Information about this (?:service|children)|Findings).*\n\n(?!\n).*?\.(?=\n\n)/m.exec(
      text,
    );
  if (!paragraph) return;
  const at = paragraph.index + paragraph[0].length - 1;
  const manager = /^setting: (?:secure-)?childrens-home$/m.test(text)
    ? /^ {2}registered-manager: (.*)$/m.exec(text)?.[1]
    : undefined;
  const details = [
    'M1 2AB',
    '12 Elm Road, Carrowby, M1 2AB',
    '(020) 7946 0018',
    '+44 7700 900123',
    'a.name@example.org',
    'a.name at example.org',
    'born on 3 May 2012',
    'DOB 03/05/12',
    ...(manager === undefined ? [] : [manager]),
  ];
  for (const detail of details)
    yield { what: `text with ${detail}`, text: replace(text, at, at, ` (${detail})`), found: true };
}

for (const { name, text } of clean) {
  describe(name, () => {
    const { draft } = check(text, name);
    const slips = share([
      ...(draft.data ? yamlSlips(text, draft.data) : []),
      ...(draft.surface === 'markdown' ? bodySlips(text) : []),
      ...requirementSlips(text),
      ...identitySlips(text),
    ]);

    it(`reports each of ${slips.length} slips once`, { tags: ['volume'] }, () => {
      const wrong: string[] = [];
      for (const { what, text: broken, found, times = 1 } of slips) {
        const { findings } = check(broken, name, { stage: 'final' });
        const said = findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n      ');
        if (findings.length > times) wrong.push(`${what}: reported ${findings.length} times\n      ${said}`);
        else if (found && findings.length === 0) wrong.push(`${what}: not reported`);
      }
      expect(wrong.join('\n')).toBe('');
    });
  });
}
