import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../../../../test/volume';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { compose } from '../compose';
import { align, type VersionEntry } from './align';
import { comparePublished, compareVersions, type VersionComparison } from './compare-versions';
import { versionsDocument, versionsHtml } from './page';
import { versionsText } from './text';
import { textOfTokens } from './tokens';
import { type ReportUnit, unitsOf } from './units';
import { wordChanges } from './words';

const checked = (text: string, name = 'a.report.md') => check(text, name);
const compare = (before: string, after: string): VersionComparison =>
  compareVersions(checked(before), checked(after));
const report = (...paragraphs: string[]): string => `# A report\n\n${paragraphs.join('\n\n')}\n`;
const units = (text: string): ReportUnit[] => unitsOf(compose(checked(text)));

/** The changes a line each, as the command line prints them. */
const lines = (before: string, after: string): string[] =>
  versionsText(compare(before, after))
    .split('\n')
    .filter((line) => /^(?: {2}\S|Heading )/.test(line))
    .map((line) => line.trim());
const html = (before: string, after: string): string =>
  versionsHtml(compare(before, after), { before: 'a', after: 'b' });

describe('words', () => {
  const words = (before: string, after: string): string => {
    const [line = ''] = lines(report(before), report(after));
    return line.replace(/^Changed: /, '');
  };

  it.each([
    [
      'Leaders know their children.',
      'Leaders know all their children.',
      'Leaders know {+all+} their children.',
    ],
    ['It is good, and calm.', 'It is good and calm.', 'It is good[-,-] and calm.'],
    [
      'See regulation 12(2)(a) today.',
      'See regulation 12(2)(b) today.',
      'See [-regulation 12(2)(a)-] {+regulation 12(2)(b)+} today.',
    ],
    [
      'Most of the children in the home say that they are happy.',
      'Staff have not kept records of what the children were told before they moved in. Most of the children in the home say that they are happy.',
      '{+Staff have not kept records of what the children were told before they moved in.+} Most of the children in the home say that they are happy.',
    ],
    [
      'Care leavers have safe and warm homes that are close to friends.',
      'Care leavers live without heating and wait for homes that are close to friends.',
      'Care leavers [-have safe and warm-] {+live without heating and wait for+} homes that are close to friends.',
    ],
  ])('%s → %s', (before, after, expected) => {
    expect(words(before, after)).toBe(expected);
  });

  it('makes no difference of formatting, quotation marks and wrapping', () => {
    const before = report('The **home’s** staff\nsaid ‘yes’. See [here](https://example.org/a).');
    const after = report("The home's _staff_ said 'yes'. See [here](https://example.org/a).");
    expect(compare(before, after).summary).toBe('');
  });

  it('shows the address of a link that leads elsewhere', () => {
    const page = html(
      report('See [the page](https://example.org/a) of it.'),
      report('See [the page](https://example.org/b) of it.'),
    );
    expect(page).toMatch(/<del>.* https:\/\/example\.org\/a<.*<ins>.* https:\/\/example\.org\/b</);
  });
});

describe('paragraphs', () => {
  const [a, b, c, d] = [
    'Children live in homes that are warm and safe.',
    'Staff keep records that are clear and complete.',
    'The manager reads every plan within one week.',
    'Neighbours speak well of the home and its garden.',
  ];

  it('are added, removed and moved', () => {
    expect(lines(report(a, b), report(a, c, b))).toEqual([`Added: ${c}`]);
    expect(lines(report(a, b, c), report(a, c))).toEqual([`Removed: ${b}`]);
    expect(lines(report(a, b, c, d), report(b, c, d, a))).toEqual([`Moved: ${a}`]);
  });

  it('are moved with changes of their words', () => {
    const changed = 'The manager reads every new plan within one week.';
    expect(lines(report(c, a, b, d), report(a, b, d, changed))).toEqual([
      'Moved: The manager reads every {+new+} plan within one week.',
    ]);
  });

  it('are not moved where a short text is in several places by chance', () => {
    expect(lines(report('None.', a, b), report(a, b, 'None.')).sort()).toEqual([
      'Added: None.',
      'Removed: None.',
    ]);
  });

  it('keep their order and numbers where one is added to numbered ones', () => {
    const numbered = (...all: string[]): string =>
      exampleDraft({ framework: 'ilacs' }).replace(
        '1. Children are seen promptly.',
        all.map((text, at) => `${at + 1}. ${text}`).join('\n\n'),
      );
    expect(lines(numbered(a, b), numbered(a, c, b))).toEqual([`Added, paragraph 2: ${c}`]);
  });

  it('that were split are changed, and the second part is added', () => {
    expect(lines(report(`${a} ${b}`), report(a, b))).toEqual([
      `Changed: ${a}[- ${b}-]`.replace('[- ', ' [-'),
      `Added: ${b}`,
    ]);
  });

  it('of two reports that have nothing in common are removed and added', () => {
    const { entries } = comparePublished(
      compose(checked(report(a, b))),
      compose(checked('# Else\n\nQuite other words.\n')),
    );
    expect(new Set(entries.map(({ is }) => is))).toEqual(new Set(['changed', 'removed', 'added']));
  });

  it('that become items of a list are the same', () => {
    expect(compare(report(a, b), report(`- ${a}\n- ${b}`)).summary).toBe('');
  });
});

