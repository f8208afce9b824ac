import { textAt } from '../../draft/yaml/value';
import type { Knowledge } from '../../knowledge/knowledge';
import { type Day, printDay, readDay } from '../../report/days';
import { fileNameOf } from '../../text/uri';
import { capital } from '../../text/words';
import type { SnippetLibrary } from '../library/library';
import type { Snippet, Status } from '../library/snippet';
import { statusOf } from '../where/describe';
import { valuesInWords, whereInWords } from '../where/words';
import { readableText } from './readable';

/** A library for people who review it without an editor; formats decide nothing about its content. */
export interface LibraryCatalogue {
  readonly title: string;
  readonly description: string | undefined;
  /** Facts about the library: label and value. */
  readonly facts: readonly CatalogueFact[];
  readonly files: readonly CatalogueFile[];
}

export type CatalogueFact = readonly [label: string, value: string];

export interface CatalogueFile {
  readonly name: string;
  readonly title: string;
  /** The rest of the file's description, after the title. */
  readonly about: string | undefined;
  readonly sections: readonly CatalogueSection[];
}

interface CatalogueSection {
  readonly title: string;
  readonly snippets: readonly CatalogueSnippet[];
}

export interface CatalogueSnippet {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly description: string | undefined;
  /** With placeholders in square brackets. */
  readonly text: string;
  /** True if the text is keys of a draft, whose lines and spaces matter. */
  readonly keys: boolean;
  readonly facts: readonly CatalogueFact[];
}

/** The catalogue of a library: by file, in it by section, in the order in which they are written. */
export function catalogueOf(library: SnippetLibrary, knowledge: Knowledge, today: Day): LibraryCatalogue {
  const { name, version, owner, licence, description, frameworks } = library.meta;
  const by = (status: Status): number =>
    library.snippets.filter((snippet) => snippet.status === status).length;
  const counts = (['approved', 'draft', 'retired'] as const).filter((status) => by(status) > 0);
  const day = readDay(today);
  return {
    title: name,
    description,
    facts: [
      ['Version', version],
      ['Owner', owner || 'not stated'],
      ['Licence', licence || 'not stated'],
      ...(frameworks ? [['Frameworks', frameworks.join(', ')] as const] : []),
      [
        'Snippets',
        `${library.snippets.length}: ${counts.map((status) => `${by(status)} ${status}`).join(', ')}`,
      ],
      ['Printed', day ? printDay(day) : today],
    ],
    files: library.files.flatMap(({ uri, draft }) => {
      const here = library.snippets.filter((snippet) => snippet.uri === uri);
      if (here.length === 0) return [];
      const file = fileNameOf(uri);
      const title = textAt(draft.data, 'description');
      const sections = new Map<string, CatalogueSnippet[]>();
      for (const snippet of here) {
        const section = sectionOf(snippet, knowledge);
        const list = sections.get(section) ?? [];
        list.push(catalogueSnippet(snippet, knowledge, today));
        sections.set(section, list);
      }
      return [
        {
          name: file,
          ...headingOf(title ?? file),
          sections: [...sections].map(([heading, snippets]) => ({ title: heading, snippets })),
        },
      ];
    }),
  };
}

/** The first sentence of a description as a heading, with the rest. */
function headingOf(text: string): Pick<CatalogueFile, 'title' | 'about'> {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(text);
  const title = (end ? text.slice(0, end.index) : text).replace(/\.$/, '');
  return { title, about: end ? text.slice(end.index + end[0].length) : undefined };
}

function sectionOf({ where }: Snippet, knowledge: Knowledge): string {
  if (where.key) return `Front matter, ${valuesInWords('key', where, knowledge)}`;
  if (!where.section) return 'Any section';
  return capital(valuesInWords('section', where, knowledge));
}

function catalogueSnippet(snippet: Snippet, knowledge: Knowledge, today: Day): CatalogueSnippet {
  const { id, title, status, description, body, where } = snippet;
  return {
    id,
    title,
    status,
    description,
    text: readableText(body.text),
    keys: where.key !== undefined,
    facts: factsOf(snippet, knowledge, today),
  };
}

/** The facts about a snippet, without its title, description and text. */
export function factsOf(snippet: Snippet, knowledge: Knowledge, today: Day): readonly CatalogueFact[] {
  const { id, where, prefixes, citations, author, reviewBy, tags } = snippet;
  const due = readDay(reviewBy);
  const facts: (readonly [string, string | undefined])[] = [
    ['Status', capital(statusOf(snippet, today))],
    ['Review by', due && printDay(due)],
    ['Author', author],
    ['Offered', whereInWords(where, knowledge) || 'in the text of every draft'],
    ['Cites', citations.map(({ text }) => text.trim()).join('; ')],
    ['Prefix', prefixes.join(', ')],
    ['Tags', tags.join(', ')],
    ['Id', id],
  ];
  return facts.filter((fact): fact is CatalogueFact => Boolean(fact[1]));
}
