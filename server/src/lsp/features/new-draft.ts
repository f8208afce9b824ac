import { Configs } from '../../config/config';
import type { Files } from '../../config/files';
import { parseDraft, surfaceOf } from '../../draft/draft';
import type { Knowledge } from '../../knowledge/knowledge';
import { choices } from '../../language/catalogue/catalogue';
import {
  type NamedInspector,
  type NewDraft,
  newDraft as writeDraft,
} from '../../language/new-draft/new-draft';
import { answerRequest, type DraftRequest } from '../../language/new-draft/request';
import { stemOf } from '../../language/new-draft/stem';
import { type Inspector, leadInspectors, teamOf } from '../../report/inspectors';
import { nameFromNumber } from '../../text/names/reference-number';
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
  /** The lead inspector and the others, instead of those of `like`. */
  readonly leadInspector?: string;
  readonly team: readonly string[];
  /** URI of an earlier draft with the same inspectors. */
  readonly like?: string;
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
  if ('found' in answer) {
    const inspectors = await inspectorsFor(wanted, files);
    return {
      text: writeDraft({ ...answer.found, ...inspectors, surface: wanted.surface }),
      stem: stemOfNew(answer.found),
    };
  }
  const ids = answer.choices.map(({ id }) => id).join(', ');
  return { refused: `Add the ${answer.missing}. Use one of: ${ids}.` };
}

/** The name of the new draft's file, without its ending: it has no name of a provider. */
function stemOfNew({ framework, setting, inspected, urn, end }: NewDraft): string {
  const authority = framework.who === 'authority' ? inspected : undefined;
  const number = nameFromNumber(urn ?? '', framework.urn.pattern);
  return stemOf({ authority, urn: number, setting: setting?.id, framework: framework.id, end });
}

/** The inspectors as a person has set them, or else as in an earlier draft. */
async function inspectorsFor(
  { leadInspector, team, like }: NewDraftParams,
  files: Files,
): Promise<Pick<NewDraft, 'leadInspector' | 'team'>> {
  const text = like === undefined ? undefined : await files.read(like);
  const data = like === undefined || text === undefined ? undefined : parseDraft(text, surfaceOf(like)).data;
  const [before] = leadInspectors(data).map(namedInspector);
  return {
    leadInspector: leadInspector === undefined ? before : { name: leadInspector },
    team: team.length > 0 ? team.map((name) => ({ name })) : teamOf(data).map(namedInspector),
  };
}

const namedInspector = ({ name, role }: Inspector): NamedInspector => ({
  name: name.text.text.trim(),
  ...(role && { role: role.text.text.trim() }),
});

async function knowledgeFor(files: Files, folder = 'untitled:/'): Promise<Knowledge> {
  const uri = `${asFolder(folder)}new.report.md`;
  return (await new Configs(files).of(uri)).knowledge;
}

function readParams(params: unknown): NewDraftParams {
  const fields = fieldsOf(params);
  const keys = [
    'framework',
    'setting',
    'type',
    'start',
    'end',
    'folder',
    'inspected',
    'urn',
    'leadInspector',
    'like',
  ];
  const texts = keys.filter((key) => typeof fields[key] === 'string' && fields[key] !== '');
  return {
    ...Object.fromEntries(texts.map((key) => [key, fields[key]])),
    team: Array.isArray(fields.team)
      ? fields.team.filter((name) => typeof name === 'string' && name !== '')
      : [],
    surface: fields.surface === 'yaml' ? 'yaml' : 'markdown',
  };
}
