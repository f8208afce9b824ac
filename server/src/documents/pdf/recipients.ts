// The recipients of a letter, each on a line or two above “Dear …”. Their lines are as full as those of running text, so without
// tags only their words tell where the next one begins.
import { titles } from '../../text/names/name-parts';
import type { PdfLine } from './lines';

/** How many lines above the salutation may be recipients. */
const mostLines = 60;

/** The lines that begin with the name of a recipient; none if the lines are no letter. */
export function recipientLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const dear = lines.slice(0, mostLines).findIndex(({ text }) => /^\s{0,9}Dear \p{Lu}/u.test(text));
  const head = lines.slice(0, Math.max(0, dear));
  return new Set(head.filter((line, at) => beginsRecipient(line, head[at - 1])));
}

function beginsRecipient({ text }: PdfLine, before: PdfLine | undefined): boolean {
  const opening = named.exec(text.trimStart())?.[0];
  return opening !== undefined && !unlikeNames.test(opening) && !unfinished.test(before?.text ?? '');
}

const title = `(?:${titles.join('|')})\\.? `;
const rank =
  '(?:(?:Acting|Interim|Temporary|Deputy|Assistant) )?(?:Chief )?(?:Constable|Superintendent|Inspector) ';
const namePart = "\\p{Lu}[\\p{L}’'-]{0,30}\\.?";
const particle = 'd[aeiu]|v[ao]n|der|den|la|le|bin|al';
const post = '(?:[ ]?[,;:(]|[ ][–—-][ ]|[ ](?:Chief|Executive|Director|Interim|Independent)\\b)';
/** “Dr A N Other OBE, …”: a name with a title or honours, and what comes before the post. */
const named = new RegExp(
  `^(?:${title}|${rank}){0,2}${namePart}(?: (?:${namePart}|${particle})){1,5}?(?=${post})`,
  'u',
);

/** Words of bodies and posts, which a line has that goes on with the recipient above. */
const bodies =
  'council|borough|county|city|board|group|partnership|services?|police|trust|authority|nhs|care|constabulary|probation';
const posts =
  'executive|director|officer|commissioner|chair|head|manager|lead|scrutineer|commander|mayor|nurs\\w{1,9}|safeguarding|independent|children';
const unlikeNames = new RegExp(`\\b(?:${bodies}|${posts})\\b`, 'i');

/** The end of a line that goes on. */
const unfinished = /(?:[,&(–—-]|\b(?:of|and|for|the|at|in|to|with))\s{0,9}$/i;
