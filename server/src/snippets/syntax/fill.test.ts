import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../knowledge/knowledge';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { exportSnippet, fillSnippet } from './fill';
import { everyNode } from './nodes';
import { parseSnippet } from './parse';
import { productVariables } from './variables';

const draft = (front = '', framework: 'ilacs' | 'sccif' = 'sccif') =>
  check(exampleDraft({ framework, front }), 'a.report.md').report;
const today = '2026-07-01';
const fill = (body: string, report = draft()) => fillSnippet(body, { report, knowledge: builtIn, today });

describe('variables', () => {
  it('are filled in from the draft', () => {
    const home = draft(
      `provider: {name: Example Care, registered-manager: B Other}
previous:
  - {date: 2024-05-01, type: full, judgement: good}
  - {date: 2025-05-01, type: full, judgement: inadequate}`,
    );
    const judgement = home?.terms.judgements.find(({ id }) => id === 'helped-and-protected');
    const values = Object.fromEntries(
      Object.entries(productVariables).map(([name, one]) => [
        name,
        one.value({ report: home, knowledge: builtIn, today, judgement, dueDays: 28 }),
      ]),
    );
    expect(values).toEqual({
      AUTHORITY: undefined,
      PROVIDER: 'Example Care',
      INSPECTED: 'Example Care',
      REGISTERED_MANAGER: 'B Other',
      RESPONSIBLE_INDIVIDUAL: undefined,
      URN: 'SC999999',
      FRAMEWORK: 'SCCIF',
      EDITION: expect.stringContaining('2017'),
      SETTING_NAME: "children's home",
      KIND_NAME: 'full inspection',
      SECTION: 'How well children and young people are helped and protected',
      GRADE: 'good',
      OVERALL_GRADE: 'good',
      PREVIOUS_GRADE: 'inadequate',
      PREVIOUS_DATE: '1 May 2025',
      INSPECTION_START: '2026-06-09',
      INSPECTION_END: '2026-06-10',
      DUE_DATE: '2026-07-08',
      INSPECTION_DATES: '9 to 10 June 2026',
      LEAD_INSPECTOR: 'A N Other',
      ADDRESSEE: undefined,
      THEME: undefined,
      TODAY: '2026-07-01',
      TODAY_LONG: '1 July 2026',
    });
  });

  it('have no value without a draft, but for the day', () => {
    for (const [name, one] of Object.entries(productVariables)) {
      const value = one.value({ report: undefined, knowledge: builtIn, today });
      expect(value === undefined, name).toBe(!name.startsWith('TODAY'));
    }
  });

  it('have no date for a requirement where the team has set no number of days', () => {
    expect(fill("due: ${DUE_DATE:'[date]'}")).toEqual({
      snippet: "due: ${1:'[date]'}",
      plain: "due: '[date]'",
    });
  });

  it('say dates with what they share once', () => {
    const dates = (start: string, end: string) =>
      fill('$INSPECTION_DATES', draft(`inspection: {type: full, start: ${start}, end: ${end}}`)).plain;
    expect(dates('2026-06-09', '2026-06-09')).toBe('9 June 2026');
    expect(dates('2026-06-29', '2026-07-03')).toBe('29 June to 3 July 2026');
    expect(dates('2025-12-29', '2026-01-09')).toBe('29 December 2025 to 9 January 2026');
  });
});

describe('filling in', () => {
  it('gives both forms', () => {
    expect(fill('$PROVIDER: ${1:children} in $AUTHORITY, ${2|one,two|}.$0')).toEqual({
      snippet: 'Example Care Limited: ${1:children} in ${3:the local authority}, ${2|one,two|}.${0}',
      plain: 'Example Care Limited: children in the local authority, one.',
    });
  });

  it('makes a placeholder of the default where there is one, and one stop of one variable', () => {
    expect(fill('${AUTHORITY:the council} and $AUTHORITY, $THEME').snippet).toBe(
      '${1:the council} and ${1}, ${2:theme}',
    );
    expect(fill('${AUTHORITY:the council} and $AUTHORITY').plain).toBe('the council and the council');
    expect(fill('${PROVIDER:the home}').snippet).toBe('Example Care Limited');
  });

  it('leaves VS Code’s variables to the editor, and says them in plain text', () => {
    expect(fill('$TM_FILENAME $CURRENT_YEAR ${TM_SELECTED_TEXT:this}')).toEqual({
      snippet: '${TM_FILENAME} ${CURRENT_YEAR} ${TM_SELECTED_TEXT:this}',
      plain: 'filename 2026 this',
    });
  });

  it('escapes what a value holds', () => {
    const home = draft("provider: 'Pound $1 \\ {Sterling} ${2:x}'");
    expect(fill('${1:$PROVIDER}', home)).toEqual({
      snippet: '${1:Pound \\$1 \\\\ {Sterling\\} \\${2:x\\}}',
      plain: 'Pound $1 \\ {Sterling} ${2:x}',
    });
  });

  it('carries no transform out', () => {
    expect(fill('${PROVIDER/(.*)/${1:/upcase}/}').plain).toBe('Example Care Limited');
  });

  it('keeps every value as text, whatever it is', { tags: ['volume'] }, () => {
    const names = Object.keys(productVariables);
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...names.map((name) => `\${${name}}`), '${1:', '}', '$2 '), fc.string()),
        ),
        fc.string({ unit: fc.constantFrom('$', '}', '\\', '{', 'a', '1', '|', ':') }),
        (pieces, value) => {
          const report = draft(`provider: ${JSON.stringify(`${value}x`)}`);
          const { snippet } = fill(pieces.join(''), report);
          const again = parseSnippet(snippet);
          expect(again.errors).toEqual([]);
          for (const node of everyNode(again.nodes))
            if (node.kind === 'variable') expect(names).not.toContain(node.name);
          const alone = parseSnippet(fill('$PROVIDER', report).snippet).nodes;
          expect(alone.map((node) => node.kind === 'text' && node.text)).toEqual([`${value}x`]);
        },
      ),
    );
  });
});

it('exports without the product’s variables', () => {
  expect(exportSnippet('$INSPECTED was ${GRADE:good} on $CURRENT_DATE: ${1:why}')).toBe(
    '${2:the service} was ${3:good} on ${CURRENT_DATE}: ${1:why}',
  );
});
