import { pathToFileURL } from 'node:url';

/** No window, no network, nothing of the user's, nothing that stays. */
const quiet = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-pings',
  // No name is found, and what has none goes to a proxy that is not there.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // The user's keys are not asked for.
  '--password-store=basic',
  '--use-mock-keychain',
  // A PDF names what made it, which would otherwise tell of the machine.
  '--user-agent=Inspection Report Drafting',
] as const;

/**
 * The arguments by which a browser prints a page. Scripts cannot be switched off so, because Chromium prints by one of
 * its own; the page's policy lets none run.
 * @param profile a folder of its own, made by the browser
 */
export const argumentsOf = (page: string, pdf: string, profile: string): string[] => [
  ...quiet,
  // Chromium does not start as root with its sandbox, as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--user-data-dir=${profile}`,
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  `--print-to-pdf=${pdf}`,
  pathToFileURL(page).href,
];
