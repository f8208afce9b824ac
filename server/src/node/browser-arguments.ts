import { pathToFileURL } from 'node:url';

/** No window, no network, no use of the user's data, and no files left. */
const isolation = [
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
  // No host name is found, and addresses without a name go to a proxy that does not exist.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  // Keeps the browser from opening the user's keychain.
  '--password-store=basic',
  '--use-mock-keychain',
  // A PDF names the program that made it, which would otherwise describe the machine.
  '--user-agent=Inspection Report Drafting',
] as const;

/**
 * The arguments with which a browser prints a page. They do not switch scripts off, because Chromium prints with its own
 * script; the page's policy lets no others run.
 * @param page path of the HTML file
 * @param pdf path of the PDF that is written
 * @param profile path of a new folder, which the browser creates
 */
export const printArguments = (page: string, pdf: string, profile: string): string[] => [
  ...isolation,
  // As root, which is usual in a container, Chromium refuses to start with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  `--user-data-dir=${profile}`,
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  `--print-to-pdf=${pdf}`,
  pathToFileURL(page).href,
];
