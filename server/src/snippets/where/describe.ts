import { type Day, printDay, readDay } from '../../report/days';
import type { SourcedSnippet } from '../library/libraries';

/** The description of a snippet in Markdown: its purpose, library, review status and citations. */
export function describeSnippet({ library, snippet }: SourcedSnippet, today: Day): string {
  const { name, version } = library.meta;
  const { description, author, citations, tags } = snippet;
  const from = `${escaped(name)}${version === '0' ? '' : ` ${escaped(version)}`}`;
  return [
    `**${escaped(snippet.title)}**`,
    description,
    `${from} · ${statusOf(snippet, today)}${author ? ` · ${escaped(author)}` : ''}`,
    citations.length > 0
      ? `Cites ${citations.map(({ text }) => escaped(text.trim())).join('; ')}.`
      : undefined,
    tags.length > 0 ? `Tags: ${tags.map(escaped).join(', ')}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join('\n\n');
}

/** Status and review in words: “approved, reviewed on 1 May 2026”. */
export function statusOf(
  { status, reviewed, reviewBy, successor }: SourcedSnippet['snippet'],
  today: Day,
): string {
  const last = readDay(reviewed);
  const next = readDay(reviewBy);
  return [
    status === 'draft' ? 'draft, not yet approved' : status,
    successor && status === 'retired' ? `use “${successor}” instead` : undefined,
    last && `reviewed on ${printDay(last)}`,
    next && (next < today ? `review was due by ${printDay(next)}` : undefined),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Text in which Markdown reads no syntax. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
