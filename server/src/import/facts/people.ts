// The inspectors of an inspection, and the people who sign its letter.

import { textOf } from '../../documents/document';
import { linesOf } from '../source/prepare';
import { type ImportedLine, oneLine, type Reading } from '../source/reading';
import type { Section } from '../source/sections';
import type { Pairs } from './pairs';

/** An inspector with the role that the report prints. */
export interface ImportedPerson {
  readonly name: string;
  readonly role?: string | undefined;
}

interface Inspectors {
  readonly leads: readonly ImportedPerson[];
  readonly team: readonly ImportedPerson[];
}

/** “Rebecca Dubbins, His Majesty’s Inspector” is a name and a role. */
function personOf(text: string): ImportedPerson {
  const [name = '', ...role] = text.split(/\s*[,\n]\s*|\t+|\s{2,}/).filter((part) => part !== '');
  return { name: oneLine(name), role: role.length > 0 ? oneLine(role.join(', ')) : undefined };
}

const title = '(?:(?:Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Professor|Prof)\\.? )?';
const namePart = "\\p{Lu}[\\p{L}’'.-]*";
const particle = 'd[aeiu]|v[ao]n|der|den|la|le|bin|al';
const fullName = new RegExp(`^${title}${namePart}(?: (?:${namePart}|${particle}))+$`, 'u');

/** A name: two words or more, each with a capital, or particles. */
const isName = (text: string): boolean => text.length < 60 && fullName.test(text) && !isRole(text);

/** Reads the lead inspector and the others, from labelled lines and from the section of inspectors. */
export function readInspectors(reading: Reading, pairs: Pairs, sections: readonly Section[]): Inspectors {
  const labelled = (fact: string): ImportedPerson[] =>
    (pairs.get(fact) ?? []).flatMap((pair) => {
      const people = peopleIn(pair.value);
      if (people.length > 0) reading.claim(...pair.blocks);
      return people;
    });
  const leads = labelled('lead');
  const others = [...labelled('inspectors'), ...labelled('team'), ...inSection(reading, sections)];
  const known = new Set(leads.map(({ name }) => name));
  const rest = others.filter(({ name }) => !known.has(name));
  const roles = new Map(others.map((person) => [person.name, person.role]));
  const named = leads.map((lead) => ({ ...lead, role: lead.role ?? roles.get(lead.name) }));
  if (named.length > 0) return { leads: named, team: rest };
  const marked = rest.findIndex(({ role = '' }) => /\blead\b/i.test(role));
  const lead = rest[Math.max(0, marked)];
  return { leads: lead ? [lead] : [], team: rest.filter((person) => person !== lead) };
}

/** One person with a role, or several in a row: “A N Other and B Else”. */
function peopleIn(value: string): ImportedPerson[] {
  const lines = value
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
  const [first = ''] = lines;
  // “Linda Steele\nHer Majesty’s Inspector” is one.
  if (lines.length > 1 && lines.slice(1).some((line) => !isSigner(line.split(',')[0] ?? '')))
    return [personOf(value)];
  return lines.length > 1 ? lines.flatMap(peopleIn) : severalIn(first);
}

function severalIn(line: string): ImportedPerson[] {
  const names = line.split(/(?<!\s)\s*[,;]\s*| and /);
  if (names.length > 1 && names.every(isSigner)) return names.map((name) => ({ name }));
  const person = personOf(line);
  return person.name === '' ? [] : [person];
}

function inSection(reading: Reading, sections: readonly Section[]): ImportedPerson[] {
  const section = sections.find(({ heading }) =>
    /^(?:inspectors?|inspection team|the inspection team)(?:\(s\))?:?$/.test(heading.plain),
  );
  if (!section) return [];
  const people: ImportedPerson[] = [];
  for (const block of section.blocks) {
    // The list ends where text of another kind begins, such as the publisher’s.
    if (block.type !== 'paragraph' || reading.isClaimed(block)) break;
    const found = linesOf(block).map((line) => personOf(textOf(line)));
    if (!found.every(({ name }) => isName(name))) break;
    reading.claim(block);
    people.push(...found);
  }
  return people;
}

/** The people who sign a letter, and whether their lines say more than their role. */
export function readSignatures(reading: Reading): ImportedPerson[] {
  const lines = reading.open();
  const closing = lines.findLastIndex(({ plain: text }) => /^yours (?:sincerely|faithfully),?$/.test(text));
  const first = lines[closing];
  if (closing < 0 || !first) return [];
  const people: ImportedPerson[] = [];
  const claimed: ImportedLine[] = [first];
  for (const line of lines.slice(closing + 1, closing + 30)) {
    const [name = '', ...role] = linesOf(line.block).map((part) => oneLine(textOf(part)));
    const last = people.at(-1);
    if (isSigner(name)) people.push({ name, role: role.length > 0 ? role.join(', ') : undefined });
    else if (last && isRole(line.text))
      people[people.length - 1] = { name: last.name, role: [last.role ?? [], line.text].flat().join(', ') };
    else break;
    claimed.push(line);
  }
  if (people.length === 0 || lines.length > closing + claimed.length) return [];
  reading.claim(...claimed.map(({ block }) => block));
  return people;
}

/** A name, with letters after it that stand for honours and degrees. */
const isSigner = (text: string): boolean => {
  const words = text
    .split(' ')
    .filter((word) => !/^(?:[A-Z]{2,6}|BSc|MSc|DCH|FRC\w+|PhD|MB|ChB)$/.test(word));
  return isName(words.join(' '));
};

const posts = 'inspector|inspectorate|director|chief|officer|head|chair|national|manager';
const bodies = 'ofsted|commission(?:er)?|hmi|cqc|hmicfrs|hmip';
const role = new RegExp(`\\b(?:${posts}|${bodies})\\b`, 'i');

const isRole = (text: string): boolean => text.length < 160 && role.test(text);
