import { describe, expect, it } from 'vitest';
import { check } from '../../lint/check';
import { applyEdits } from '../../lint/fix';
import { exampleKnowledge as knowledge } from '../../rules/testing';
import { refactoringsAt } from '../actions';
import { completionList } from '../completion';
import { hover } from '../hover';
import { describeWords } from './describe/law-words';

const front = (yaml: string, body = '') =>
  `---\nframework: sccif\nsetting: childrens-home\ninspection: {type: full, start: 2026-07-08, end: 2026-07-09}\n${yaml}---\n\n# Title\n\n${body}\n`;

/** A draft with | where the cursor is. */
function at(marked: string, name = 'a.report.md') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, offset, checked: check(text, name, { knowledge }) };
}

describe('hover over a citation', () => {
  const words = (citation: string): string => {
    const { checked, offset } = at(front('', `See ${citation}.`));
    return (hover(checked, offset)?.markdown ?? '')
      .split('\n\n')
      .filter((part) => /^>|copy of the law/.test(part))
      .join('\n');
  };

  it('shows the words of the paragraph, with those that lead to it', () => {
    expect(words('regulation 12(2)(a)|(i)')).toBe(
      '> (2) In particular, the registered person must ensure—  \n> \u2003(a) that staff—  \n> \u2003\u2003**(i)** trim the wick of every lamp each morning; and\nWords from your team’s copy of the law (text of 29 June 2026, as revised).',
    );
    expect(words('regulation 12(2)|(a)')).toContain('\u2003\u2003**(ii)** keep the glass clean;');
    expect(words('regulation 13|(b)')).toBe(
      '> A keeper must have—  \n> **(b)** a bell,  \n> and must carry them.\nWords from your team’s copy of the law (text of 29 June 2026, as revised).',
    );
  });

  it('shows those of a paragraph of a Schedule, and none of a Part', () => {
    expect(words('Schedule 2, paragraph 2|(a)')).toContain('> 2 Either—  \n> \u2003**(a)** whale oil; or');
    expect(words('Part 1|2 of the Children’s Homes (England) Regulations 2015')).toBe('');
  });

  it('says what is not in force, and shows nothing where the pack has nothing', () => {
    expect(words('regulation 51|')).toMatch(/This is not yet in force\.$/);
    expect(words('regulation 14|')).toBe('');
    expect(words('section 47|')).toBe('');
  });
});

it('says that the date of a text is not known', () => {
  const provision = { number: '4.10', words: [] };
  const pack = (basis: 'guidance' | 'revised') => ({
    format: 'inspection-report law pack 1' as const,
    instrument: 'lamps',
    title: 'Lamps',
    text: { date: null, basis },
    provisions: [provision],
  });
  const said = (basis: 'guidance' | 'revised') =>
    describeWords({ provision, above: [], own: undefined, below: [] }, pack(basis));
  expect(said('guidance')).toBe('Words from your team’s copy of the guidance (date of the text not known).');
  expect(said('revised')).toBe(
    'Words from your team’s copy of the law (date of the text not known, as revised).',
  );
});

it('completes a paragraph with its first words', () => {
  const { checked, offset } = at(front('', 'See regulation 12(2)(|'));
  const { items } = completionList(checked, offset);
  expect(items.map(({ label, detail }) => [label, detail]).slice(0, 3)).toEqual([
    ['regulation 12(2)(a)', 'that staff—'],
    ['regulation 12(2)(b)', 'that each lamp in the home is clean and lit before it is dark; and'],
    ['regulation 12(2)(c)', 'that oil is stored outside the home.'],
  ]);
  expect(items[1]?.documentation).toContain('> that each lamp in the home');
});

