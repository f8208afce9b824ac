import { describe, expect, it } from 'vitest';
import { broken, complete, seen } from './testing';

const first = 'Children in Example Borough are helped well.';
const after = (text: string) => broken(first, `${first}\n\n${text}`);
const improve =
  '## What needs to improve?[^1]\n\n- The consistency of written plans. (outcome 3, national framework)\n';

describe('a comment', () => {
  it.each([
    ['never closed', '<!-- To be checked.', '<!-- To be checked. -->'],
    ['never closed in the midst of a line', 'Words. <!-- To be checked.', 'Words. <!-- To be checked. -->'],
    [
      'closed by the next one',
      '<!-- Check.\n\nWords.\n\n<!-- Well. -->',
      '<!-- Check. -->\n\nWords.\n\n<!-- Well. -->',
    ],
    ['closed with a dash', '<!-- Check. —>', '<!-- Check. -->'],
    ['closed with an arrow', '<!-- Check. ->', '<!-- Check. -->'],
    ['closed with an exclamation mark', '<!-- Check. --!>', '<!-- Check. -->'],
    ['opened and closed with dashes', '<!— Check. —>', '<!-- Check. -->'],
    ['opened with one hyphen', '<!- Check. -->', '<!-- Check. -->'],
    ['opened without an exclamation mark', '<-- Check. -->', '<!-- Check. -->'],
    ['opened with a space', '<! -- Check. -->', '<!-- Check. -->'],
    ['with a comment in it', '<!--\n## Old\n\n<!-- x --> y\n\n-->', '<!--\n## Old\n\n x  y\n\n-->'],
  ])('%s is found where it opens', (_, text, right) => {
    const { rules, fixed, left } = seen(after(text));
    expect(rules).toEqual(['22 markdown/block']);
    expect(fixed).toContain(`\n\n${right}\n\n## What needs`);
    expect(left).toEqual([]);
  });

  it('names the first heading that it would hide', () => {
    expect(seen(after('<!-- Check.')).messages).toEqual([
      'Add “-->” at the end of this comment. It is never closed. This hides the heading “What needs to improve?[^1]” and 4 more headings.',
    ]);
  });

  it.each([
    ['that is closed', '<!-- Check. -->'],
    ['over several paragraphs', '<!--\n## Old\n\nWords.\n-->'],
    ['of two marks in a paragraph', '<!-- a <!-- b -->'],
    ['without words', '<!---->\n\n<!-->\n\n<!--->'],
    ['in backticks', 'Write `<!--` and `` <!-- ` `` here.'],
    ['in code', '```\n<!-- Check.\n```'],
    ['whose mark has a backslash', 'Write \\<!-- here.'],
    ['that is an arrow or a number', 'a --> b, a <-> b, a <— b, 1 <!2'],
  ])('%s is no slip', (_, text) => {
    expect(seen(after(text)).messages).toEqual([]);
  });
});

describe('a fence', () => {
  it.each(['```', '~~~', '````', '```text'])('%s that is never closed is found where it is', (fence) => {
    const { rules, messages, fixed } = seen(broken(`\n${improve}`, `${fence}\n\n${improve}`));
    expect(rules).toEqual(['21 markdown/block']);
    expect(messages[0]).toContain('It is never closed, so the text below is printed as computer code.');
    expect(messages[0]).toContain('This hides the heading “What needs to improve?[^1]” and 4 more headings.');
    expect(fixed).toBe(complete);
  });

  it('with sections of the report in it is found, too', () => {
    const { rules, fixed } = seen(broken(improve, `\`\`\`\n${improve}\`\`\`\n`));
    expect(rules).toEqual(['22 markdown/block']);
    expect(fixed).toBe(complete);
  });

  it.each(['```\ncode\n```', '~~~\ncode\n~~~', '````\n```\n````', '```js\n• x\n```'])(
    '%j is none',
    (text) => {
      expect(seen(after(text)).messages).toEqual([]);
    },
  );
});

describe('HTML', () => {
  it.each([
    ['<div>', '<div>\n', ''],
    ['<script>', '<script>\n', ''],
    ['<!DOCTYPE html>', '<!DOCTYPE html>\n', ''],
    ['<?xml version="1.0"?>', '<?xml version="1.0"?>\n', ''],
    ['<![CDATA[', '<![CDATA[\n', ''],
    ['<br>', '', '<br>'],
  ])('%s hides nothing, and is named because it is printed', (tag, before, behind) => {
    const { rules, messages, left } = seen(broken(first, `${before}${first}${behind}`));
    expect(rules).toEqual(['20 markdown/block']);
    expect(messages).toEqual([`Delete “${tag}”. It is printed as ordinary text.`]);
    expect(left).toEqual([]);
  });

  it('hides no section', () => {
    const { rules, fixed } = seen(broken(improve, `<div>\n${improve}</div>\n`));
    expect(rules).toEqual(['22 markdown/block', '26 markdown/block']);
    expect(fixed).toContain(improve);
  });

  it.each(['a < b > c', '<name>', '<https://example.org>', '`<br>`'])('%s is none', (text) => {
    expect(seen(after(text)).rules.filter((rule) => / markdown\//.test(rule))).toEqual([]);
  });
});

describe('a table of', () => {
  const table = (columns: number) => {
    const row = (cell: string) => `|${cell.repeat(columns)}`;
    return [row(' a |'), row('---|'), row(' b |')].join('\n');
  };

  it('more than 200 columns is reported at its first line', () => {
    const { rules, messages } = seen(after(table(201)));
    expect(rules).toEqual(['22 markdown/block']);
    expect(messages).toEqual([
      'Divide this table. It has more than 200 columns, so it is printed as ordinary text.',
    ]);
  });

  it('200 columns is not', () => {
    expect(seen(after(table(200))).rules).toEqual([]);
  });
});
