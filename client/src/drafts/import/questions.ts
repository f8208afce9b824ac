import type { FrameworkCatalogue } from '../../../../server/src/lsp/requests';
import { catalogueRequest } from '../../../../server/src/lsp/requests';
import type { AskServer } from '../../connection/checker';
import { importTexts, newDraftTexts } from '../../texts';
import { askInTurn } from '../../ui/questions';
import { askChoice } from '../new/questions';

/** What a person says of a report whose text does not. */
export interface ImportAnswers {
  readonly framework?: string;
  readonly setting?: string;
}

/** Asks for what was not recognised; undefined if the person left. */
export async function askForUnknown(
  ask: AskServer,
  unknown: readonly (keyof ImportAnswers)[],
  folder: string | undefined,
): Promise<ImportAnswers | undefined> {
  const catalogue = (await ask(catalogueRequest, { folder })) as FrameworkCatalogue | undefined;
  if (!catalogue) return undefined;
  return askInTurn<ImportAnswers>(importTexts.title, (answers) => {
    const framework = catalogue.find(({ id }) => id === answers.framework);
    if (!framework && (unknown.includes('framework') || answers.framework === undefined))
      return askChoice('framework', newDraftTexts.framework, catalogue);
    if (!framework?.settings || answers.setting !== undefined) return undefined;
    return askChoice('setting', newDraftTexts.setting, framework.settings);
  });
}
