import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../test/volume';
import { parseDraft } from '../../draft/draft';
import { exampleDraft } from '../../rules/examples';
import type { Finding } from '../../rules/finding';
import { rules } from '../../rules/index';
import { readsWords, suppressible } from '../../rules/rule-ids';
import { span } from '../../text/span';
import { check } from '../check';
import { applyEdits, fixText, safeFixes } from '../fix';
import { suppress } from './suppress';

const md = 'a.report.md';
const ours = (text: string, name = md, options = {}) =>
  check(text, name, options).findings.map(
    ({ rule, severity, span }) => `${rule} ${severity} ${text.slice(span.start, span.end)}`,
  );
const fixed = (text: string, name = md): string => {
  const fixes = safeFixes(check(text, name).findings.filter(({ rule }) => rule.startsWith('suppression/')));
  return applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  ).text;
};

it('suppresses what begins at the very end of the reach, and nothing after it', () => {
  const text = 'framework: ilacs\nurn: # inspection-report-disable-line draft/urn -- Later.\nstage: review\n';
  const end = text.indexOf('\nstage');
  const at = (start: number): Finding => ({
    rule: 'draft/urn',
    severity: 'error',
    message: 'No number.',
    situation: 'fault',
    words: [],
    span: span(start, start),
  });
  const draft = parseDraft(text, 'yaml');
  expect(suppress(draft, [at(end), at(end + 1)]).findings).toEqual([at(end + 1)]);
});

/** A complete draft with `lines` in front of its front matter's first key. */
const front = (lines: string, without: string[] = ['urn']) =>
  exampleDraft({ framework: 'sccif', without }).replace('framework:', () => `${lines}framework:`);
const say = (command: string, rules = 'draft/urn', reason = ' -- Not known yet.') =>
  `inspection-report-${command} ${rules}${reason}`;

describe('in YAML', () => {
  it('reaches the value that begins in the next line, to its end, but not what is under its key', () => {
    const text = (rows: string) => exampleDraft({ framework: 'sccif', front: rows });
    const duty =
      'requirements:\n  - text: Staff should\n      do more.\n    regulation: 12\n    due: 2026-07-30\n';
    const comment = `# ${say('disable-next-line', 'requirement/duty')}\n`;
    expect(ours(text(duty))).toEqual(['requirement/duty warning should']);
    expect(ours(text(duty.replace('requirements:\n', `requirements:\n  ${comment}`)))).toEqual([]);
    const below = duty.replace('Staff should\n      do more.', 'Staff\n      should do more.');
    expect(ours(text(below))).toEqual(['requirement/duty warning should']);
    expect(ours(text(below.replace('requirements:\n', `requirements:\n  ${comment}`)))).toEqual([]);
    expect(ours(text(below).replace('requirements:', `${comment}requirements:`))).toEqual([
      'suppression/unused warning requirement/duty',
      'requirement/duty warning should',
    ]);
  });

  it('suppresses the next line, a line, a block and a file', () => {
    expect(ours(front(''))).toEqual(['draft/urn error framework']);
    expect(ours(front(`# ${say('disable-next-line')}\n`))).toEqual([]);
    expect(ours(front('').replace(/(framework: sccif)/, `$1 # ${say('disable-line')}`))).toEqual([]);
    expect(
      ours(front(`# ${say('disable')}\n`).replace('inspection:', '# inspection-report-enable\ninspection:')),
    ).toEqual([]);
    expect(ours(`${front('').trimEnd()}\n\n<!-- ${say('disable-file')} -->\n`)).toEqual([]);
    expect(ours(front(`#inspection-report-disable-next-line draft/urn — Not known yet.\n`))).toEqual([]);
    expect(ours(front(`# ${say('disable')}\n# inspection-report-enable draft/urn\n`))).toEqual([
      'suppression/unused warning draft/urn',
      'draft/urn error framework',
    ]);
  });

  it('suppresses nothing where it stands in a text, of which it would be a heading', () => {
    const text = `framework: sccif\nsummary: |\n  # ${say('disable-file', 'draft/setting')}\n  Text.\n`;
    const { findings } = check(text, 'a.report.yaml');
    expect(findings.some(({ rule }) => rule === 'draft/setting')).toBe(true);
    const fixed = fixText(text, (changed) => check(changed, 'a.report.yaml'), { kinds: ['safe'] }).text;
    expect(fixed).toContain(`  <!-- ${say('disable-file', 'draft/setting')} -->\n  Text.\n`);
    expect(ours(fixed, 'a.report.yaml').some((line) => line.startsWith('draft/setting'))).toBe(false);
  });

  it('is a comment behind a text', () => {
    const text = `framework: sccif\nsummary: |\n  Text.\n\n# ${say('disable-next-line', 'draft/setting')}\nsetting: home\n`;
    expect(check(text, 'a.report.yaml').draft.suppressions.length).toBe(1);
    expect(ours(text, 'a.report.yaml').some((line) => line.startsWith('draft/setting'))).toBe(false);
  });
});

