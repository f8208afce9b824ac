import { type ScalarValue, scalarAt, type Value, valueAt } from '../draft/yaml/value';

/** An inspector of a draft: a name, or a name with the role. */
export interface Inspector {
  readonly name: ScalarValue;
  readonly role?: ScalarValue;
}

/** The lead inspector of a draft, or those that a list in its place names. */
export const leadInspectors = (data: Value | undefined): Inspector[] =>
  inspectorsIn(valueAt(data, 'inspection', 'lead-inspector'));

/** The other inspectors of a draft. */
export const teamOf = (data: Value | undefined): Inspector[] =>
  inspectorsIn(valueAt(data, 'inspection', 'team'));

/** The people who sign a letter: a name, or a name with the role. */
export const signatoriesOf = (data: Value | undefined): Inspector[] =>
  inspectorsIn(valueAt(data, 'signatories'));

/** The name of the lead inspector as it is written; undefined if there is none. */
export const leadInspectorName = (data: Value | undefined): string | undefined =>
  leadInspectors(data)[0]?.name.text.text.trim();

function inspectorsIn(value: Value | undefined): Inspector[] {
  const items = value?.kind === 'list' ? value.items : [value];
  return items.flatMap((item): Inspector[] => {
    const name = item?.kind === 'map' ? filled(scalarAt(item, 'name')) : filled(item);
    const role = item?.kind === 'map' ? filled(scalarAt(item, 'role')) : undefined;
    return name ? [{ name, ...(role && { role }) }] : [];
  });
}

const filled = (value: Value | undefined): ScalarValue | undefined =>
  value?.kind === 'scalar' && value.text.text.trim() !== '' ? value : undefined;
