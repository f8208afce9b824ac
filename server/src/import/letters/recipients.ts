// Those whom a letter is written to: their names, posts and organisations.

import { isRole, isSigner } from '../facts/persons';

const bodies =
  'council|borough|county|city of|board|partnership|police|trust|services|authority|constabulary|group|nhs';
const body = new RegExp(`\\b(?:${bodies})\\b`, 'i');
const posts =
  'scrutineer|constable|commissioner|commander|mayor|executive|lead|nurse|member|independent|interim';
const post = new RegExp(`\\b(?:${posts})\\b`, 'i');

/** True for a line with the name of an organisation. */
const isBody = (text: string): boolean => body.test(text);

/** True for the name of a person, with honours. Organisations and posts are written with capitals, too. */
export const isRecipientName = (text: string): boolean =>
  isSigner(text.trim()) && !isBody(text) && !isRole(text) && !post.test(text);

/** Joins names with the posts and organisations on the lines below them, so that each recipient is one text. */
export function recipientsIn(lines: readonly string[]): readonly string[] {
  const [first] = lines;
  if (first === undefined || !isRecipientName(first)) return lines;
  const recipients: string[][] = [];
  for (const line of lines) {
    if (isRecipientName(line.split(/ ?[,(–]/)[0] ?? '')) recipients.push([line]);
    else recipients.at(-1)?.push(line);
  }
  return recipients.map((parts) => parts.join(', '));
}

/** The postcode at the end of a postal address. */
export const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const building = /\b(?:offices?|house|hall|centre|buildings?|floor)\b/i;

/** The index of the first line of the postal address that ends the lines; undefined if they do not end with one. */
export function postalAddressIn(lines: readonly string[]): number | undefined {
  if (lines.filter((line) => postcode.test(line)).length !== 1 || !postcode.test(lines.at(-1) ?? ''))
    return undefined;
  const isWho = (line: string): boolean =>
    (isBody(line) || isRole(line)) && !building.test(line) && !postcode.test(line);
  return Math.max(0, lines.findLastIndex(isWho)) + 1;
}
