import { messagesOf } from '../../../text/messages';

/** The messages on lines that are repaired as a whole. */
export const repairMessages = messagesOf({
  strayMark: (mark: string, key: string) =>
    `Remove “${mark}” before “${key}”. The lines next to it do not have it.`,
  strayDash: (key: string) => `Remove the dash before “${key}”. The lines next to it do not have one.`,
  secondDraft: (key: string) =>
    `Remove everything from this line on, or move it to another file. It repeats “${key}”, and is not read.`,
  dashesInside: () => 'Remove this line of dashes, so that the lines below it belong to the draft.',
  stopsInside: () => 'Remove this line of full stops, so that the lines below it belong to the draft.',
  tabs: () => 'Indent this line with spaces. YAML does not allow tabs here.',
  lineUp: () => 'Line this up with the lines next to it.',
  lineUpItem: () => 'Line this up with the list items above it.',
  lineUpWith: (key: string) => `Line this up with “${key}” above it.`,
  htmlComment: () => 'Remove this comment, or write it with “#”. HTML cannot be used here.',
  comment: () => 'Put this text in quotes. YAML would leave out everything from “#” on, as a comment.',
});
