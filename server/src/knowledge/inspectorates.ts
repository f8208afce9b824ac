import { inspectorates as loaders } from '../generated/loaders/index';

/** A detail as it is printed. */
interface Contact {
  readonly text: string;
}

/** What an inspectorate publishes, as its file in knowledge/inspectorates has it. */
interface Inspectorate {
  readonly name: string;
  readonly addresses: readonly Contact[];
  readonly telephones: readonly Contact[];
  readonly emails: readonly Contact[];
  readonly websites: readonly Contact[];
  /** The first words of the paragraphs of its imprint. */
  readonly imprint: readonly Contact[];
}

type DetailList = 'addresses' | 'telephones' | 'emails' | 'websites' | 'imprint';

const all = (): readonly Inspectorate[] => Object.values(loaders).map((load) => load() as Inspectorate);
const textsOf = (key: DetailList): string[] =>
  all().flatMap((inspectorate) => inspectorate[key].map(({ text }) => text));

/** The contact details that the inspectorates publish. */
export const inspectorateContacts = (): Readonly<
  Record<'addresses' | 'telephones' | 'emails', readonly string[]>
> => ({
  addresses: textsOf('addresses'),
  telephones: textsOf('telephones'),
  emails: textsOf('emails'),
});

/** The imprint of the inspectorates: their names, the first words of its paragraphs, and all their contact details. */
export const inspectorateImprint = () => ({
  names: all().map(({ name }) => name),
  beginnings: textsOf('imprint'),
  websites: textsOf('websites'),
  ...inspectorateContacts(),
});
