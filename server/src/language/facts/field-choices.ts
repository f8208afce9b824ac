import type { Checked } from '../../lint/check';
import { capital, typeset } from '../../text/words';
import { offersFor } from '../citations/completion/offers';
import { ownInstrumentsOf, scopeOf } from '../citations/completion/scope';
import { listedValues } from '../keys';
import { valuesOf } from '../vocabulary';
import type { FieldChoice } from './form-model';

/** The values that completion offers for a key, with their names; none if it takes any text. */
export function choicesAt(checked: Checked, path: readonly string[]): FieldChoice[] {
  const key = path.at(-1) as string;
  if (key === 'standard-sentence') return [];
  const above = path.slice(0, -1);
  const known = valuesOf(checked, above, key);
  const words = known.length > 0 ? known : listedValues(checked.report, above, key);
  return words.map(({ text, detail }) => ({ value: text, label: typeset(capital(detail ?? text)) }));
}

/** The regulations of the setting’s own instrument, to be suggested in a requirement. */
export function regulationChoices(checked: Checked): FieldChoice[] {
  const { report, knowledge } = checked;
  if (!report) return [];
  const scope = scopeOf(report, knowledge);
  const instruments = ownInstrumentsOf(scope, ['regulations']);
  return offersFor(scope, { instruments, kinds: ['regulation'] }, '').map(({ number, provision }) => ({
    value: number,
    label: provision.heading ? `${number} ${provision.heading}` : number,
  }));
}
