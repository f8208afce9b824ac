import type { DetailMatch, IdentifyingKind } from './detail';

/** Contact details that everybody may know, as those of an inspectorate, or the address that the report prints. */
export interface PublicContacts {
  readonly addresses: readonly string[];
  readonly telephones: readonly string[];
  /** One that begins with @ is for all mailboxes of its owner. */
  readonly emails: readonly string[];
}

const places: readonly IdentifyingKind[] = ['address', 'street', 'postcode'];
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
const digits = (text: string): string =>
  text
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:0044|44)/, '0');

/** True for a detail that is one of these contacts, or a part of one of the addresses. */
export function isPublic({ kind, start, end }: DetailMatch, text: string, contacts: PublicContacts): boolean {
  const written = text.slice(start, end);
  if (kind === 'email')
    return contacts.emails.some((email) => isOf(written.toLowerCase(), email.toLowerCase()));
  if (kind === 'telephone') return contacts.telephones.some((number) => digits(number) === digits(written));
  return (
    places.includes(kind) && contacts.addresses.some((address) => letters(address).includes(letters(written)))
  );
}

const isOf = (written: string, email: string): boolean =>
  email.startsWith('@') ? written.endsWith(email) : written === email;
