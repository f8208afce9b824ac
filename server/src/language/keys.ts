import type { Report } from '../report/report';
import { branchesOf } from '../schema/own';
import { branchFor, keysOf, resolved, type Shape, shapeIn, typesOf } from '../schema/shape';
import { judgementKeys, type YamlWord } from './vocabulary';

/** The keys that a draft can have under a path of keys, in their usual order. A path does not name list items. */
export function keysAt(report: Report | undefined, path: readonly string[]): YamlWord[] {
  if (!report) {
    const about =
      'The framework of the inspection. It decides which judgements, headings and details the report has.';
    return path.length === 0 ? [{ text: 'framework', about }] : [];
  }
  const judgements = judgementKeys(report, path);
  if (judgements.length > 0) return judgements;
  const shape = shapeUnder(report, path);
  return keysOf(shape)
    .filter((key) => key !== 'unmet-standards' || report.setting?.[key])
    .map((key) => word(key, shapeIn(shape, key)));
}

/** The values that the schema lists for a key. */
export function listedValues(report: Report | undefined, path: readonly string[], key: string): YamlWord[] {
  const shape = report && shapeIn(shapeUnder(report, path), key);
  const flags = typesOf(shape).includes('boolean') ? ['true', 'false'] : [];
  return (shape?.enum ?? flags).map((text) => ({ text: String(text), about: shape?.description ?? '' }));
}

function shapeUnder(
  { framework, edition, setting, likelyKind }: Report,
  path: readonly string[],
): Shape | undefined {
  const selection = { edition: edition.id, setting: setting?.id, kind: likelyKind?.id };
  const top = branchFor(branchesOf(framework), selection)?.shape();
  return path.reduce<Shape | undefined>((shape, key) => itemShape(shapeIn(shape, key)), top);
}

/** The shape of a list's items, instead of that of the list. */
const itemShape = (shape: Shape | undefined): Shape | undefined =>
  shape?.items ? resolved(shape.items) : shape;

function word(text: string, shape: Shape | undefined): YamlWord {
  const types = typesOf(shape);
  const map = types.length === 1 && types[0] === 'object';
  return { text, about: shape?.description ?? '', ...(map && { map }) };
}