describe('in Markdown', () => {
  const heading = '## Overall experiences and progress of children and young peeple: good';
  const body = (lines: string, behind = '') =>
    `---\nframework: sccif\nsetting: childrens-home\n---\n\n${lines}${heading}${behind}\n\nThey do well.\n`;
  const rule = check(body(''), md).findings.find(({ span }) => span.start > 50)?.rule ?? '';
  const left = (text: string) =>
    check(text, md).findings.filter(({ rule: id }) => id === rule || id.startsWith('suppression')).length;

  it('suppresses headings and paragraphs, and does not belong to them', () => {
    expect(left(body(''))).toBe(1);
    expect(left(body(`<!-- ${say('disable-next-line', rule)} -->\n`))).toBe(0);
    expect(left(body(`<!-- ${say('disable-next-line', rule)} -->\n\n`))).toBe(0);
    expect(left(body('', ` <!-- ${say('disable-line', rule)} -->`))).toBe(0);
    expect(left(body(`<!-- ${say('disable', rule)} -->\n\n`))).toBe(0);
    expect(left(body(`\`\`\`\n<!-- ${say('disable', rule)} -->\n\`\`\`\n\n`))).toBe(1);
    expect(left(body(`Write \`<!-- ${say('disable', rule)} -->\`.\n\n`))).toBe(1);
    const { draft } = check(body('', ` <!-- ${say('disable-line', rule)} -->`), md);
    expect(draft.passages[0]?.blocks.map(({ text }) => text.text.trim())).toEqual([
      heading.slice(3),
      'They do well.',
    ]);
  });

  it('holds for the texts of a YAML draft too', () => {
    const text = `framework: sccif\nsummary: |\n  <!-- ${say('disable-file', 'draft/setting')} -->\n  Text.\n`;
    expect(ours(text, 'a.report.yaml').some((line) => /^(draft\/setting|suppression)/.test(line))).toBe(
      false,
    );
  });
});

describe('what does not work is said', () => {
  it('a misspelt rule, command, none, one that is no more needed, one without a reason', () => {
    const of = (line: string) => ours(front(`# ${line}\n`, [])).join('; ');
    expect(of(say('disable-file', 'draft/unr'))).toBe('suppression/unknown-rule warning draft/unr');
    expect(of(say('disable-nxt-line'))).toBe('suppression/unknown-rule warning disable-nxt-line');
    expect(of(say('disable-file', ''))).toMatch(/^suppression\/unknown-rule warning # inspection/);
    expect(of(say('disable-file', 'draft/*'))).toBe('suppression/unknown-rule warning draft/*');
    expect(of(say('disable-file'))).toBe('suppression/unused warning draft/urn');
    expect(of('inspection-report-enable draft/urn')).toMatch(/^suppression\/unused warning # insp/);
    expect(ours(front(`# ${say('disable-file', 'draft/urn', '')}\n`))[0]).toMatch(
      /^suppression\/reason error/,
    );
    expect(ours(front(`# ${say('disable-file', 'draft/urn', ' -- say why')}\n`))[0]).toMatch(
      /^suppression\/reason/,
    );
    expect(ours(front(`# ${say('disable-file', 'draft/urn', '')}\n`), md, { reason: 'optional' })).toEqual(
      [],
    );
  });

  it('but not of rules that did not run, or are off', () => {
    const text = front(`# ${say('disable-file')}\n`, []);
    expect(ours(text, md, { layers: [{ rules: [{ rule: 'draft/urn', level: 'off' }] }] })).toEqual([]);
    expect(ours(text, md, { layers: [{ rules: [{ rule: 'suppression/*', level: 'off' }] }] })).toEqual([]);
    expect(ours(text, md, { rules: [] })).toEqual([]);
  });

  it('what cannot be read is not suppressed', () => {
    const text = front(`# ${say('disable-file', 'syntax/duplicate-key')}\nstage: final\n`, []);
    expect(
      check(text, md)
        .findings.map(({ rule }) => rule)
        .sort(),
    ).toEqual(['suppression/unknown-rule', 'syntax/duplicate-key']);
  });
});

it('takes out and corrects what does not work', () => {
  const clean = front('', []);
  expect(fixed(front(`# ${say('disable-file')}\n`, []))).toBe(clean);
  expect(
    fixed(
      front(`# ${say('disable')}\n`, []).replace('inspection:', '# inspection-report-enable\ninspection:'),
    ),
  ).toBe(clean);
  expect(fixed(clean.replace(/(framework: sccif)/, `$1  # ${say('disable-line')}`))).toBe(clean);
  expect(fixed(front(`# ${say('disable-file', 'draft/urn, draft/setting')}\n`))).toBe(
    front(`# ${say('disable-file')}\n`),
  );
  expect(fixed(front(`# ${say('disable-file', 'draft/setting draft/urn')}\n`))).toBe(
    front(`# ${say('disable-file')}\n`),
  );
  expect(fixed(front(`# ${say('disable-file', 'draft/unr')}\n`))).toBe(front(`# ${say('disable-file')}\n`));
  const word = clean.replace(/\n$/, `\n\nA word <!-- ${say('disable-line')} --> more.\n`);
  expect(fixed(word)).toContain('A word more.');
});

it('leaves a draft as it was once the fixes of all that is unused are applied', { tags: ['volume'] }, () => {
  const clean = exampleDraft({ framework: 'sccif' });
  const lines = clean.split('\n');
  const ids = rules.map(({ meta }) => meta.id).filter((id) => suppressible(id) && !readsWords(id));
  const comment = fc.record({
    line: fc.integer({ min: 1, max: lines.length - 1 }),
    command: fc.constantFrom('disable-next-line', 'disable-line', 'disable-file', 'disable', 'enable'),
    named: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 3 }),
  });
  const fence = lines.indexOf('---', 1);
  fc.assert(
    fc.property(fc.array(comment, { maxLength: 4 }), (comments) => {
      const written = lines.flatMap((line, at) => [
        ...comments
          .filter(({ line: wanted }) => wanted === at)
          .map(({ command, named }) =>
            at <= fence ? `# ${say(command, named.join(', '))}` : `<!-- ${say(command, named.join(' '))} -->`,
          ),
        line,
      ]);
      let text = written.join('\n');
      for (let round = 0; round < 3; round++) text = fixed(text);
      expect(text, written.join('\n')).toBe(clean);
    }),
    { numRuns: cases(60) },
  );
});

