import { describe, expect, it } from 'vitest';
import type { SourceBlock } from '../../documents/document';
import { builtIn } from '../../knowledge/knowledge';
import { importDocument } from '../import-document';
import { documentOf, heading, paragraph, table } from '../testing';

/** A joint letter with what is above the salutation and below the closing words. */
const letter = (above: readonly SourceBlock[], below: readonly SourceBlock[] = []): string =>
  importDocument(
    documentOf([
      ...above,
      paragraph('Dear Stannerby Safeguarding Partnership'),
      heading(1, 'Joint targeted area inspection of Stannerby'),
      paragraph('Help is early.'),
      paragraph('Yours sincerely'),
      ...below,
    ]),
    { knowledge: builtIn },
  ).text;

const frontMatter = (text: string): string => text.split('---\n')[1] ?? '';

const director = ['Evangeline Thornbury', 'Director of Children’s Services', 'Stannerby Council'];
const constable = ['Constance Idle', 'Chief Constable', 'Stannerby Police'];
const both = `addressee:
  - ${director.join(', ')}
  - ${constable.join(', ')}
`;

describe('recipients in a table', () => {
  it.each([
    ['one in each row', table(director, constable)],
    ['one in each cell', table([director.join('\n'), constable.join('\n')])],
    ['below the heads of the columns', table(['Name', 'Role', 'Organisation'], director, constable)],
  ])('are one entry each: %s', (_, recipients) => {
    expect(frontMatter(letter([paragraph('1 December 2025'), recipients]))).toContain(
      `letter-date: 2025-12-01\n${both}`,
    );
  });

  it('come with the date of the letter', () => {
    const text = letter([table(['To:', director.join(', ')], ['Date:', '1 December 2025'])]);
    expect(frontMatter(text)).toContain(`letter-date: 2025-12-01\naddressee:\n  - ${director.join(', ')}\n`);
  });

  it('lose their postal address', () => {
    const cell = [...director, '1 High Street', 'ZZ1 1AA'].join('\n');
    const text = letter([table([cell, '1 December 2025'])]);
    expect(frontMatter(text)).toContain(`  - ${director.join(', ')}\n`);
    expect(text).not.toContain('ZZ1 1AA');
  });

  it('stay where the postal address is on the line of the post', () => {
    const text = letter([table([`${director.join(' ')} 1 High Street ZZ1 1AA`, '1 December 2025'])]);
    expect(text).toContain('Council 1 High Street ZZ1 1AA | 1 December 2025 |');
    expect(frontMatter(text)).not.toContain('Thornbury');
  });
});

it('has no date of the next column in an address', () => {
  const text = letter([paragraph('Evangeline Thornbury\n1 December 2025 Director of Children’s Services')]);
  expect(frontMatter(text)).not.toContain('1 December');
});

describe('signatures in a table', () => {
  const people = [
    ['Augusta Fenwick', 'National Director, Ofsted'],
    ['Dr Horatio Pell', 'Chief Inspector of Healthcare, Care Quality Commission'],
  ] as const;
  const names = people.map(([name]) => name);
  const roles = people.map(([, role]) => role);

  it.each([
    ['one in each cell', table(people.map((person) => person.join('\n')))],
    ['one in each cell, on one line', table(people.map((person) => person.join(' ')))],
    ['one in each row', table(...people)],
    ['in columns', table(['Ofsted', 'Care Quality Commission'], names, roles)],
  ])('are read: %s', (_, signatures) => {
    const text = letter([], [signatures]);
    for (const [name, role] of people)
      expect(frontMatter(text)).toContain(`- name: ${name}\n    role: ${role}\n`);
    expect(text).not.toContain('Yours sincerely');
    expect(text).not.toContain('|');
  });

  it('stay where something else is in the table', () => {
    const text = letter([], [table(...people, ['Children are safe', 'All of them'])]);
    expect(text).toContain('Yours sincerely');
    expect(text).toContain('Augusta Fenwick |');
    expect(frontMatter(text)).not.toContain('Augusta');
  });

  it('are each one person where they are lines of one paragraph', () => {
    const text = letter([], [paragraph(people.map((person) => person.join(' ')).join('\n'))]);
    for (const [name, role] of people)
      expect(frontMatter(text)).toContain(`- name: ${name}\n    role: ${role}\n`);
  });

  it('are read from lines that have the post after the name', () => {
    const text = letter(
      [],
      people.map((person) => paragraph(person.join(' '))),
    );
    expect(frontMatter(text)).toContain('National Director, Ofsted');
  });
});
