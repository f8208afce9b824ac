// Documents in the form of legislation.gov.uk for tests. Their words are invented: the product has no text of law.

interface DocumentFacts {
  readonly address?: string;
  readonly version?: string;
  readonly part?: string;
  readonly status?: string;
  readonly language?: string;
  readonly extent?: string;
  readonly valid?: string;
  readonly metadata?: string;
  /** Elements after the body, inside the root. */
  readonly after?: string;
}

/** A document with a body, of the Children's Homes (England) Regulations 2015 by its number. */
export function clml(body: string, facts: DocumentFacts = {}): string {
  const { address = 'uksi/2015/541', version = '2026-06-29', part = '', status = 'revised' } = facts;
  const { language = 'en', extent = 'E+W', valid = '2026-06-29', metadata = '', after = '' } = facts;
  const site = 'http://www.legislation.gov.uk';
  const kind = address.startsWith('ukpga') ? 'Primary' : 'Secondary';
  return `<?xml version="1.0" encoding="utf-8"?>
<Legislation xmlns="${site}/namespaces/legislation" DocumentURI="${site}/${address}/${version}" IdURI="${site}/id/${address}" RestrictExtent="${extent}">
  <ukm:Metadata xmlns:ukm="${site}/namespaces/metadata" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dct="http://purl.org/dc/terms/">
    <dc:identifier>${site}/${address}${part && `/${part}`}/${version}</dc:identifier>
    <dc:title>The Lamp Keepers Regulations 2015</dc:title>
    <dc:language>${language}</dc:language>
    <dc:modified>2026-07-02</dc:modified>
    <dct:valid>${valid}</dct:valid>
    <ukm:${kind}Metadata>
      <ukm:DocumentClassification><ukm:DocumentStatus Value="${status}"/></ukm:DocumentClassification>
      <ukm:Made Date="2015-03-04"/>${metadata}
    </ukm:${kind}Metadata>
  </ukm:Metadata>
  <${kind}><Body>${body}</Body></${kind}>${after}
</Legislation>`;
}

/** A regulation with its heading. */
export const regulation = (number: string, heading: string, content: string, attributes = ''): string =>
  `<P1group${attributes}><Title>${heading}</Title><P1><Pnumber>${number}</Pnumber><P1para>${content}</P1para></P1></P1group>`;

/** A paragraph of a level: 2 for (1), 3 for (a), 4 for (i). */
export const paragraph = (level: number, number: string, content: string, attributes = ''): string =>
  `<P${level}${attributes}><Pnumber>${number}</Pnumber><P${level}para>${content}</P${level}para></P${level}>`;

export const words = (text: string): string => `<Text>${text}</Text>`;
