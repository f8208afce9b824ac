import { plain } from '../../text/plain';
import { capital } from '../../text/words';
import type {
  DetailLabel,
  PublishedForm,
  PublishedPart,
  ReportSection,
  ReportStructure,
} from './report-form';
import type { Edition, Framework, Setting } from './types';

/** The words of one sort of report: the name of its setting, and the names of all. */
interface ReportNames {
  readonly own: string;
  readonly others: readonly string[];
}

const placeholder = /\{(setting|Setting)\}/g;

const isTemplate = (words: string): boolean => words.includes('{');

const withName = (words: string, name: string): string =>
  words.replace(placeholder, (_, form: string) => (form === 'Setting' ? capital(name) : name));

/** The names of settings in reports, the draft’s own first. */
function namesIn(data: Framework, setting: Setting | undefined): ReportNames {
  const nameIn = (known: Setting): string => known['in-reports']?.name ?? known.name;
  const any = data['any-setting'] ?? 'service';
  return {
    own: setting ? nameIn(setting) : any,
    others: [any, ...(data.settings ?? []).flatMap((known) => [nameIn(known), known.name])],
  };
}

/** A text with the setting’s name in reports instead of {setting}. */
export const inWordsOf = (text: string, data: Framework, setting: Setting | undefined): string =>
  isTemplate(text) ? withName(text, namesIn(data, setting).own) : text;

const reports = new WeakMap<ReportStructure, Map<string, ReportStructure>>();
const forms = new WeakMap<PublishedForm, Map<string, PublishedForm>>();

/** Reads from a cache by object and id, and fills it. Terms are made for every check, and their words never change. */
function cached<Part extends object>(
  all: WeakMap<Part, Map<string, Part>>,
  part: Part,
  { id, make }: { readonly id: string; readonly make: () => Part },
): Part {
  const known = all.get(part) ?? new Map<string, Part>();
  all.set(part, known);
  const found = known.get(id) ?? make();
  known.set(id, found);
  return found;
}

/**
 * The sections of a report with the headings of a setting. The forms of other settings are in `also`: a section is
 * recognised by them, too.
 */
export const reportIn = (
  structure: ReportStructure,
  data: Framework,
  setting: Setting | undefined,
): ReportStructure =>
  cached(reports, structure, {
    id: setting?.id ?? '',
    make: () => {
      const names = namesIn(data, setting);
      return { ...structure, sections: structure.sections.map((section) => sectionIn(section, names)) };
    },
  });

function sectionIn(section: ReportSection, { own, others }: ReportNames): ReportSection {
  const all = [section.heading, ...(section.also ?? [])];
  if (!all.some(isTemplate)) return section;
  const heading = withName(section.heading, own);
  const forms = all.flatMap((words) =>
    isTemplate(words) ? others.map((name) => withName(words, name)) : [words],
  );
  return { ...section, heading, also: [...new Set(forms)].filter((words) => words !== heading) };
}

/** The published form of an edition, with the headings of a setting. */
export const publishedIn = (
  form: PublishedForm,
  data: Framework,
  { edition, setting }: { readonly edition: Edition; readonly setting?: Setting | undefined },
): PublishedForm =>
  cached(forms, form, {
    id: `${edition.id} ${setting?.id ?? ''}`,
    make: () => {
      const { own } = namesIn(data, setting);
      const { foot } = form;
      const then = form.parts.filter((part) => isOf(part, edition));
      const parts = then.map((part) => {
        const lines = part.lines?.filter((line) => isOf(line, edition));
        return partIn({ ...part, ...(lines && { lines }) }, setting, own);
      });
      return { ...form, ...(foot && { foot: withName(foot, own) }), parts };
    },
  });

function partIn(part: PublishedPart, setting: Setting | undefined, name: string): PublishedPart {
  const { heading, lines, rows } = part;
  return {
    ...part,
    ...(heading && { heading: withName(heading, name) }),
    ...(lines && { lines: lines.filter((line) => isFor(line, setting)) }),
    ...(rows && { rows: rows.filter((row) => isFor(row, setting)) }),
  };
}

/** Tells if something with days is printed in the reports of an edition. */
const isOf = (
  { from = '', until = '9' }: { readonly from?: string; readonly until?: string },
  edition: Edition,
) => from <= (edition.until ?? '9') && (edition.from ?? '') <= until;

/** Tells if a line or a row is for a setting; where that is not known, those of registered providers are. */
const isFor = ({ registered, settings }: Pick<DetailLabel, 'registered' | 'settings'>, setting?: Setting) =>
  (registered === undefined || registered === (setting?.registered ?? true)) &&
  (!settings || settings.includes(setting?.id ?? ''));

const byHeading = new WeakMap<ReportStructure, ReadonlyMap<string, ReportSection>>();

/** The section of the report that a heading begins, whatever its capitals and apostrophes; undefined if it has none. */
export function sectionNamed(
  report: ReportStructure | undefined,
  heading: string,
): ReportSection | undefined {
  return report && headingsOf(report).get(plain(heading));
}

function headingsOf(report: ReportStructure): ReadonlyMap<string, ReportSection> {
  const known = byHeading.get(report);
  if (known) return known;
  const found = new Map<string, ReportSection>();
  for (const section of report.sections)
    for (const name of [section.heading, ...(section.also ?? [])])
      if (!found.has(plain(name))) found.set(plain(name), section);
  byHeading.set(report, found);
  return found;
}