describe('“Insert the regulation’s words”', () => {
  const inserted = (
    marked: string,
    name?: string,
    wanted = 'Insert the regulation’s words',
  ): string | undefined => {
    const { text, checked, offset } = at(marked, name);
    const action = refactoringsAt(checked, offset).find(({ title }) => title === wanted);
    return action && applyEdits(text, action.edits).text;
  };
  const requirement = (text: string, regulation = '12(1) (2)(a)(i)') =>
    front(`requirements:\n  - text:${text}\n    regulation: ${regulation}\n    due: 2026-08-30\n`);
  const published = [
    ' |',
    '      The lamp standard is that children have light.',
    '',
    '      In particular, the registered person must ensure—',
    '',
    '      that staff—',
    '',
    '      trim the wick of every lamp each morning.',
  ].join('\n');

  it('fills an empty text in the published form, and keeps the citation', () => {
    expect(inserted(requirement('|'))).toBe(requirement(published));
    expect(inserted(requirement('', '12(1) (2|)(a)(i)'))).toBe(requirement(published));
    expect(inserted(requirement(' |').replace('  - text: |', '  - text: "|"'))).toBe(requirement(published));
  });

  it('fills the requirement on whose line the cursor is, not the one before', () => {
    const other = '  - text: Staff trim wicks.\n    regulation: 13(b)\n    due: 2026-08-30\n';
    const second = (text: string) => requirement(text).replace('requirements:\n', `requirements:\n${other}`);
    for (const marked of ['|', '']) {
      const draft = marked === '' ? second('').replace('  - text:\n', '  -| text:\n') : second('|');
      expect(inserted(draft)).toBe(second(published));
    }
  });

  it('replaces a gap, and no text of the inspector’s own', () => {
    expect(inserted(requirement(' "[The words of| the regulation]"'))).toBe(requirement(published));
    expect(inserted(requirement(' Staff must trim| wicks.'))).toBeUndefined();
  });

  it('offers to replace a text with a gap, under another name', () => {
    const marked = requirement(' Staff must trim wicks. In particular, [what| else].');
    expect(inserted(marked)).toBeUndefined();
    expect(inserted(marked, 'a.report.md', 'Replace the text with the regulation’s words')).toBe(
      requirement(published),
    );
  });

  it('replaces the gap of a snippet, and keeps what follows it', () => {
    const gap = '[What the registered person must do, in the regulation’s own words]';
    for (const rest of [
      'This relates to [what was found].',
      'This relates to three lamps.\n      They were cold.',
    ])
      expect(inserted(requirement(`| |\n      ${gap} ${rest}`))).toBe(
        requirement(`${published}\n\n      ${rest}`),
      );
    expect(inserted(requirement(`| |\n      The keeper must ${gap}`))).toBeUndefined();
  });

  it('leads a finished text that has none of them, under another name, and keeps a comment', () => {
    const before = 'Insert the regulation’s words before the text';
    expect(inserted(requirement(' The keeper |was cold.'), 'a.report.md', before)).toBe(
      requirement(`${published}\n\n      The keeper was cold.`),
    );
    const own = ' Staff must trim the wick of |every lamp each evening.';
    expect(inserted(requirement(own), 'a.report.md', before)).toBeUndefined();
    expect(inserted(requirement('| # to come'))).toBe(requirement(published.replace('|', '| # to come')));
  });

  it('adds the text to a requirement without one, in any place of the list', () => {
    const marked = front('requirements:\n  - regulation: 12(2)(c)|\n    due: 2026-08-30\n');
    expect(inserted(marked)).toBe(
      front(
        'requirements:\n  - text: |\n      In particular, the registered person must ensure—\n\n      that oil is stored outside the home.\n    regulation: 12(2)(c)\n    due: 2026-08-30\n',
      ),
    );
    expect(inserted(marked.slice(4).split('---')[0] ?? '', 'a.report.yaml')).toContain('that oil is stored');
  });

  it('gives whole paragraphs, ranges, several regulations and closing words', () => {
    const textOf = (regulation: string): string[] =>
      (inserted(requirement('|', regulation)) ?? '')
        .split('text: |\n')[1]
        ?.split('\n    regulation')[0]
        ?.split('\n\n')
        .map((line) => line.trim()) ?? [];
    expect(textOf('12(2)(b) to (c)')).toEqual([
      'In particular, the registered person must ensure—',
      'that each lamp in the home is clean and lit before it is dark; and',
      'that oil is stored outside the home.',
    ]);
    expect(textOf("'13'")).toEqual(['A keeper must have—', 'a key;', 'a bell,', 'and must carry them.']);
    expect(textOf('13(a) and 12(1)')).toEqual([
      'A keeper must have—',
      'a key;',
      'and must carry them.',
      'The lamp standard is that children have light.',
    ]);
  });

  it('is not offered where words are missing or not in force', () => {
    for (const regulation of ['14(1)', "'51'", '12(1) and 14(1)', '12(9)', 'section 47', 'nonsense'])
      expect(inserted(requirement('|', regulation)), regulation).toBeUndefined();
  });
});