describe('what is meant as a suppression and is none', () => {
  const all = (line: string) => `---\nframework: sccif\nsetting: childrens-home\n---\n\n${line}\n\nText.\n`;
  const findingsOf = (line: string) =>
    check(all(line), 'a.report.md')
      .findings.filter(({ rule }) => rule.startsWith('suppression/'))
      .map(({ message, rule, span }) => `${rule} ${all(line).slice(span.start, span.end)}: ${message}`);
  const fixed = (line: string, kinds: ('safe' | 'suggestion')[] = ['safe']) =>
    fixText(all(line), (text) => check(text, 'a.report.md'), { kinds }).text.split('\n')[5];

  it('is said and mended where its beginning is written in another way', () => {
    for (const begin of [
      'inspection-report disable-file',
      'Inspection-Report-Disable-File',
      'inspectionreport_disable-file',
    ])
      expect([
        findingsOf(`<!-- ${begin} draft/urn -- No. -->`),
        fixed(`<!-- ${begin} draft/urn -- No. -->`),
      ]).toEqual([
        [
          `suppression/unknown-rule ${begin}: There is no command “${begin}”, so this suppresses nothing. Write “inspection-report-disable-file”.`,
        ],
        '<!-- inspection-report-disable-file draft/urn -- No. -->',
      ]);
    expect(findingsOf('<!-- The inspection report was disabled. -->')).toEqual([]);
    expect(findingsOf('<!-- Inspection report: disabled children are heard. -->')).toEqual([]);
    expect(findingsOf('```\n# inspection-report-disable-file draft/urn -- No.\n```')).toEqual([]);
  });

  it('asks for a rule where a group is named', () => {
    expect(findingsOf('<!-- inspection-report-disable-file draft/* -- No. -->')).toEqual([
      'suppression/unknown-rule draft/*: List single rules instead of “draft/*”. A suppression cannot cover a group of rules.',
    ]);
  });

  it('says once that a reason has no dashes before it', () => {
    const line = '<!-- inspection-report-disable-file draft/urn not known yet -->';
    expect(findingsOf(line)).toEqual([
      'suppression/unknown-rule not known yet: Write “--” before the reason for this suppression.',
    ]);
    expect(fixed(line)).toBe('<!-- inspection-report-disable-file draft/urn -- not known yet -->');
    expect(fixed(line.replace(' not', ' - not'))).toBe(
      '<!-- inspection-report-disable-file draft/urn -- not known yet -->',
    );
  });
});

it('a hash line is a comment in the YAML alone, and what is in a fence is none', () => {
  const body = `# A\n\n# ${say('disable-next-line', 'reference/provision')}\n\n\`\`\`\n# ${say('disable-next-line', 'a/b')}\n<!-- ${say('disable-next-line', 'a/b')} -->\n\`\`\`\n\nEnd.\n`;
  expect(ours(exampleDraft({ body })).filter((line) => line.startsWith('suppression/'))).toEqual([
    `suppression/unknown-rule warning # ${say('disable-next-line', 'reference/provision')}`,
  ]);
});
