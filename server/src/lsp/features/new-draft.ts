import { Configs } from '../../config/config';
import type { Files } from '../../config/files';
import type { Knowledge } from '../../knowledge/knowledge';
import { choices } from '../../language/catalogue/catalogue';

import { newDraft as writeDraft } from '../../language/new-draft/new-draft';
import { answerRequest, type DraftRequest } from '../../language/new-draft/request';
import { asFolder } from '../../text/uri';
import type { Feature } from '../feature';
import { fieldsOf } from '../params';
import { catalogueRequest, type FrameworkCatalogue, type NewDraftAnswer, newDraftRequest } from '../requests';

/** New drafts, and the frameworks, settings and kinds of inspection that one can be of. */
export const newDraft: Feature = {
  register({ connection, workspace: { files } }) {
    connection.onRequest(catalogueRequest, (params: unknown) => catalogueFor(params, files));
    connection.onRequest<NewDraftAnswer, void>(newDraftRequest, (params: unknown) => draftFor(params, files));
  },
};

interface NewDraftParams extends DraftRequest {
  /** URI of the folder that the draft is for: its config may name a team's own frameworks. */
  readonly folder?: string;
  readonly surface?: 'markdown' | 'yaml';
}

/** @param params as in `catalogueRequest` */
export async function catalogueFor(params: unknown, files: Files): Promise<FrameworkCatalogue> {
  return choices(await knowledgeFor(files, readParams(params).folder));
}

/** @param params as in `newDraftRequest` */
export async function draftFor(params: unknown, files: Files): Promise<NewDraftAnswer> {
  const wanted = readParams(params);
  const answer = answerRequest(await knowledgeFor(files, wanted.folder), wanted);
  if ('refused' in answer) return { refused: answer.refused };
  if ('found' in answer) return { text: writeDraft({ ...answer.found, surface: wanted.surface }) };
  const ids = answer.choices.map(({ id }) => id).join(', ');
  return { refused: `Add the ${answer.missing}. Use one of: ${ids}.` };
}

async function knowledgeFor(files: Files, folder = 'untitled:/'): Promise<Knowledge> {
  const uri = `${asFolder(folder)}new.report.md`;
  return (await new Configs(files).of(uri)).knowledge;
}

function readParams(params: unknown): NewDraftParams {
  const fields = fieldsOf(params);
  const keys = ['framework', 'setting', 'type', 'start', 'end', 'folder'];
  const texts = keys.filter((key) => typeof fields[key] === 'string' && fields[key] !== '');
  return {
    ...Object.fromEntries(texts.map((key) => [key, fields[key]])),
    surface: fields.surface === 'yaml' ? 'yaml' : 'markdown',
  };
}
