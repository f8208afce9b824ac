import type { Knowledge } from '../../knowledge/knowledge';
import type { Day } from '../../report/days';
import type { Report } from '../../report/report';
import type { CheckedSnippet, InspectionSort, SnippetTools } from '../../rules/snippet/input';
import type { MappedText } from '../../text/mapped';
import type { SnippetLibrary } from '../library/library';
import { everyNode } from '../syntax/nodes';
import { parsedBody } from '../syntax/parse';
import { editorVariables, productVariable, productVariables } from '../syntax/variables';
import { trialFindings } from '../trial/trial';
import { reportFor } from '../where/context-report';
import { contextsFor, contextsOf, holds, type InspectionContext, valuesOf } from '../where/contexts';
import { mayMeet } from '../where/where';

/** The tools for the rules on a library's files: they read bodies, compare `where`, and try snippets out. */
export function snippetTools(library: SnippetLibrary, knowledge: Knowledge, today: Day): SnippetTools {
  const contextsOfSnippet = ({ where }: CheckedSnippet) =>
    contextsFor(where, library.meta.frameworks, knowledge);
  return {
    syntaxErrors: (body) => parsedBody(body).errors,
    unknownVariables,
    variableNames: Object.keys(productVariables),
    mayMeet: (a, b) => mayMeet(a.where, b.where),
    inspectionSorts: () =>
      new Map([...contextsOf(knowledge)].map(([id, contexts]) => [id, contexts.map(sortOf)])),
    reportsFor: (snippet) => reportsUnder(contextsOfSnippet(snippet), knowledge, today),
    tryOut: (snippet) => trialFindings(snippet, contextsOfSnippet(snippet), { knowledge, today }),
  };
}

const unknownVariables = (body: MappedText) =>
  [...everyNode(parsedBody(body).nodes)].flatMap((node) =>
    node.kind !== 'variable' || productVariable(node.name) || editorVariables.has(node.name)
      ? []
      : [{ name: node.name, span: node.span }],
  );

const sortOf = (context: InspectionContext): InspectionSort => ({
  framework: context.framework,
  holds: (key, value) => holds(context, key, value),
  values: (key) => valuesOf(context, key),
});

type Reports = readonly (Report | undefined)[];

// Snippets for the same inspections share one array of contexts, and one of reports.
const reportsOf = new WeakMap<
  readonly InspectionContext[],
  { readonly today: Day; readonly reports: Reports }
>();

/** A report for each setting, of its newest sort of inspection. */
function reportsUnder(contexts: readonly InspectionContext[], knowledge: Knowledge, today: Day): Reports {
  const known = reportsOf.get(contexts);
  if (known?.today === today) return known.reports;
  const first = new Map<string, InspectionContext>();
  for (const context of contexts) {
    const key = `${context.framework.id} ${context.setting?.id ?? ''}`;
    if (!first.has(key)) first.set(key, context);
  }
  const reports = [...first.values()].map((context) => reportFor(context, knowledge, today));
  reportsOf.set(contexts, { today, reports });
  return reports;
}
