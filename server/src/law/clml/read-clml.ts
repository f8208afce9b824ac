import type { InstrumentEntry } from '../../knowledge/instruments/reference-types';
import { type LawPack, lawPackFormat, type PackText } from '../../knowledge/law/law-pack';
import { slugOf } from '../../text/plain';
import type { LawFile } from '../law-file';
import { readXml, webPage } from '../xml/xml-tree';
import { type ClmlDocument, readDocument } from './document';
import { countriesIn, coversEngland } from './extent';
import { foreignKind } from './jurisdictions';
import { ProvisionReader } from './provisions';

const namespace = 'http://www.legislation.gov.uk/namespaces/legislation';

/**
 * Reads the XML that legislation.gov.uk offers for an Act or a statutory instrument.
 * @param instruments those that drafts can cite
 */
export function readClml(text: string, instruments: readonly InstrumentEntry[]): LawFile {
  const tree = readXml(text);
  if ('failure' in tree) return tree;
  const { root } = tree;
  if (root.name === 'akomaNtoso')
    return {
      failure: 'It is Akoma Ntoso. Download it from the address that ends in /data.xml, not /data.akn.',
    };
  if (root.name === 'html') return { failure: webPage };
  if (root.name !== 'Legislation' || root.attributes.xmlns !== namespace)
    return {
      failure:
        'It is XML, but not from legislation.gov.uk. Download the file from a legislation.gov.uk address that ends in /data.xml.',
    };
  const document = readDocument(root);
  if (!document) return { failure: 'It does not name its Act or instrument. Download it again.' };
  const failure = unusable(document);
  if (failure) return { failure };
  const { provisions } = new ProvisionReader(root);
  if (provisions.length === 0)
    return { failure: 'It has no provisions. Download the whole Act or instrument, not its contents.' };
  const { outstanding, extent } = document;
  const pack: LawPack = {
    format: lawPackFormat,
    instrument:
      instrumentOf(document, instruments) ??
      slugOf([document.type, document.year, document.number].join('-')),
    title: document.title,
    source: document.source,
    text: textOf(document),
    ...(extent !== undefined && { extent: countriesIn(extent) }),
    ...(outstanding > 0 && { outstanding }),
    provisions,
  };
  return { pack };
}

/** The reason why a document is not text of law in force in England that a pack can be made of. */
function unusable({ type, status, language, part, prospective, extent }: ClmlDocument): string | undefined {
  const kind = foreignKind(type);
  if (kind) return `It is ${kind}. Add Acts and statutory instruments that apply in England.`;
  if (language !== undefined && !/^en/.test(language))
    return 'It is the Welsh text. Download the English one.';
  if (!coversEngland(extent)) return 'It does not extend to England. Add law that applies in England.';
  if (status === 'draft') return 'It is a draft instrument. Download it once it has been made.';
  if (prospective) return 'It has changes that are not in force. Download the latest version in force.';
  if (part === undefined) return undefined;
  return `It is only a part (${part}). Remove that from the address, then download the whole Act or instrument.`;
}

function textOf({ status, valid, modified, madeOn }: ClmlDocument): PackText {
  const revised = status === 'revised' || (status === undefined && valid !== undefined);
  return {
    date: (revised ? valid : madeOn) ?? null,
    basis: revised ? 'revised' : 'as-made',
    ...(modified !== undefined && { modified }),
  };
}

/** The id of a document among the instruments that drafts can cite. */
function instrumentOf(
  { type, year, number }: ClmlDocument,
  instruments: readonly InstrumentEntry[],
): string | undefined {
  const isAct = type === 'ukpga';
  return instruments.find(
    (entry) =>
      (entry.kind === 'act') === isAct &&
      entry.number !== null &&
      String(entry.year) === year &&
      String(entry.number) === number,
  )?.id;
}
