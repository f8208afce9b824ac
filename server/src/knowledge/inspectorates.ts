import { inspectorates as loaders } from '../generated/loaders/index';

/** A contact detail as it is printed. */
interface Contact {
  readonly text: string;
}

/** The contact details that an inspectorate publishes, as its file in knowledge/inspectorates has them. */
interface Inspectorate {
  readonly addresses: readonly Contact[];
  readonly telephones: readonly Contact[];
  readonly emails: readonly Contact[];
}

/** The contact details that the inspectorates publish. */
export function inspectorateContacts(): Readonly<Record<keyof Inspectorate, readonly string[]>> {
  const all = Object.values(loaders).map((load) => load() as Inspectorate);
  const texts = (key: keyof Inspectorate): string[] =>
    all.flatMap((inspectorate) => inspectorate[key].map(({ text }) => text));
  return { addresses: texts('addresses'), telephones: texts('telephones'), emails: texts('emails') };
}
