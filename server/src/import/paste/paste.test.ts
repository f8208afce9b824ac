import { describe, expect, it } from 'vitest';
import { readHtml } from '../../documents/html/read-html';
import { check } from '../../lint/check';
import { exampleDraft } from '../../rules/examples';
import { pastedText } from './paste';

/** Pastes HTML at the `|` of a draft’s text; gives the text then, or undefined if nothing is offered. */
function paste(
  html: string,
  marked: string,
  front = exampleDraft({ framework: 'ilacs' }).replace(/\n---\n[\s\S]*$/, '\n---\n'),
) {
  const text = `${front}${marked}`;
  const at = text.indexOf('|');
  const draft = text.replace('|', '');
  const { report } = check(draft, 'a.report.md');
  if (!report) expect.fail('no draft');
  const pasted = pastedText(readHtml(html), { ...report, span: { start: at, end: at } });
  if (!pasted) return undefined;
  const end = draft.trimEnd().length;
  const withNotes =
    pasted.notes === undefined ? draft : `${draft.slice(0, end)}${pasted.notes}${draft.slice(end)}`;
  return `${withNotes.slice(0, at)}${pasted.text}${withNotes.slice(at)}`.slice(front.length);
}

const list = '<ul><li>one</li><li>two</li></ul>';

describe('a pasted text', () => {
  it('is a paragraph of its own where it is not one line', () => {
    expect(paste(list, '\n# A\n\n|\n\nEnd.\n')).toBe('\n# A\n\n- one\n- two\n\nEnd.\n');
    expect(paste(list, '\n# A\n\nStart.|\n')).toBe('\n# A\n\nStart.\n\n- one\n- two\n');
    expect(paste(list, '\n# A\n\nStart.\n|\nEnd.\n')).toBe('\n# A\n\nStart.\n\n- one\n- two\n\nEnd.\n');
    expect(paste(list, '\n# A\n\nStart. |End.\n')).toBe('\n# A\n\nStart. \n\n- one\n- two\n\nEnd.\n');
  });

  it('goes on in its line where it is a paragraph', () => {
    expect(paste('a <b>bold</b> word', 'It is | here.\n')).toBe('It is a **bold** word here.\n');
    expect(paste('<p>a <b>bold</b> word</p><p>More.</p>', 'It is |here.\n')).toBe(
      'It is a **bold** word\n\nMore.\n\nhere.\n',
    );
  });

  it('has no second label or heading mark', () => {
    expect(paste('<ol start="4"><li>Four</li><li>Five</li></ol>', '\n9. |\n')).toBe('\n9. Four\n\n5. Five\n');
    expect(paste('<h2>Leaders</h2><p>Text.</p>', '\n## |\n')).toBe('\n## Leaders\n\nText.\n');
  });

  it('has headings below the section that it is in, unless it has sections itself', () => {
    expect(paste('<h1>Part</h1><h2>Smaller</h2>', '\n## A section\n\n|\n')).toBe(
      '\n## A section\n\n### Part\n\n#### Smaller\n',
    );
    expect(paste('<h1>Part</h1>', '\n|\n')).toBe('\n## Part\n');
    const known = '<p><b>What needs to improve?</b></p><h2>Other</h2>';
    expect(paste(known, '\n## A section\n\n|\n')).toBe(
      '\n## A section\n\n## What needs to improve?\n\n## Other\n',
    );
  });

  it('has footnotes after those of the draft, at its end', () => {
    const note = '<p>Word<a href="#n" id="r">1</a>.</p><p id="n"><a href="#r">1</a> Note.</p>';
    expect(paste(note, '\nA[^3] |\n\nEnd.\n\n[^3]: Old.\n')).toBe(
      '\nA[^3] Word[^4].\n\nEnd.\n\n[^3]: Old.\n\n[^4]: Note.\n',
    );
    expect(paste(note, '\n|')).toBe('\nWord[^1].\n\n[^1]: Note.\n');
  });
});

describe('nothing is offered', () => {
  it('for text without structure, which plain text has as well', () => {
    expect(paste('<span style="color: red">Only a line.</span>', '\n|\n')).toBeUndefined();
    expect(paste('<script>let a;</script>', '\n|\n')).toBeUndefined();
    expect(paste('', '\n|\n')).toBeUndefined();
  });

  it('in front matter and in code', () => {
    const front = '---\nframework: ilacs\nurn: ';
    expect(paste(list, '|\n---\n\nText.\n', front)).toBeUndefined();
    expect(paste(list, '1\n---\n\n|\n', front)).toBeDefined();
    expect(paste(list, '\n```\ncode |\n```\n')).toBeUndefined();
  });
});
