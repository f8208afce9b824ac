// What a report of an import says was found, and what was not.

import { nameOf } from '../../knowledge/frameworks/terms';
import { plural } from '../../text/words';
import type { Reading } from '../source/reading';
import type { Facts } from './facts';

/** Details under `provider` that could tell which service it is, by their names in a report of an import. */
const detailNames: ReadonlyMap<string, string> = new Map([
  ['name', 'Provider'],
  ['provision-sub-type', 'Provision sub-type'],
  ['address', 'Provider’s address'],
  ['responsible-individual', 'Responsible individual'],
  ['registered-manager', 'Registered manager'],
  ['registered-service-manager', 'Registered service manager'],
]);

/** Lists the facts of a document in the report of its import. Those that identify an anonymous service have no value. */
export function giveAccount(reading: Reading, facts: Facts): void {
  who(reading, facts);
  noteOne(reading, 'Reference number', facts.urn);
  if (!facts.kind && (facts.setting || !facts.terms.graded)) reading.missing.push('Type of inspection');
  const leads = facts.leads.map(({ name }) => name).join(', ');
  if (!facts.joint || leads !== '') noteOne(reading, 'Lead inspector', leads);
  if (facts.team.length > 0) reading.add('Other inspectors', facts.team.map(({ name }) => name).join(', '));
  judgements(reading, facts);
  if (facts.outcome) reading.add('Judgement', facts.outcome.value);
  letter(reading, facts);
  lists(reading, facts);
}

function noteOne(reading: Reading, name: string, value: string | undefined): void {
  if (value === undefined || value === '') reading.missing.push(name);
  else reading.add(name, value);
}

/** True if the reports of the setting are anonymous, or if it is not known. */
export const isAnonymous = ({ framework, setting }: Pick<Facts, 'framework' | 'setting'>): boolean =>
  setting
    ? setting.anonymous !== undefined
    : (framework.settings ?? []).some(({ anonymous }) => anonymous !== undefined);

function who(reading: Reading, facts: Facts): void {
  const { framework, authority, details } = facts;
  if (framework.who === 'authority') {
    noteOne(reading, 'Local authority', authority);
    return;
  }
  const isHidden = isAnonymous(facts);
  for (const [key, name] of detailNames) {
    const value = details.provider.get(key);
    if (value !== undefined) reading.add(name, isHidden && key !== 'provision-sub-type' ? undefined : value);
    else if (key === 'name') reading.missing.push(name);
  }
}

function judgements(reading: Reading, { terms, judgements: found }: Facts): void {
  for (const [id, { grade, confidence }] of found) {
    const judgement = terms.judgements.find((known) => known.id === id);
    reading.add(judgement ? nameOf(judgement) : id, grade, confidence);
  }
  for (const id of terms.expected) {
    const judgement = terms.judgements.find((known) => known.id === id);
    if (!found.has(id) && judgement) reading.missing.push(nameOf(judgement));
  }
}

function letter(reading: Reading, { kind, letter: head, joint, signatories }: Facts): void {
  if (!kind?.letter) return;
  if (head?.date) reading.add('Date of the letter', head.date);
  noteOne(
    reading,
    'Addressee',
    head && head.addressee.length > 0 ? plural(head.addressee.length, 'line') : undefined,
  );
  if (!joint) return;
  noteOne(reading, 'Inspectorates', joint.inspectorates.join(', '));
  if (joint.theme !== undefined) reading.add('Theme', joint.theme, 'likely');
  noteOne(reading, 'Signatories', signatories.map(({ name }) => name).join(', '));
}

function lists(reading: Reading, facts: Facts): void {
  const { requirements, unmetStandards, recommendations, enforcement = [], previous = [] } = facts;
  const counts: readonly (readonly [string, number])[] = [
    ['Requirements', requirements.length],
    ['Unmet standards', unmetStandards.length],
    ['Recommendations', recommendations.length],
    ['Enforcement action', enforcement.length],
  ];
  for (const [name, count] of counts) if (count > 0) reading.add(name, String(count));
  const isUnsure = previous.some(({ confidence }) => confidence === 'likely');
  if (previous.length > 0)
    reading.add('Earlier inspections', String(previous.length), isUnsure ? 'likely' : 'sure');
  if (facts.standardSentence !== undefined) reading.add('Standard sentence', 'yes');
}