describe('footnotes', () => {
  it('make no change of the words that refer to them where a note is added before', () => {
    const note = (text: string, notes: string): string => `# T\n\n${text}\n\n${notes}\n`;
    const before = note('One two three.\n\nMore words here.[^b]', '[^b]: The second note.');
    const after = note(
      'One two three.[^a]\n\nMore words here.[^b]',
      '[^a]: A first note.\n[^b]: The second note.',
    );
    expect(lines(before, after)).toEqual([
      'Changed: One two three.{+1+}',
      'Added, footnote 1: A first note.',
    ]);
  });
});

describe('judgements and requirements', () => {
  const sccif = (grade: string, requirements: string): string =>
    exampleDraft({ framework: 'sccif', front: requirements }).replace(
      'helped-and-protected: good',
      `helped-and-protected: ${grade}`,
    );
  const one = (due: string, text = 'Fit a lock to the door of the office.'): string =>
    `requirements:\n  - text: ${text}\n    regulation: 12(1)\n    due: ${due}\n`;

  it('are named in the summary, with grades and due dates', () => {
    const before = sccif('good', one('2026-08-01'));
    const after = sccif('inadequate', one('2026-09-01'));
    const { judgements, requirements, summary } = compare(before, after);
    expect(judgements).toMatchObject([{ before: 'good', after: 'inadequate' }]);
    expect(requirements).toMatchObject([
      { is: 'changed', due: { before: '1 August 2026', after: '1 September 2026' } },
    ]);
    expect(summary).toBe('1 judgement changed, 1 due date changed');
  });

  it('tell a requirement with other words from one that was added', () => {
    const first = one('2026-08-01');
    const reworded = one('2026-08-01', 'Fit a lock to the door of the office and test it.');
    expect(compare(sccif('good', first), sccif('good', reworded)).summary).toBe('1 requirement changed');
    const second =
      first +
      one('2026-08-02', 'Ask each child what they would like for supper.').replace('requirements:\n', '');
    const { requirements, summary } = compare(sccif('good', first), sccif('good', second));
    expect(summary).toBe('1 requirement added');
    expect(requirements).toMatchObject([{ is: 'added', text: expect.stringContaining('supper') }]);
    const page = html(sccif('good', first), sccif('good', second));
    // Both rows are in one table.
    expect(page.match(/<table class="requirements">/g)).toHaveLength(1);
    expect(page.match(/<tr class="added"/g)).toHaveLength(1);
  });
});

