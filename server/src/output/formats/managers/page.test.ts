import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { check } from '../../../lint/check';
import { testProse } from '../../../prose/testing';
import { exampleDraft } from '../../../rules/examples';
import { allMetas } from '../../../rules/index';
import { fileResult } from '../../file-result';
import { unpainted } from '../../paint';
import { type FileResult, type FormatContext, onlyFindings } from '../../result';
import { loadFormat } from '../format';
import { html } from '../html';
import { formats } from '../index';
import { markdown } from '../markdown';

const context: FormatContext = {
  paint: unpainted,
  version: '1.2.3',
  today: '2026-11-21',
  rules: allMetas,
  absolute: (path) => path,
  inRepository: () => undefined,
};

const code = { html: await loadFormat(html), markdown: await loadFormat(markdown) };

/** The page on some results. */
function pageOf(
  results: readonly FileResult[],
  more: Partial<FormatContext> = {},
  format: keyof typeof code = 'html',
): string {
  const printer = code[format]({ ...context, ...more });
  return results.map((result) => printer.add(result)).join('') + printer.end();
}

/** The result of a draft with some lines of text. */
function draft(path: string, text: string, front = ''): FileResult {
  const checked = check(
    `---\nframework: ilacs\nauthority: Example Borough\nurn: '80999'\nstage: drafting\n${front}inspection: {type: standard, start: 2026-06-08, end: 2026-06-19, lead-inspector: Araminta Stokeley}\n---\n\n${text}\n`,
    path,
    { prose: testProse },
  );
  return fileResult(path, checked, {
    findings: checked.findings.filter(
      ({ rule }) => rule.startsWith('language/') || rule.startsWith('identity/'),
    ),
    suppressed: checked.suppressed,
  });
}

const reason = 'A term of the <b>authority</b>.';
const drafts = [
  draft('north.report.md', 'The advisor was adviced.\n\nWe organize the the plan.', 'x-team: North\n'),
  draft(
    'south & east.report.md',
    `Staff met Brennan Oakhurst, aged 7.\n\n<!-- inspection-report-disable-next-line language/american -- ${reason} -->\nWe organize visits.`,
    'x-team: <South>\n',
  ),
  draft('clean.report.md', 'Children are safe.'),
];

const textOf = (page: string): string =>
  page
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a report for managers in HTML', () => {
  const page = pageOf(drafts);
  const text = textOf(page);

  it('has no words of a draft', () => {
    for (const word of ['advisor', 'adviced', 'organize', 'the the', 'Brennan', 'Oakhurst'])
      expect(page).not.toContain(word);
  });

  it('begins with the state of the drafts, and totals', () => {
    expect(text).toMatch(/Of 3 drafts, .*1 has no findings\./);
    expect(page).toContain('<b>3</b>drafts');
    expect(page).toContain('<b>1</b>suppressed');
  });

  it('has a part for each draft, with its findings in the order of the text', () => {
    const part = page.slice(page.indexOf('<h3 id="draft-'));
    const lines = [...(part.split('</section>')[0] ?? '').matchAll(/<th scope="row" class="number">(\d+)</g)];
    expect(lines.length).toBeGreaterThan(2);
    const numbers = lines.map(([, line]) => Number(line));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(page).not.toContain('clean.report.md');
  });

  it('lists suppressed findings with their reasons, and lets no text become markup', () => {
    expect(page).toContain('A term of the &lt;b&gt;authority&lt;/b&gt;.');
    expect(page).toContain('south &amp; east.report.md');
    expect(page).toContain('Team: &lt;South&gt;.');
    expect(page).not.toMatch(/<script|<b>authority|https?:|style="/);
  });

  it('is valid, and each of its links leads to a part of it', () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, link] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(link);
  });

  it('names a lead inspector only if that is asked for, in Markdown too', () => {
    expect(page).not.toContain('Araminta Stokeley');
    expect(pageOf(drafts, {}, 'markdown')).not.toContain('Araminta Stokeley');
    expect(pageOf(drafts, { byInspector: true })).toContain('Araminta Stokeley');
    expect(pageOf(drafts, { byInspector: true }, 'markdown')).toContain('Araminta Stokeley');
  });

  it('has messages only if the text is asked for, and never a name that a rule on identity reports', () => {
    const withText = pageOf(drafts, { showsText: true });
    expect(withText).toContain('adviced');
    expect(withText).toContain('Leave out this name.');
    expect(withText).not.toMatch(/Brennan|Oakhurst/);
    expect(withText).toContain('Share this page only with people who may see the drafts.');
  });

  it('shows what has changed since an earlier run, without empty tables', () => {
    const changes = () => ({
      sentences: ['Since the earlier run: 1 new, 0 fixed and 2 unchanged findings.'],
      tables: [
        {
          caption: 'Changes by lead inspector',
          heads: ['Lead inspector', 'New'],
          rows: [['A. Stokeley', '1']],
        },
        {
          caption: 'New findings',
          heads: ['Draft', 'Line', 'Rule', 'What is checked'],
          rows: [['a.report.md', '7', 'section/order', 'Sections are in the order of the report']],
        },
        { caption: 'Fixed findings', heads: ['Draft'], rows: [] },
      ],
    });
    const sectionOf = (html: string): string =>
      textOf(html.slice(html.indexOf('id="changes"'), html.indexOf('id="frequent"')));
    const section = sectionOf(pageOf(drafts, { changes }));
    expect(section).toContain('Since the earlier run: 1 new, 0 fixed and 2 unchanged findings.');
    expect(section).toMatch(
      /What is checked a\.report\.md 7 Sections are in the order of the report section\/ ?order/,
    );
    expect(section).toMatch(/Lead inspector New A\. Stokeley 1/);
    expect(section).not.toContain('Fixed findings');
    expect(page).not.toContain('id="changes"');
  });

  it('says what could not be checked, and what the baseline knows', () => {
    const known = drafts[0]?.checked?.findings ?? [];
    const results: FileResult[] = [
      { path: 'x.report.md', failure: 'It is <empty>. Write it.' },
      { path: 'y.report.md', known: known.slice(0, 1) },
    ];
    const read = textOf(pageOf(results));
    expect(read).toContain('This file could not be checked. It is &lt;empty&gt;. Write it.');
    expect(read).toContain('1 known finding in the baseline is not counted.');
  });

  it('is short if nothing is found', () => {
    const clean = pageOf(drafts.slice(2));
    expect(textOf(clean)).toContain('1 draft, without findings.');
    expect(clean).not.toContain('<table>');
    expect(textOf(pageOf([]))).toContain('No drafts were checked.');
  });
});

