import type { Phrase } from '../phrases';

const severities = ['warning', 'info', 'hint'] as const;
const fixes = ['safe', 'suggestion', 'none'] as const;
const forms = ['inflected', 'cased', 'capitals', 'plain', 'consistent', 'sign', 'from-2021'] as const;

/** A term of the house language; knowledge/language/terms.tsv explains its columns. */
export interface HouseTerm {
  readonly name: string;
  readonly why: string;
  readonly severity: (typeof severities)[number];
  readonly fix: (typeof fixes)[number];
  readonly forms: ReadonlySet<(typeof forms)[number]>;
  readonly notBefore: ReadonlySet<string>;
  readonly onlyBefore: ReadonlySet<string>;
  readonly notAfter: ReadonlySet<string>;
}

/** Words to avoid, with what to write instead. */
export interface HousePhrase extends Phrase {
  readonly term: HouseTerm;
  readonly write: readonly string[];
}

/** Reads the table of terms. A damaged line is left out. */
export const readTerms = (table: string): HousePhrase[] => table.split('\n').flatMap(phrasesOf);

function phrasesOf(line: string): HousePhrase[] {
  const [name = '', avoid = '', write = '', why = '', severity, fix, form = '', exceptions] =
    line.split('\t');
  const term = termOf({ name, why, severity, fix, form, exceptions });
  if (!term || line.startsWith('#')) return [];
  const alternatives = listOf(write).map((each) => each.split(' / '));
  return listOf(avoid).map((text, index) => ({
    text,
    term,
    write: alternatives[index] ?? alternatives[0] ?? [],
    inflected: term.forms.has('inflected'),
    cased: term.forms.has('cased'),
  }));
}

interface TermColumns {
  readonly name: string;
  readonly why: string;
  readonly severity: string | undefined;
  readonly fix: string | undefined;
  readonly form: string;
  readonly exceptions: string | undefined;
}

function termOf({ name, why, form, exceptions, ...columns }: TermColumns): HouseTerm | undefined {
  const severity = severities.find((each) => each === columns.severity);
  const fix = fixes.find((each) => each === columns.fix);
  if (!severity || !fix || exceptions === undefined) return undefined;
  const words = (kind: string): Set<string> =>
    new Set(
      exceptions
        .split('; ')
        .flatMap((each) => (each.startsWith(`${kind}: `) ? listOf(each.slice(kind.length + 2)) : [])),
    );
  return {
    name,
    why,
    severity,
    fix,
    forms: new Set(forms.filter((each) => form.split(', ').includes(each))),
    notBefore: words('unless before'),
    onlyBefore: words('only before'),
    notAfter: words('unless after'),
  };
}

const listOf = (text: string): string[] => text.split('|');
