import { inspectorates as loaders } from '../generated/loaders/index';

type ImprintKey = 'addresses' | 'telephones' | 'emails' | 'websites' | 'imprint';

/** What an inspectorate publishes, as its file in knowledge/inspectorates has it. */
type ImprintSource = { readonly name: string } & Readonly<Record<ImprintKey, readonly { text: string }[]>>;

/**
 * The imprint of the inspectorates: their names, the first words of its paragraphs, and their contact details. Only imports
 * need it, so it is apart from the contacts, which the server loads at its start.
 */
export function inspectorateImprint(): Readonly<Record<ImprintKey | 'names', readonly string[]>> {
  const all = Object.values(loaders).map((load) => load() as ImprintSource);
  const textsOf = (key: ImprintKey): string[] => all.flatMap((source) => source[key].map(({ text }) => text));
  return {
    names: all.map(({ name }) => name),
    imprint: textsOf('imprint'),
    addresses: textsOf('addresses'),
    telephones: textsOf('telephones'),
    emails: textsOf('emails'),
    websites: textsOf('websites'),
  };
}
