import type { FieldFinding } from '../../../../server/src/language/facts/form-model';
import { createElement } from '../../preview/page/element';
import { factsTexts } from '../texts';

export const findingItem = ({ severity, message }: FieldFinding): HTMLLIElement =>
  createElement('li', severity, factsTexts.finding(severity, message));

/** The findings that are on no field; undefined if there are none. */
export function findingList(findings: readonly FieldFinding[]): HTMLUListElement | undefined {
  if (findings.length === 0) return undefined;
  const list = createElement('ul', 'findings');
  list.append(...findings.map(findingItem));
  return list;
}

/** A group of fields with its name. */
export function createFieldset(name: string, legend: string): HTMLFieldSetElement {
  const fieldset = createElement('fieldset', name);
  fieldset.append(createElement('legend', '', legend));
  return fieldset;
}
