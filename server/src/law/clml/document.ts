import { descendant, descendants, plainText } from '../xml/query';
import type { XmlElement } from '../xml/xml-tree';

/** The facts about a document that its metadata has. */
export interface ClmlDocument {
  /** The kind in addresses: ukpga, uksi. */
  readonly type: string;
  readonly year: string;
  readonly number: string;
  readonly title: string;
  /** The address without the version. */
  readonly source: string;
  readonly status: string | undefined;
  readonly language: string | undefined;
  /** The first day of the version. */
  readonly valid: string | undefined;
  readonly modified: string | undefined;
  /** The day on which it was made or enacted. */
  readonly madeOn: string | undefined;
  readonly extent: string | undefined;
  /** Changes that the publisher knew of and had not made in the text. */
  readonly outstanding: number;
  /** The part that this is, such as “section/91”; undefined for the whole document. */
  readonly part: string | undefined;
  /** The text with changes that are not in force. */
  readonly prospective: boolean;
}

/** The kinds in addresses by their names in the metadata, which all documents have. */
const types: Readonly<Record<string, string>> = {
  UnitedKingdomPublicGeneralAct: 'ukpga',
  UnitedKingdomStatutoryInstrument: 'uksi',
  UnitedKingdomDraftStatutoryInstrument: 'ukdsi',
  UnitedKingdomLocalAct: 'ukla',
  ScottishAct: 'asp',
  ScottishStatutoryInstrument: 'ssi',
  WelshStatutoryInstrument: 'wsi',
  WelshParliamentAct: 'asc',
  WelshNationalAssemblyAct: 'anaw',
  WelshAssemblyMeasure: 'mwa',
  NorthernIrelandAct: 'nia',
  NorthernIrelandStatutoryRule: 'nisr',
  NorthernIrelandOrderInCouncil: 'nisi',
  EuropeanUnionRegulation: 'eur',
  EuropeanUnionDirective: 'eudr',
  EuropeanUnionDecision: 'eudn',
  EuropeanUnionTreaty: 'eut',
};
const day = /^\d{4}-\d{2}-\d{2}$/;

/** The kind, year and number of a document: by its address, or else by its metadata. */
function identityOf(
  { attributes }: XmlElement,
  metadata: XmlElement,
): Pick<ClmlDocument, 'type' | 'year' | 'number'> | undefined {
  // Of old Acts the year is that of a reign, and has parts: ukpga/Geo6/6-7/48.
  const steps = (attributes.IdURI ?? '').split('/id/')[1]?.split('/').filter(Boolean) ?? [];
  const [own, chapter] = [steps[0], steps.at(-1)];
  if (own !== undefined && chapter !== undefined && steps.length > 2)
    return { type: own, year: steps.slice(1, -1).join('/'), number: chapter };
  const value = (name: string): string | undefined => descendant(metadata, name)?.attributes.Value;
  const kind = value('DocumentMainType') ?? '';
  const [year, number] = [value('Year'), value('Number')];
  if (kind === '' || year === undefined || number === undefined) return undefined;
  return { type: types[kind] ?? kind, year, number };
}

/** Reads the metadata; undefined if the address of a document is not among it. */
export function readDocument(root: XmlElement): ClmlDocument | undefined {
  const { DocumentURI: address = '', RestrictExtent: extent } = root.attributes;
  const metadata = descendant(root, 'Metadata');
  const id = metadata && identityOf(root, metadata);
  if (!metadata || !id) return undefined;
  const { type, year, number } = id;
  const text = (name: string): string | undefined => {
    const found = plainText(descendant(metadata, name));
    return found === '' ? undefined : found;
  };
  const date = (name: string): string | undefined => descendant(metadata, name)?.attributes.Date;
  const valid = text('valid');
  const path = `${type}/${year}/${number}`;
  return {
    type,
    year,
    number,
    title: text('title') ?? path,
    source: `https://www.legislation.gov.uk/${path}`,
    status: descendant(metadata, 'DocumentStatus')?.attributes.Value,
    language: text('language'),
    valid: valid && day.test(valid) ? valid : undefined,
    modified: text('modified'),
    madeOn: date('EnactmentDate') ?? date('Made'),
    extent,
    outstanding: [...descendants(metadata, 'UnappliedEffect')].filter(
      ({ attributes }) => attributes.RequiresApplied !== 'false',
    ).length,
    part: partOf([...descendants(metadata, 'identifier')].map(plainText), path),
    prospective: /\/prospective$/.test(address),
  };
}

/** Anything after the number in an address that is not a version of the whole document. */
function partOf(identifiers: readonly string[], path: string): string | undefined {
  const own = identifiers.find((identifier) => identifier.includes(`/${path}/`));
  const rest = own?.slice(own.indexOf(`/${path}/`) + path.length + 2);
  return (
    rest
      ?.replace(
        /(?:^|\/)(?:enacted|made|created|adopted|prospective|welsh|english|\d{4}-\d{2}-\d{2})(?=\/|$)/g,
        '',
      )
      .replace(/^\/|\/$/g, '') || undefined
  );
}
