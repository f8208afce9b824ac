import { readGrade } from '../../knowledge/frameworks/terms';
import { applyEdits } from '../../lint/apply-edits';
import type { Checked } from '../../lint/check';
import { keepReadable } from '../../lint/guard';
import type { Report } from '../../report/report';
import type { Edit } from '../../rules/finding';
import type { Span } from '../../text/span';
import { quoted } from '../../text/words';
import { rewrite } from '../cursor/yaml-text';
import { type EvidencePlace, evidenceAt, evidencePlaces, sameEvidence } from '../evidence/places';
import { type GradePlace, gradeAt, gradePlaces } from './grade-places';
import { inspectedName, type NamePlace, nameAt, namePlaces } from './name-places';
import { sentenceEdits } from './standard-sentence';

const refusals = {
  elsewhere:
    'Put the cursor on a grade, on the name of the provider or authority, or on the id of evidence, and try again. Nothing else can be renamed.',
  noGrade: (written: string, labels: readonly string[]) =>
    `${quoted([written])} is not a grade of this framework. Write ${quoted(labels, 'or')}.`,
  noId: 'Write the id as the letter e and a number, for example e12.',
  idTaken: (id: string) => `Another entry already has the id ${id}. Write another number.`,
  noName: 'Write the new name on one line.',
  unreadable: 'This name cannot be written here. Leave out colons, brackets and quotation marks.',
};

/** The text at the cursor that can be renamed. */
interface RenameTarget {
  readonly span: Span;
  /** The text that a person changes. */
  readonly placeholder: string;
}

/** A reason why nothing is renamed, as a sentence to show. */
interface Refused {
  readonly refused: string;
}

/** The grade, the name or the id of evidence at an offset (0-based UTF-16), or the reason why nothing there can be renamed. */
export function renameTarget(checked: Checked, offset: number): RenameTarget | Refused {
  const evidence = evidenceAt(checked.draft, offset);
  if (evidence) return { span: evidence.span, placeholder: evidence.id };
  const place = placeAt(checked, offset);
  if (!place) return { refused: refusals.elsewhere };
  const { start, end } = place.span;
  const written = checked.draft.text.slice(start, end);
  return { span: place.span, placeholder: 'name' in place ? place.name : written };
}

/** The edits that rename the grade, the name or the id of evidence at an offset, wherever the draft has it; or the reason why there are none. */
export function renameEdits(
  checked: Checked,
  offset: number,
  newName: string,
): { readonly edits: readonly Edit[] } | Refused {
  const evidence = sameEvidence(checked.draft, offset);
  if (evidence) return evidenceEdits(checked, evidence, newName.trim().toLowerCase());
  const place = placeAt(checked, offset);
  const { report } = checked;
  if (!place || !report) return { refused: refusals.elsewhere };
  const name = newName.trim();
  return 'judgement' in place
    ? gradeEdits(checked, report, { place, written: name })
    : nameEdits(checked, report, { old: place.name, name });
}

function evidenceEdits(
  { draft }: Checked,
  places: readonly EvidencePlace[],
  id: string,
): { readonly edits: readonly Edit[] } | Refused {
  if (!/^e\d{1,9}$/.test(id)) return { refused: refusals.noId };
  if (places.some((place) => place.id === id)) return { edits: [] };
  if (evidencePlaces(draft).some((place) => place.id === id)) return { refused: refusals.idTaken(id) };
  return { edits: places.map(({ span }) => ({ span, text: id })) };
}

type RenamePlace = GradePlace | (NamePlace & { readonly name: string });

function placeAt({ report }: Checked, offset: number): RenamePlace | undefined {
  if (!report) return undefined;
  const grade = gradeAt(report, offset);
  if (grade) return grade;
  const place = nameAt(report, offset);
  const inspected = inspectedName(report);
  return place && inspected && { ...place, name: inspected.name };
}

function gradeEdits(
  checked: Checked,
  report: Report,
  { place, written }: { readonly place: GradePlace; readonly written: string },
): { readonly edits: readonly Edit[] } | Refused {
  const { scale } = report.terms;
  const { is, grade } = readGrade(scale, written, report.start);
  if (!grade || (is !== 'grade' && is !== 'letter-case'))
    return {
      refused: refusals.noGrade(
        written,
        scale.grades.map(({ label }) => label),
      ),
    };
  const places = gradePlaces(report).filter(({ judgement }) => judgement.id === place.judgement.id);
  const edits = places
    .filter((each) => each.written !== grade.label)
    .flatMap(({ span }) => rewrite(checked.draft, span, grade.label) ?? []);
  const sentence = place.judgement.overall ? sentenceEdits(checked, report, grade) : [];
  return { edits: [...edits, ...sentence] };
}

function nameEdits(
  checked: Checked,
  report: Report,
  { old, name }: { readonly old: string; readonly name: string },
): { readonly edits: readonly Edit[] } | Refused {
  if (name === '' || /[\r\n]/.test(name)) return { refused: refusals.noName };
  if (name === old) return { edits: [] };
  const edits: Edit[] = [];
  for (const { span, apostrophe } of namePlaces(report)) {
    const edit = rewrite(checked.draft, span, name);
    if (!edit) return { refused: refusals.unreadable };
    edits.push(edit);
    const possessive =
      apostrophe && !/s$/i.test(name) ? rewrite(checked.draft, after(apostrophe), 's') : undefined;
    if (possessive) edits.push(possessive);
  }
  if (!keepReadable(checked, edits) || applyEdits(checked.draft.text, edits).applied < edits.length)
    return { refused: refusals.unreadable };
  return { edits };
}

const after = ({ end }: Span): Span => ({ start: end, end });
