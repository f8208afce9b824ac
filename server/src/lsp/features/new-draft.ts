import { Configs } from '../../config/config';
import type { Files } from '../../config/files';
import { choices } from '../../language/catalogue/catalogue';
import { newDraft } from '../../language/new-draft/new-draft';
import { answerRequest, type DraftRequest } from '../../language/new-draft/request';
import type { Catalogue, NewDraftAnswer } from '../requests';

/** What a client that asks for a draft, or for what there is to choose from, may say; anything else is ignored. */
interface Params extends DraftRequest {
  /** URI of the folder that the draft is for: its config may name a team's own frameworks. */
  readonly folder?: string;
  readonly surface?: 'markdown' | 'yaml';
}

const knowledgeFor = async (files: Files, folder: string | undefined) =>
  (await new Configs(files).of(`${(folder ?? 'untitled:/').replace(/\/*$/, '/')}new.report.md`)).knowledge;

/** Answers `catalogueRequest`. */
export async function catalogue(files: Files, given: unknown): Promise<Catalogue> {
  return choices(await knowledgeFor(files, read(given).folder));
}

/** Answers `newDraftRequest`. */
export async function draftText(files: Files, given: unknown): Promise<NewDraftAnswer> {
  const params = read(given);
  const answer = answerRequest(await knowledgeFor(files, params.folder), params);
  if ('refused' in answer) return { refused: answer.refused };
  if ('found' in answer) return { text: newDraft({ ...answer.found, surface: params.surface }) };
  const ids = answer.choices.map(({ id }) => id).join(', ');
  return { refused: `A new draft needs “${answer.missing}”, which is one of: ${ids}.` };
}

function read(given: unknown): Params {
  const all: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const text = (key: string) => (typeof all[key] === 'string' && all[key] !== '' ? { [key]: all[key] } : {});
  const keys = ['framework', 'setting', 'type', 'start', 'end', 'folder'];
  return {
    ...Object.assign({}, ...keys.map(text)),
    surface: all.surface === 'yaml' ? 'yaml' : 'markdown',
  };
}
