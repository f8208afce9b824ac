import { describe, expect, it } from 'vitest';
import { broken, complete, seen } from './testing';

const heading = '## The experiences and progress of children in care: good';
const title = '# Inspection of Example Borough';
const first = 'Children in Example Borough are helped well.';

describe('a heading that is not read', () => {
  it.each([
    ['without a space', heading.replace('## ', '##')],
    ['with a backslash', `\\${heading}`],
    ['with backslashes', heading.replace('##', '\\#\\#')],
    ['with a backslash and no space', heading.replace('## ', '\\##')],
    ['indented by four spaces', `    ${heading}`],
    ['indented by a tab', `\t${heading}`],
    ['in a quotation', `> ${heading}`],
    ['in a list item', `- ${heading}`],
    ['in a numbered item', `1. ${heading}`],
    ['in the item before it', `   ${heading}`],
  ])('%s is found where it is, and is a section', (_, written) => {
    const { rules, fixed, left } = seen(broken(heading, written));
    expect(rules).toEqual(['30 markdown/heading']);
    expect(fixed).toBe(complete);
    expect(left).toEqual([]);
  });

  it.each([
    '#Inspection of Example Borough',
    '\\# Inspection of Example Borough',
    '\\#Inspection of Example Borough',
  ])('%s is the title', (written) => {
    const { rules, fixed } = seen(broken(title, written));
    expect(rules).toEqual(['18 markdown/heading']);
    expect(fixed).toBe(complete);
  });

  it.each([7, 8, 12])('with %i hashes is found where it is', (hashes) => {
    const written = heading.replace('##', '#'.repeat(hashes));
    const { rules, messages } = seen(broken(heading, written));
    expect(rules).toEqual(['30 markdown/heading']);
    expect(messages[0]).toBe('Write “##” before this heading. A heading can have at most six hashes.');
    expect(seen(broken(heading, `${heading}\n\n####### ###\n\n#######`)).rules).toEqual([]);
  });

  it('is told what it is in', () => {
    const message = (written: string) => seen(broken(heading, written)).messages[0];
    expect(message(`> ${heading}`)).toBe(
      'This heading is inside a quotation, so it does not start a section. Delete “>”.',
    );
    expect(message(`- ${heading}`)).toBe(
      'This heading is inside a list item, so it does not start a section. Delete “-”.',
    );
    expect(message(`\\${heading}`)).toBe('Delete the backslash before “##” to make this a heading.');
  });
});

describe('a line below a text', () => {
  it.each(['---', '----------', '-', '- ', '---  '].filter((line) => line.trim().length > 2))(
    '%j makes a heading of a sentence',
    (line) => {
      const { rules, messages, fixed } = seen(broken(first, `${first}\n${line}`));
      expect(rules).toEqual(['20 markdown/heading']);
      expect(messages[0]).toBe(
        `“${line.trim()}” right below this text makes it a heading. Add an empty line above “${line.trim()}”.`,
      );
      expect(fixed).toContain(`${first}\n\n${line}\n`);
    },
  );

  it('of equals signs is deleted', () => {
    expect(seen(broken(first, `${first}\n=====`)).fixed).toBe(complete);
  });

  it('may have been meant for a heading, which stays one', () => {
    const { rules, left } = seen(broken('## What needs to improve?[^1]', 'What needs to improve?[^1]\n---'));
    expect(rules).toEqual(['22 markdown/heading']);
    expect(left).toEqual(['markdown/heading']);
  });

  it.each(['What needs to improve?[^1]\n--------------------', 'What needs to improve?[^1]\n----'])(
    'was meant for a heading in %j',
    (written) => expect(seen(broken('## What needs to improve?[^1]', written)).messages).toEqual([]),
  );
});

describe('no heading', () => {
  it.each([
    ['a tag', '#children'],
    ['a number', '#1 is first.'],
    ['a number of seven hashes', '####### Words'],
    ['two hashes before a sign', '##!'],
    ['a hash in a sentence', 'Number #4 and ##5.'],
    ['a hash at which a line wraps', 'They had\n#Hope for all'],
    ['a line between paragraphs', 'Words.\n\n---\n\nWords.'],
  ])('%s', (_, text) => {
    expect(seen(broken(first, `${first}\n\n${text}`)).messages).toEqual([]);
  });
});
