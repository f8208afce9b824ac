/** The kinds of document that can be law for England, by the letters in their addresses. */
const accepted = new Set(['ukpga', 'uksi', 'uksro']);

/** Other kinds, as a message names them. */
const others: Readonly<Record<string, string>> = {
  asp: 'an Act of the Scottish Parliament',
  ssi: 'a Scottish statutory instrument',
  aosp: 'an Act of the old Scottish Parliament',
  sdsi: 'a draft Scottish statutory instrument',
  asc: 'an Act of Senedd Cymru',
  anaw: 'an Act of the National Assembly for Wales',
  mwa: 'a Measure of the National Assembly for Wales',
  wsi: 'a Welsh statutory instrument',
  wdsi: 'a draft Welsh statutory instrument',
  nia: 'an Act of the Northern Ireland Assembly',
  apni: 'an Act of the Northern Ireland Parliament',
  mnia: 'a Measure of the Northern Ireland Assembly',
  nisi: 'an Order in Council for Northern Ireland',
  nisr: 'a statutory rule of Northern Ireland',
  nisro: 'a statutory rule of Northern Ireland',
  nidsr: 'a draft statutory rule of Northern Ireland',
  aip: 'an Act of the old Irish Parliament',
  aep: 'an Act of the English Parliament',
  apgb: 'an Act of the Parliament of Great Britain',
  ukla: 'a local Act',
  ukppa: 'a private Act',
  ukcm: 'a Church Measure',
  ukci: 'a Church instrument',
  ukmo: 'a ministerial order',
  ukmd: 'a ministerial direction',
  ukdsi: 'a draft statutory instrument',
  eur: 'a regulation of the European Union',
  eudr: 'a directive of the European Union',
  eudn: 'a decision of the European Union',
  eut: 'a treaty of the European Union',
};

/** A kind of document that is not law of England for this purpose; undefined for one that is. */
export const foreignKind = (type: string): string | undefined =>
  accepted.has(type) ? undefined : (others[type] ?? `a document of the kind “${type}”`);
