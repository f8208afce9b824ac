// The title of a report, with the authority that it names.

import type { Framework, Kind } from '../../knowledge/frameworks/types';
import { capital } from '../../text/words';
import type { ImportedLine, Reading } from '../source/reading';

/** The title of a report, and the lines that it is made of. */
export interface Title {
  readonly text: string;
  readonly lines: readonly ImportedLine[];
  readonly authority?: string;
}

const services = "(?:children['’]s (?:social care )?services|services for children)\\b";
const visit = '(?:ILACS )?(?:focused|monitoring|assurance) visit (?:to|of)';
const named = '(?:the )?(.{2,80}?)';
const form = (words: string): RegExp => new RegExp(`^${words}$`, 'i');

/** Titles that name an authority; the name is the first group. */
const forms: readonly RegExp[] = [
  form(`(?:short |standard |ILACS )?inspection of ${named}(?: local authority)?(?:['’]s)? ${services}.*`),
  form(`${visit} ${named}(?: local authority)?(?:['’]s)? ${services}.*`),
  form(`joint targeted area inspection (?:of|in) ${named}`),
  form(`${visit} ${named}`),
  form(`inspection of services for children .{0,100}care leavers in ${named}`),
  form(`review of the effectiveness of the local safeguarding children board in ${named}`),
];

/** What a line of the name may say after it. */
const ownServices = new RegExp(`(?: local authority)?(?:['’]s)? ${services}$`, 'i');

/** Titles of older reports, which have the authority on the line before. */
const bareTitle = new RegExp(`^inspection of (?:local authority )?${services}`, 'i');

const kinds = 'inspection|review|(?:focused|monitoring|assurance) visit|assurance inspection';
const titleStart = new RegExp(
  `^(?:(?:short|standard|full|interim|ILACS|joint|joint targeted area) )?(?:${kinds}) (?:of|to|in)\\b`,
  'i',
);

/** Finds the title among the first lines. */
export function readTitle(reading: Reading, framework: Framework | undefined): Title | undefined {
  const isAuthority = framework?.who === 'authority';
  const lines = reading.open().slice(0, isAuthority ? 30 : 12);
  const titles = lines.filter((line) => isTitle(line));
  for (const line of isAuthority ? titles : []) {
    const authority = authorityIn(line.text);
    if (authority !== undefined) return { text: line.text, lines: [line], authority };
  }
  const bare = isAuthority ? titles.find(({ text }) => bareTitle.test(text)) : undefined;
  if (bare) return withLineBefore(bare, lines);
  const styled = lines.find(({ block }) => block.style !== undefined && /^title$/i.test(block.style));
  const first = styled ?? titles.find(({ block }) => block.level !== undefined) ?? titles[0];
  return first && { text: first.text, lines: [first] };
}

const isTitle = ({ text, block }: ImportedLine): boolean =>
  block.item === undefined &&
  text.length < 220 &&
  !/^[^:]{2,45}: \S/.test(text) &&
  titleStart.test(text) &&
  !/[.;]$/.test(text);

function withLineBefore(title: ImportedLine, lines: readonly ImportedLine[]): Title {
  const before = lines[lines.indexOf(title) - 1];
  if (!before || !/^\p{Lu}[\p{L}’'&,\- ]{2,70}$/u.test(before.text))
    return { text: title.text, lines: [title] };
  const authority = withoutCouncil(before.text.replace(ownServices, ''));
  // A line with words that the front matter does not have stays in the text.
  return { text: title.text, lines: authority === before.text ? [before, title] : [title], authority };
}

function authorityIn(title: string): string | undefined {
  if (bareTitle.test(title)) return undefined;
  for (const form of forms) {
    const name = form.exec(title)?.[1];
    if (name !== undefined) return withoutCouncil(name);
  }
  return undefined;
}

/** The name in the title; as the details have it if only its capitals or its “&” differ, and it is not all in capitals. */
export function authorityOf(inTitle: string | undefined, inDetails: string | undefined): string | undefined {
  if (inTitle === undefined || inDetails === undefined) return inTitle ?? inDetails;
  const isSame = lettersOf(inTitle) === lettersOf(inDetails);
  return isSame && inDetails !== inDetails.toUpperCase() ? inDetails : inTitle;
}

const lettersOf = (name: string): string => name.toLowerCase().replaceAll('&', 'and');

const councils = '(?: (?:metropolitan|city|county|district|london|unitary|borough)){0,4} council';
const kindsOfCouncil = new RegExp(`${councils}$|(?: metropolitan)? borough$`, 'i');

/** “Solihull Metropolitan Borough Council” is Solihull, and “the Royal Borough of Greenwich” is Greenwich. */
function withoutCouncil(name: string): string {
  const text = name.trim().replace(/[,:]$/, '');
  const short = text
    .replace(kindsOfCouncil, '')
    .replace(/^(?:the )?(?:(?:royal |london )?borough|council) of (?:the )?/i, '');
  const ofCity = /^city of (.+)$/i.exec(short);
  // “City of London” is a name of its own.
  return capital((ofCity && /council$/i.test(text) ? ofCity[1] : short) || text);
}

/** The title of a report whose own was not found. */
export function usualTitle(kind: Kind | undefined, authority: string | undefined): string {
  const name = capital(kind?.name ?? 'inspection');
  return `${name} ${/\bvisit\b/i.test(name) ? 'to' : 'of'} ${authority ?? '…'}`;
}
