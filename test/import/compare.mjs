// Compares an imported draft with a checked one, and with the words of the PDF.
import { spawnSync } from 'node:child_process';
import { diffArrays } from 'diff';
import { parse } from 'yaml';

const facts = {
  authority: ['authority'],
  dates: ['inspection.start', 'inspection.end'],
  'lead inspector': ['inspection.lead-inspector'],
  addressee: ['addressee'],
  'reference number': ['urn'],
  provider: ['provider.name', 'provider.responsible-individual', 'setting'],
  history: ['previous', 'enforcement'],
};

/** Of these, front matter has keys. */
const JUDGEMENTS = `The impact of leaders on social work practice with children and families
  The experiences and progress of children who need help and protection in care care leavers
  Overall effectiveness Lead inspector Inspection dates Requires Good Outstanding Inadequate`;

export const measures = [
  ...Object.keys(facts),
  'recipients',
  'judgements',
  'requirements',
  'recommendations',
  'words in order',
  'words of the PDF',
  'paragraphs',
  'headings',
  'bullets',
];

/** For each measure: how many are right, of how many, and those that are not. */
export function compare(expected, { text: actual, report }, pdf) {
  const a = partsOf(expected);
  const b = partsOf(actual);
  const results = {};
  for (const [measure, paths] of Object.entries(facts))
    results[measure] = countFacts(a.front, b.front, paths);
  results.recipients = countRecipients(a.front.addressee, b.front.addressee);
  const keys = Object.keys(a.front.judgements ?? {}).map((key) => `judgements.${key}`);
  results.judgements = countFacts(a.front, b.front, keys);
  for (const key of ['requirements', 'recommendations'])
    results[key] = a.front[key] ? countFacts(a.front, b.front, [key]) : { right: 0, all: 0, missed: [] };
  results['words in order'] = wordsInOrder(wordsOf(a.body), wordsOf(b.body));
  results['words of the PDF'] = wordsOfPdf(
    pdf,
    `${actual} ${report.leftOut.join(' ')}`,
    wordsOf(report.leftOut.join(' ')),
  );
  results.paragraphs = countTexts(a.paragraphs, b.paragraphs);
  results.headings = countTexts(a.headings, b.headings);
  results.bullets = countTexts(a.bullets, b.bullets);
  return results;
}

function partsOf(draft) {
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft.replaceAll('\r\n', '\n')) ?? [];
  const text = body.replace(/<!--[\s\S]*?-->/g, '');
  const blocks = text.split(/\n\s*\n|\n(?=\s*[-*] |#|\s*\d+\. )/).map((block) => block.trim());
  const isHeading = (block) => block.startsWith('#');
  const isBullet = (block) => /^[-*] /.test(block);
  return {
    front: parse(yaml, { schema: 'failsafe' }) ?? {},
    body: text,
    headings: blocks.filter((block) => /^#{2,} /.test(block)).map(plain),
    bullets: blocks.filter(isBullet).map(plain),
    paragraphs: blocks.filter((block) => block.length > 0 && !isHeading(block)).map(plain),
  };
}

/** Without marks, and with the faults that the checked drafts are known for: a space after or before a hyphen. */
const plain = (block) =>
  block
    .replace(/\[\^[^\]]*\]:?/g, '')
    .replace(/^(?:#+|[-*]|\d+\.) +/, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|\\|<|>/g, '')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim();

const wordsOf = (text) => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

function wordsInOrder(expected, actual) {
  const missed = [];
  let right = 0;
  for (const { value, added, removed } of diffArrays(expected, actual)) {
    if (removed) missed.push(value.join(' '));
    else if (!added) right += value.length;
  }
  return { right, all: expected.length, missed };
}

/** The words that poppler reads, wherever they are, except those that are repeated as running headers are. */
function wordsOfPdf(pdf, actual, repeated) {
  const { stdout } = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const words = new Map();
  const isKey = new Set([...repeated, ...wordsOf('Judgement Grade').concat(wordsOf(JUDGEMENTS))]);
  for (const word of wordsOf(stdout))
    if (!isKey.has(word) && !/^\d+$/.test(word)) words.set(word, (words.get(word) ?? 0) + 1);
  const kept = new Map();
  for (const word of wordsOf(actual)) kept.set(word, (kept.get(word) ?? 0) + 1);
  let right = 0;
  const missed = [];
  for (const [word, count] of words) {
    const found = Math.min(count, kept.get(word) ?? 0);
    right += found;
    if (found < count) missed.push(`${word} ${count - found}`);
  }
  return { right, all: right + missed.length, missed: [missed.join(', ')] };
}

const isTexts = (value) => Array.isArray(value) && value.every((part) => typeof part === 'string');
const flat = (text) => plain(text).toLowerCase().replaceAll('&', 'and').replaceAll(',', '');

/** A person may have a role, too. */
const at = (value, path) => personOf(path.split('.').reduce((part, key) => part?.[key], value));
const personOf = (value) => (value?.role === undefined ? value : value.name);
/** Names of authorities are compared without their capitals, which a script wrote. */
const canonical = (value) =>
  typeof value === 'string' || isTexts(value)
    ? flat([value].flat().join(' '))
    : JSON.stringify(value ?? null, (_, part) =>
        typeof part === 'string' ? plain(part).toLowerCase().replaceAll('&', 'and') : part,
      );

function countFacts(expected, actual, paths) {
  const present = paths.filter((path) => at(expected, path) !== undefined);
  const wrong = present.filter((path) => canonical(at(expected, path)) !== canonical(at(actual, path)));
  return {
    right: present.length - wrong.length,
    all: present.length,
    missed: wrong.map((path) => `${path}: ${canonical(at(expected, path))} / ${canonical(at(actual, path))}`),
  };
}

/** Those whom a letter is written to, each with a role. Some drafts have all of them as one text, which says nothing of this. */
function countRecipients(expected, actual) {
  if (!isTexts(expected)) return { right: 0, all: 0, missed: [] };
  return countTexts(expected.map(flat), isTexts(actual) ? actual.map(flat) : []);
}

function countTexts(expected, actual) {
  const left = new Map();
  for (const text of actual) left.set(text, (left.get(text) ?? 0) + 1);
  const missed = expected.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
  const unexpected = actual.filter((text) => (left.get(text) ?? 0) > 0);
  return {
    right: expected.length - missed.length,
    all: expected.length,
    missed: missed.map((text) => difference(text, unexpected)),
  };
}

/** Where a text parts from the one that begins or ends most like it. */
function difference(text, others) {
  const best =
    others.find((other) => other.slice(0, 30) === text.slice(0, 30)) ??
    others.find((other) => other.slice(-30) === text.slice(-30));
  if (best === undefined) return `MISSING ${text}`;
  let at = 0;
  while (at < text.length && text[at] === best[at]) at += 1;
  const part = (value) => `“${value.slice(Math.max(0, at - 30), at + 60)}”`;
  return `${part(text)} IS ${part(best)}`;
}
