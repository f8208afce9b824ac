/** A text or number that is filled into a message. */
type Filled = string | number | boolean | undefined | null | readonly (string | number)[];

/** Anything that a message can be made from. */
type Argument = Filled | Readonly<Record<string, Filled>>;

/** A message for a person, with the data that identify it when its wording changes. */
export interface NamedMessage {
  readonly message: string;
  /** Its name in the table that it comes from. Never changed once published: baselines and fingerprints have it. */
  readonly situation: string;
  /** The texts that are filled in, in the order of the arguments. */
  readonly words: readonly string[];
}

type MessageWording = (...filled: never[]) => string;

/** Messages by their names, each made from its arguments. */
type MessageTable<T> = {
  readonly [K in keyof T]: T[K] extends (...filled: infer A) => string
    ? (...filled: A) => NamedMessage
    : never;
};

/**
 * Makes a table of messages. It is at the top of the file that reports them, so that whoever edits the English finds them
 * together; docs/messages.md lists all. The English can be edited at any time: a finding is recognised by the message's
 * name and its arguments.
 */
export function messagesOf<const T extends Readonly<Record<string, MessageWording>>>(
  table: T,
): MessageTable<T> {
  const messages = Object.entries(table).map(([situation, wording]) => [
    situation,
    (...filled: Argument[]): NamedMessage => ({
      message: (wording as (...filled: Argument[]) => string)(...filled),
      situation,
      words: filled.flatMap(textsIn),
    }),
  ]);
  return Object.fromEntries(messages) as MessageTable<T>;
}

function textsIn(filled: Argument): string[] {
  if (typeof filled === 'string') return [filled];
  if (typeof filled !== 'object' || filled === null) return [];
  return Object.values(filled).flatMap((part) => textsIn(part as Filled));
}
