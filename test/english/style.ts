// What plain UK English leaves out. Every text that a person reads is held against it.

/** A habit that is not plain English, and what to write. */
interface Habit {
  readonly pattern: RegExp;
  readonly instead: string;
}

/** Habits to root out of every text. */
const habits: readonly Habit[] = [
  { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix' },
  { pattern: /\banew\b/i, instead: 'again' },
  { pattern: /\bbehind\b/i, instead: 'after' },
  { pattern: /\bbesides?\b/i, instead: 'next to, as well as' },
  { pattern: /\b(?:stands?|stood)\b(?! for\b| in for\b)/i, instead: 'is' },
  { pattern: /\bawait(?:s|ed|ing)?\b/i, instead: 'is expected, is watched' },
  { pattern: /\bof (?:its|their|your|his|our) own\b/i, instead: 'its own …' },
  { pattern: /(?<!\bthere )\b(?:is|are|was) no (?!longer\b|more\b)[a-z]/i, instead: 'is not a' },
  { pattern: /\bgo(?:es)? by\b/i, instead: 'depends on' },
  { pattern: /\bhand(?:s|ed)? (?:it |them )?(?:on|over)\b/i, instead: 'share, pass to' },
  { pattern: /\bin place of\b/i, instead: 'instead of' },
  { pattern: /\b(?:by|through) way of\b/i, instead: 'by, through' },
  { pattern: /\bthat it (?:stands|is) (?:of|for)\b/i, instead: 'its' },
  { pattern: /\bnarratives?\b/i, instead: 'section, text' },
  { pattern: /\b(?:the|a) checker\b/i, instead: 'checking' },
  { pattern: /\bscalars?\b/i, instead: 'value' },
  {
    pattern:
      /\b(?:draft|section|heading|report|config|file|page|line|rule)s? (?:does not |do not )?(?:says?|gives?)\b/i,
    instead: 'has, contains',
  },
  { pattern: /\b(?:is|are|was|were|been) (?:said|given|told|meant)\b/i, instead: 'a verb with its subject' },
  {
    pattern: /\bwhat (?:is|are|was|were) (?:given|said|meant|missing|there|left|cited|written)\b/i,
    instead: 'the noun',
  },
  { pattern: /\bwhether or not\b/i, instead: 'whether' },
  { pattern: /\b(?:afterwards|hereafter|therein|thereof|whereby|wherein|upon)\b/i, instead: 'a plain word' },
  { pattern: /\bmay not be\b/i, instead: 'cannot be, must not be' },
];

/** American spellings, by the letters that show them. */
const american =
  /\b(?:colors?|colored|behaviors?|centers?|centered|favor(?:ite|s)?|labor|honors?|neighbors?|judgments?|catalogs?|dialogs?|gray|canceled|canceling|labeled|labeling|modeled|traveled|fulfill|enrollment|(?:organ|recogn|summar|normal|initial|custom|minim|maxim|optim|author|categor|emphas|real|special|final|local|general|capital|serial|token|priorit|standard|util|visual|sanit|apolog|critic|memor)iz\w*|analyz\w*|paralyz\w*)\b/i;

/** Words of ours that no finding, question or setting may use, where the field or plain English has its own. */
const ours: readonly Habit[] = [
  { pattern: /\bkeys?\b(?! worker| stage)/i, instead: 'under “…”' },
  { pattern: /\b(?<!in |take |takes |took )places?\b(?! of safety)/i, instead: 'the thing itself' },
  {
    pattern: /\b(?:surface|node|token|parse|parser|parsed|schema|server)s?\b/i,
    instead: 'a word of the field',
  },
];

const withoutCode = (text: string): string =>
  text.replace(/`[^`]*`|"inspection-report [^"]*"|“inspection-report [^”]*”|--[a-z-]+|\bNO_COLOR\b/g, '…');
const withoutQuotes = (text: string): string => text.replace(/“[^“”]*”|‹[^›]*›/g, '');

/** The sentences of a text. A stop within a number, an abbreviation or a quotation ends none. Each row of help and each button is one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.?!:])\s+(?=[A-Z“…]|\*\*)|\n{2,}|\n(?=[-*|#[]| {2,6}\S)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

/** The name of a command, which people look for. */
const commandName = 'What Is Left';

/** What is not plain UK English in a text that a person reads. */
export function habitsIn(text: string): string[] {
  const prose = withoutCode(text).replaceAll(commandName, 'Left');
  const found = habits.flatMap(({ pattern, instead }) => {
    const match = pattern.exec(prose);
    return match ? [`“${match[0]}”: ${instead}`] : [];
  });
  const spelling = american.exec(withoutQuotes(prose));
  if (spelling) found.push(`“${spelling[0]}”: British spelling`);
  if (/^(?! {2}).*[^\s.|] {2,}[^\s|]/m.test(prose)) found.push('two spaces');
  if (/“[^“”"]*"|"[^"“”]*”/.test(prose)) found.push('mixed quotation marks');
  for (const sentence of sentencesOf(prose)) {
    const count = sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
    if (count > 30) found.push(`${count} words in a sentence: ${sentence.slice(0, 50)}…`);
  }
  return found;
}

/** The most characters of a finding's first sentence, without what it quotes and fills in. */
const longestFirst = 90;

/** What is wrong with the message of a finding, with a question or with a setting. */
export function messageFaults(message: string): string[] {
  const found = habitsIn(message);
  const plain = withoutQuotes(withoutCode(message));
  if (plain.includes(';')) found.push('a semicolon');
  for (const { pattern, instead } of ours) {
    const match = pattern.exec(plain);
    if (match) found.push(`“${match[0]}”: ${instead}`);
  }
  const [first = ''] = sentencesOf(plain);
  if (first.length > longestFirst) found.push(`${first.length} characters in the first sentence`);
  return found;
}

/** Beginnings and clauses that make a reader search for what a description is about. */
const descriptionHabits: readonly Habit[] = [
  { pattern: /^(?:it|its|they|their|these|those)\b/i, instead: 'the noun' },
  { pattern: /^(?:whether|that|how|by|as|if|such as)\b/i, instead: 'The …, or True if …' },
  {
    pattern: /\bwhere (?:absent|left out|(?:it|they|that|this|there) (?:is|are) (?:not|none|no)\b)/i,
    instead: 'Without it, …',
  },
];

/** Faults of a key's description, which hovers and completions show: a noun phrase, and what happens without the key. */
export function descriptionFaults(description: string): string[] {
  const found = habitsIn(description);
  const plain = withoutQuotes(withoutCode(description));
  if (plain.includes(';')) found.push('a semicolon');
  for (const { pattern, instead } of descriptionHabits) {
    const match = pattern.exec(plain);
    if (match) found.push(`“${match[0]}”: ${instead}`);
  }
  return found;
}
