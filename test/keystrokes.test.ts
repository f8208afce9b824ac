import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { actionsAt, refactoringsAt } from '../server/src/language/actions';
import { completions } from '../server/src/language/completion';
import { type Checked, check } from '../server/src/lint/check';
import { applyEdits } from '../server/src/lint/fix';
import { exampleKnowledge as knowledge } from '../server/src/rules/testing';
import { span } from '../server/src/text/span';

// Counts the keys that a requirement takes, for the table in docs/law.md. The words of the law pack are invented.

/** A draft in an editor, with a cursor and a count of the keys pressed. */
class Typist {
  keys = 0;
  #text: string;
  #cursor: number;

  constructor(marked: string) {
    this.#cursor = marked.indexOf('|');
    this.#text = marked.replace('|', '');
  }

  get text(): string {
    return this.#text;
  }

  /** One key for each character; the Enter key keeps the indent of the line, as editors do. */
  type(written: string): this {
    for (const character of written) {
      const line = this.#text.slice(this.#text.lastIndexOf('\n', this.#cursor - 1) + 1, this.#cursor);
      const added = character === '\n' ? `\n${/^ */.exec(line)?.[0] ?? ''}` : character;
      this.#replace(this.#cursor, this.#cursor, added);
      this.keys++;
    }
    return this;
  }

  /** Moves down the list to an item, and presses Enter. */
  accept(label: string): this {
    const items = completions(this.#check(), this.#cursor, { explicit: false })
      .filter(({ filter, replace }) => filter.startsWith(this.#text.slice(replace.start, this.#cursor)))
      .sort((a, b) => (a.order < b.order ? -1 : 1));
    const at = items.findIndex((item) => item.label === label);
    const item = items[at];
    if (!item) throw new Error(`“${label}” is not offered: ${items.map((other) => other.label)}`);
    this.#replace(item.replace.start, item.replace.end, item.text);
    this.keys += at + 1;
    return this;
  }

  /** Opens the list of actions, moves down to one, and presses Enter. */
  choose(title: string): this {
    const checked = this.#check();
    const fixes = actionsAt(checked, span(this.#cursor, this.#cursor));
    const actions = refactoringsAt(checked, this.#cursor);
    const at = actions.findIndex((action) => action.title === title);
    const action = actions[at];
    if (!action) throw new Error(`“${title}” is not offered: ${actions.map((other) => other.title)}`);
    this.#text = applyEdits(this.#text, action.edits).text;
    this.keys += 1 + fixes.length + at + 1;
    return this;
  }

  #check(): Checked {
    return check(this.#text, 'a.report.md', { knowledge });
  }

  #replace(start: number, end: number, text: string): void {
    this.#text = this.#text.slice(0, start) + text + this.#text.slice(end);
    this.#cursor = start + text.length;
  }
}

const head =
  '---\nframework: sccif\nsetting: childrens-home\ninspection: {type: full, start: 2026-07-08, end: 2026-07-09}\n';
const steps: readonly (readonly [step: string, take: (typist: Typist) => Typist])[] = [
  ['the key `requirements`: `req`, Enter', (typist) => typist.type('req').accept('requirements')],
  ['a new line and `  - `', (typist) => typist.type('\n  - ')],
  ['the key `regulation`: `r`, Enter', (typist) => typist.type('r').accept('regulation')],
  ['`12(1)`: `12(`, Enter', (typist) => typist.type('12(').accept('12(1)')],
  ['`(2)`: a space, `(`, Down, Enter', (typist) => typist.type(' (').accept('(2)')],
  ['`(a)`: `(`, Enter', (typist) => typist.type('(').accept('(2)(a)')],
  ['`(i)`: `(`, Enter', (typist) => typist.type('(').accept('(2)(a)(i)')],
  ['a new line and two spaces', (typist) => typist.type('\n  ')],
  ['the key `due`: `d`, Enter', (typist) => typist.type('d').accept('due')],
  ['the date', (typist) => typist.type('2026-08-30')],
  [
    '**Insert the regulation’s words**: Ctrl+., Enter',
    (typist) => typist.choose('Insert the regulation’s words'),
  ],
];

it('a requirement takes the keys that docs/law.md says', () => {
  const typist = new Typist(`${head}|\n---\n\n# Report\n`);
  const rows = steps.map(([step, take]) => {
    const before = typist.keys;
    take(typist);
    return `| ${step} | ${typist.keys - before} |`;
  });
  const paragraphs = [
    'The lamp standard is that children have light.',
    'In particular, the registered person must ensure—',
    'that staff—',
    'trim the wick of every lamp each morning.',
  ];
  expect(typist.text).toContain(
    [
      'requirements: \n  - text: |',
      paragraphs.map((paragraph) => `      ${paragraph}`).join('\n\n'),
      '    regulation: 12(1) (2)(a)(i)\n    due: 2026-08-30\n',
    ].join('\n'),
  );
  const page = readFileSync('docs/law.md', 'utf8');
  expect(page).toContain([...rows, `| **all** | **${typist.keys}** |`].join('\n'));
});