describe('the figures in a report for managers', () => {
  const front = (team: string): string =>
    `provider: {name: Larchmere Care, home: Quernstone House}\nx-team: ${team}\nx-final: 2026-07-10\n`;
  const counted = [
    exampleDraft({ framework: 'sccif', front: front('North & East') }),
    exampleDraft({ framework: 'sccif', front: front('South'), without: ['urn'] }),
    exampleDraft({ framework: 'ilacs' }),
    exampleDraft({ framework: 'ilacs' }).replace('framework: ilacs', 'framework: unheard'),
  ].map((text, at): FileResult => {
    const path = `${at}.report.md`;
    const checked = check(text, path);
    return fileResult(path, checked, { ...checked, withFigures: true });
  });
  const page = pageOf(counted);
  const part = page.slice(page.indexOf('<h2 id="figures"'), page.indexOf('<h2 id="drafts"'));

  it('have a chart and a table for grades, findings and days', () => {
    const parts = part.split('<h3 ').slice(1);
    expect(parts.map((each) => /^id="([a-z-]+)"/.exec(each)?.[1])).toEqual([
      'grades-by-judgement',
      'grades-by-team',
      'findings-by-setting',
      'days-to-final',
    ]);
    for (const each of parts) expect(each).toMatch(/<svg class="chart"[\s\S]*<table>/);
    expect(page).toContain('.chart {');
    expect(textOf(part)).toContain('3 drafts counted. Drafts without a known framework are left out.');
    expect(textOf(part)).toMatch(/North &amp; East 3 South 3 /);
    expect(textOf(part)).toMatch(/SCCIF 2 30 30 30 /);
  });

  it('count the findings that are printed, next to the number of drafts', () => {
    const bySetting = (of: readonly FileResult[]): string => {
      const html = pageOf(of);
      const from = html.indexOf('<table>', html.indexOf('id="findings-by-setting"'));
      return textOf(html.slice(from, html.indexOf('</table>', from)));
    };
    const sccif = counted.slice(0, 2);
    const found = sccif.reduce((sum, { checked }) => sum + (checked?.findings.length ?? 0), 0);
    expect(bySetting(sccif)).toContain(`SCCIF: children’s home 2 ${found} ${found / 2} `);
    const quiet = sccif.map((result) => onlyFindings(result, () => false));
    expect(bySetting(quiet)).toContain('SCCIF: children’s home 2 0 0 ');
  });

  it('name no home, provider, draft or inspector, even if totals by inspector are asked for', () => {
    const all = pageOf(counted, { byInspector: true });
    const figures = all.slice(all.indexOf('<h2 id="figures"'), all.indexOf('<h2 id="drafts"'));
    expect(figures).not.toMatch(/Larchmere|Quernstone|SC999999|Example|A N Other|report\.md/);
  });

  it('are valid, and linked from the top of the page', () => {
    const errors: string[] = [];
    parse(page, { onParseError: ({ code }) => errors.push(code) });
    expect(errors).toEqual([]);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(page).toContain('<a href="#figures">Figures</a>');
  });

  it('are left out, with their style, if no draft has any', () => {
    for (const html of [pageOf(drafts), pageOf(counted.slice(3))]) {
      expect(html).not.toContain('id="figures"');
      expect(html).not.toContain('.chart');
    }
  });

  it('are shown by this format alone', () => {
    expect(formats.filter(({ showsFigures }) => showsFigures)).toEqual([html]);
  });
});
