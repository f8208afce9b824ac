// Names of persons with their roles, as reports have them: “A N Other, His Majesty’s Inspector”, “B Else HMI”.

import { titles } from '../../text/names/name-parts';
import { oneLine } from '../source/reading';

/** A person with the role that the report prints. */
export interface ImportedPerson {
  readonly name: string;
  readonly role?: string | undefined;
}

const title = `(?:(?:${titles.join('|')})\\.? )?`;
// Letters of scripts without capitals can begin a name, too.
const namePart = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}’'.-]*";
const particle = 'd[aeiu]|v[ao]n|der|den|la|le|bin|al';
const fullName = new RegExp(`^${title}${namePart}(?: (?:${namePart}|${particle}))+$`, 'u');

/** A name: two words or more, each with a capital, or particles. */
export const isName = (text: string): boolean => text.length < 60 && fullName.test(text) && !isRole(text);

/** A name, with letters after it that stand for honours and degrees. */
export const isSigner = (text: string): boolean => {
  const words = text
    .split(' ')
    .filter((word) => !/^(?:[A-Z]{2,6}|BSc|MSc|DCH|FRC\w+|PhD|MB|ChB)$/.test(word));
  return isName(words.join(' '));
};

const posts = 'inspector|inspectorate|director|chief|officer|head|chair|national|manager';
const bodies = 'ofsted|commission(?:er)?|hmi|cqc|hmicfrs|hmip';
const role = new RegExp(`\\b(?:${posts}|${bodies})\\b`, 'i');

export const isRole = (text: string): boolean => text.length < 160 && role.test(text);

const kinds =
  'senior|lead|regional|regulatory|social care|ofsted|early years|education|team|associate|deputy';
const ofCrown = "h(?:is|er) majesty[’']s (?:(?:senior|chief|deputy) ){0,2}inspector(?: of [\\p{L}, ]{1,60})?";
const post = `(?:(?:${kinds}) ){0,4}(?:inspector|inspection manager|hmi|scri|sci|rim)|${ofCrown}`;
const atEnd = new RegExp(`^(.{3,60}?)[ ,–-]{1,3}(${post})$`, 'iu');
const atStart = new RegExp(`^(${post})[ :,–-]{1,3}(.{3,60})$`, 'iu');
/** Words of roles, which no name has. */
const roleWord =
  /\b(?:senior|lead|regional|regulatory|social|care|education|team|associate|deputy|majesty)\b/i;
const isNameAlone = (text: string): boolean => isSigner(text) && !roleWord.test(text);
const inBrackets = /^([^()]{3,60}?) ?\(([^()]{2,80})\)$/;

/** Takes a role off a name. Only what is left decides: it must be a name. */
export function withoutRole(text: string): ImportedPerson {
  const [, named = '', inner = ''] = inBrackets.exec(text) ?? [];
  if (isNameAlone(named) && (isRole(inner) || /^(?:lead|social care)$/i.test(inner)))
    return { name: named, role: inner };
  const [, before = '', last] = atEnd.exec(text) ?? [];
  if (isNameAlone(before)) return { name: before, role: last };
  const [, first, after = ''] = atStart.exec(text) ?? [];
  return isNameAlone(after) ? { name: after, role: first } : { name: text };
}

/** A text as one person: the name, and after a comma or on the next line the role. */
export function personOf(text: string): ImportedPerson {
  const parts = text
    .split(/\s*[,\n]\s*|\t+|\s{2,}/)
    .map(oneLine)
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  // “Social Care Inspector, A N Other”.
  const isTurned = parts.length === 2 && isRole(first) && isSigner(second);
  const [name = '', ...others] = isTurned ? parts.toReversed() : parts;
  const person = withoutRole(name);
  const roles = [person.role ?? [], others].flat();
  return { name: person.name, role: roles.length > 0 ? roles.join(', ') : undefined };
}

/** One person with a role, or several: “A N Other HMI and B Else, social care inspector”. */
export function personsIn(value: string): ImportedPerson[] {
  const parts = value
    .split(/[\n,;\t]| and (?=\p{Lu})/u)
    .map(oneLine)
    .filter((part) => part !== '');
  const persons: ImportedPerson[] = [];
  for (const part of parts) {
    const person = withoutRole(part);
    const last = persons.at(-1);
    if (isSigner(person.name)) persons.push(person);
    else if (last && isRole(part))
      persons[persons.length - 1] = { ...last, role: [last.role ?? [], part].flat().join(', ') };
    else return onePerson(value);
  }
  return persons.length > 1 ? persons : onePerson(value);
}

const onePerson = (value: string): ImportedPerson[] => [personOf(value)].filter(({ name }) => name !== '');
