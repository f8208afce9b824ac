// The labels of details on the first and last pages of a report.

import { plain } from '../../text/plain';

/** The labels that are looked for, in small letters, and the facts that they are for. */
const labels: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dates:
      'inspection dates|inspection date|inspection date(s)|date of inspection|dates of inspection|date(s) of inspection|visit dates|visit date|dates of visit|date of visit|date(s) of visit|inspection period|period of inspection',
    lead: 'lead inspector|lead inspectors|lead inspector(s)|lead hmi|led by|inspection led by|inspection lead',
    inspectors: 'inspector|inspectors|inspector(s)',
    team: 'inspection team|team inspectors|team inspector|other inspectors',
    urn: 'unique reference number|unique reference number (urn)|unique reference no|urn|reference number',
    authority: 'local authority',
    name: 'registered provider|provider|registered provider name|provider name|name of provider|name of registered provider|name of the registered provider',
    address: 'registered provider address|provider address|registered provider’s address',
    'responsible-individual': 'responsible individual',
    'registered-manager': 'registered manager|manager|registered manager(s)|registered managers',
    'registered-service-manager': 'registered service manager',
    'provision-sub-type': 'provision sub type|provision subtype|service type',
    type: 'type of inspection|inspection type|type of visit|visit type',
    service: 'type of service',
    framework: 'framework|inspection framework',
    number: 'inspection number',
    'combined-with': 'combined with',
    'last-date': 'date of last inspection|date of previous inspection|previous inspection date',
    'last-judgement':
      'overall judgement at last inspection|judgement at last inspection|previous inspection judgement|overall judgement at previous inspection',
    enforcement: 'enforcement action since last inspection',
    inspectorates: 'inspectorates|inspectorate(s)',
    theme: 'theme',
  }).flatMap(([fact, names]) => names.split('|').map((name) => [plain(name), fact] as const)),
);

/** The fact that a label is for. */
export const factOf = (label: string): string | undefined =>
  labels.get(plain(label.replace(/\s+/g, ' ')).replace(/(?<!\s)\s*:$/, ''));