describe('the page', () => {
  const before = report(
    'Some words of a first paragraph.',
    '- An item of a list\n  - An item in it\n- The last item',
  );
  const after = report(
    'Other words of a first paragraph.',
    '- An item of a list\n  - An item in it\n- The last item of all',
  );

  it('has words for those who see no colours and for those who hear it', () => {
    const page = html(before, after);
    expect(page).toContain(
      '<del><span class="unseen">(removed: </span>Some<span class="unseen">) </span></del>',
    );
    expect(page).toContain(
      '<ins><span class="unseen">(added: </span>Other<span class="unseen">) </span></ins>',
    );
    expect(
      html(report('One paragraph of words.'), report('One paragraph of words.', 'A second one.')),
    ).toContain('<span class="tag">Added</span> <ins>A second one.</ins>');
  });

  it('keeps lists in lists', () => {
    expect(html(before, after).replace(/\n/g, '')).toMatch(
      /<ul><li><p[^>]*>An item of a list<\/p><ul><li><p[^>]*>An item in it<\/p><\/li><\/ul><\/li><li>/,
    );
  });

  it('folds away long stretches that have not changed, but not the heading above a change', () => {
    const same = ['One one.', 'Two two.', 'Three three.', 'Four four.', 'Five five.', 'Six six.'];
    const page = html(report(...same, '## Next', 'Words here.'), report(...same, '## Next', 'Words there.'));
    expect(page).toContain('<summary>7 unchanged parts</summary>');
    expect(page).toMatch(/<\/details>\n<h3[^>]*>Next<\/h3>\n<p class="changed"/);
  });

  it('lets no text of a draft become markup, and nothing run', () => {
    const page = versionsDocument(compare('# <b>\n', '# <script>x</script>\n'), {
      before: '<i>',
      after: 'b',
    });
    expect(page).not.toMatch(/<script|<b>|<i>/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'`);
  });

  it('says so where nothing has changed', () => {
    expect(html(before, before)).toContain('No changes. Both versions read the same.');
    expect(versionsText(compare(before, before))).toBe('No changes. Both versions read the same.\n');
  });
});

describe('guarded details', () => {
  const front =
    'framework: sccif\nsetting: childrens-home\nprovider: {name: Example Care Limited, home: Larchmere Lodge}\n';
  const named = `---\n${front}---\n\n# T\n\nChildren like Larchmere Lodge.\n`;
  // An earlier version that has no front matter to say that the home must not be named.
  const bare = '# T\n\nChildren like Larchmere Lodge a lot.\n';

  it('are withheld from both versions, whichever of them guards them', () => {
    for (const [before, after] of [
      [named, bare],
      [bare, named],
    ] as const) {
      expect(html(before, after)).not.toContain('Larchmere');
      expect(versionsText(compare(before, after))).not.toContain('Larchmere');
    }
    expect(html(bare, `${bare}\nMore.\n`)).toContain('Larchmere');
  });
});

/** Both versions of a comparison, from its entries. */
const accepted = (entries: readonly VersionEntry[]): string[] =>
  entries.flatMap(({ is, after }) => (after && is !== 'left' ? [after.key] : []));
const rejected = (entries: readonly VersionEntry[]): string[] =>
  entries.flatMap(({ is, before }) => (before && is !== 'moved' ? [before.key] : []));

describe('every comparison', () => {
  const word = fc.constantFrom(
    'children',
    'are',
    'safe',
    'and',
    'the',
    'home',
    'is',
    'calm',
    ',',
    '.',
    '’',
    '12(2)(a)',
    '8',
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
  const block = fc.oneof(
    sentence,
    sentence.map((text) => `## ${text}`),
    fc
      .array(sentence, { minLength: 1, maxLength: 4 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc
      .array(fc.tuple(sentence, sentence), { minLength: 1, maxLength: 4 })
      .map((rows) => `| a | b |\n|---|---|\n${rows.map(([x, y]) => `| ${x} | ${y} |`).join('\n')}`),
  );
  const draft = fc.array(block, { maxLength: 12 }).map((blocks) => report(...blocks));

  it('is the later version if all is accepted, and the earlier one if all is rejected', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const [first, second] = [units(before), units(after)];
        const entries = align(first, second);
        expect(accepted(entries)).toEqual(second.map(({ key }) => key));
        expect(rejected(entries)).toEqual(first.map(({ key }) => key));
      }),
      { numRuns: cases(1000) },
    );
  });

  it('is so in every paragraph, word by word', () => {
    const tokens = (text: string) => units(report(text)).at(-1)?.cells[0] ?? [];
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const pieces = wordChanges(tokens(before), tokens(after));
        const later = pieces.flatMap((piece) => (piece.is === 'removed' ? [] : piece.tokens));
        const earlier = pieces.flatMap((piece) => {
          if (piece.is === 'added') return [];
          return piece.is === 'same' ? piece.before : piece.tokens;
        });
        expect(textOfTokens(later)).toBe(textOfTokens(tokens(after)));
        expect(textOfTokens(earlier)).toBe(textOfTokens(tokens(before)));
      }),
    );
  });

  it('makes well-formed lists and tables', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const open: string[] = [];
        for (const [, end, tag = ''] of html(before, after).matchAll(/<(\/?)([a-z]\w*)[^>]*>/g)) {
          if (tag === 'br') continue;
          if (end) expect(open.pop()).toBe(tag);
          else open.push(tag);
        }
        expect(open).toEqual([]);
      }),
    );
  });
});
