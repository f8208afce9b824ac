// The inspectors of an inspection, and the people who sign its letter.

import { type SourceTable, textOf } from '../../documents/document';
import { afterName } from '../letters/cell-lines';
import { signersInTable } from '../letters/signature-table';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading, textIn } from '../source/reading';
import type { Section } from '../source/sections';
import type { Pairs } from './pairs';
import { type ImportedPerson, isName, isRole, isSigner, personOf, personsIn, withoutRole } from './persons';

interface Inspectors {
  readonly leads: readonly ImportedPerson[];
  readonly team: readonly ImportedPerson[];
}

/** Reads the lead inspector and the others, from labelled lines and from the section of inspectors. */
export function readInspectors(reading: Reading, pairs: Pairs, sections: readonly Section[]): Inspectors {
  const labelled = (fact: string): ImportedPerson[] =>
    (pairs.get(fact) ?? []).flatMap((pair) => {
      const people = personsIn(pair.value);
      if (people.length > 0) reading.claim(...pair.blocks);
      return people;
    });
  const leads = labelled('lead');
  const others = [...labelled('inspectors'), ...labelled('team'), ...inSection(reading, sections)];
  const known = new Set(leads.map(({ name }) => name));
  const roles = new Map(others.flatMap(({ name, role }) => (role === undefined ? [] : [[name, role]])));
  const rest = [...new Set(others.map(({ name }) => name))]
    .filter((name) => !known.has(name))
    .map((name) => ({ name, role: roles.get(name) }));
  const named = leads.map((lead) => ({ ...lead, role: lead.role ?? roles.get(lead.name) }));
  if (named.length > 0) return { leads: named, team: rest };
  const marked = rest.findIndex(({ role = '' }) => /\blead\b/i.test(role));
  const lead = rest[Math.max(0, marked)];
  return { leads: lead ? [lead] : [], team: rest.filter((person) => person !== lead) };
}

function inSection(reading: Reading, sections: readonly Section[]): ImportedPerson[] {
  const section = sections.find(({ heading }) =>
    /^(?:inspectors?|inspection team|the inspection team)(?:\(s\))?:?$/.test(heading.plain),
  );
  if (!section) return [];
  const people: ImportedPerson[] = [];
  for (const block of section.blocks) {
    // The list ends where text of another kind begins, such as the publisher’s.
    if (reading.isClaimed(block)) break;
    const found =
      block.type === 'table'
        ? inspectorsInTable(block)
        : linesOf(block).map((line) => personOf(textOf(line)));
    if (found.length === 0 || !found.every(({ name }) => isName(name))) break;
    reading.claim(block);
    people.push(...found);
  }
  return people;
}

/** The people in a table that has one in each row. Its first row may have heads. */
function inspectorsInTable({ rows }: SourceTable): ImportedPerson[] {
  const texts = rows.map(({ cells }) =>
    cells.map(({ blocks }) => textIn(blocks)).filter((text) => text !== ''),
  );
  const hasHead = /^(?:name|inspectors?|role)$/i.test(texts[0]?.[0] ?? '');
  return texts.slice(hasHead ? 1 : 0).map((cells) => personOf(cells.join(', ')));
}

/** A name as it is signed, with honours, and the lines below it. */
function signer(line: string, below: readonly string[]): ImportedPerson {
  const { name, role } = withoutRole(line);
  const roles = [role ?? [], below].flat();
  return { name, role: roles.length > 0 ? roles.join(', ') : undefined };
}

/** The people on the lines of a paragraph: a name with a post on the next line is a person. */
function signersOn(lines: readonly string[]): ImportedPerson[] {
  const isNext = (line: string, at: number): boolean =>
    at === 0 || (isSigner(line) && isRole(lines[at + 1] ?? ''));
  const starts = lines.flatMap((line, at) => (isNext(line, at) ? [at] : []));
  return starts.map((start, index) => {
    const [name = '', ...below] = lines.slice(start, starts[index + 1]);
    return signer(name, below);
  });
}

/** The people who sign a letter, and whether their lines say more than their role. */
export function readSignatures(reading: Reading): readonly ImportedPerson[] {
  const lines = reading.open();
  const closing = lines.findLastIndex(({ plain: text }) => /^yours (?:sincerely|faithfully),?$/.test(text));
  const first = lines[closing];
  if (closing < 0 || !first) return [];
  const signed = lines.length === closing + 1 ? inTable(reading, first) : [];
  if (signed.length > 0) return signed;
  const people: ImportedPerson[] = [];
  const claimed: ImportedLine[] = [first];
  for (const line of lines.slice(closing + 1, closing + 30)) {
    const parts = linesOf(line.block).map((part) => oneLine(textOf(part)));
    const [name = '', ...role] = parts.flatMap((part) => afterName(part) ?? part);
    const last = people.at(-1);
    if (isSigner(name)) people.push(...signersOn([name, ...role]));
    else if (last && isRole(line.text))
      people[people.length - 1] = { name: last.name, role: [last.role ?? [], line.text].flat().join(', ') };
    else break;
    claimed.push(line);
  }
  if (people.length === 0 || lines.length > closing + claimed.length) return [];
  reading.claim(...claimed.map(({ block }) => block));
  return people;
}

/** The people who sign in the only table after the closing words. */
function inTable(reading: Reading, closing: ImportedLine): readonly ImportedPerson[] {
  const [table, ...others] = reading.blocks
    .slice(closing.at + 1)
    .filter((block) => !reading.isClaimed(block));
  const people = table?.type === 'table' && others.length === 0 ? signersInTable(table) : undefined;
  if (!table || !people) return [];
  reading.claim(closing.block, table);
  return people;
}
