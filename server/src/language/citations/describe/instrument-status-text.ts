import { columns } from '../../table';
import { type InstrumentStatus, printDate } from './instrument-status';

const head = ['instrument', 'kind', 'text of', 'months', 'listed', 'provisions', 'structures', 'uncertain'];

/** The instruments, one on each line, with an explanation of the columns. */
export function statusTable(all: readonly InstrumentStatus[]): string {
  const total = all.reduce((sum, { provisions }) => sum + provisions, 0);
  return `${columns([head, ...all.map(row)], '')}
${all.length} instruments, ${total} provisions. "text of" is the date of the text that was checked, and "months" is its age.
listed      all: no other number exists; as at: no other number in the text of that date; part: others may exist
structures  provisions checked against an official text, of those whose paragraphs are known (for the Guide: pages)
`;
}

function row(status: InstrumentStatus): string[] {
  const { id, kind, text, coverage, provisions, structures, uncertain } = status;
  const date = text.date === null ? 'not known' : printDate(text.date);
  // A month is visibly not an exact day, and needs no “about”.
  const isNear = text.about && text.date !== null;
  return [
    id,
    kind,
    isNear && text.date?.length !== 7 ? `about ${date}` : date,
    text.months === null ? '-' : `${isNear ? 'about ' : ''}${text.months}`,
    coverage === 'as-at' ? `as at ${date}` : coverage,
    String(provisions),
    structures.seen === 0 ? '-' : `${structures.verified} of ${structures.seen}`,
    uncertain.join('; ') || '-',
  ];
}
