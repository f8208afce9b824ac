// Whether all of the preview’s page can be seen in columns of every width: called by run.mjs.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const built = (name) =>
  readFileSync(fileURLToPath(new URL(`../../dist/client/${name}`, import.meta.url)), 'utf8');

/** Widths of a preview: a narrow column, beside a text in a window of 1,500 pixels, and alone. */
const widths = [320, 360, 480, 600, 700, 750, 900, 1200, 1500];
const heights = [400, 500, 900];

const lengths = Array.from({ length: 12 }, (_, at) => ({
  heading: `The experiences and progress of children who need help and protection, part ${at + 1}`,
  words: 1234 + at,
  paragraphs: 10 + at,
  most: 8,
}));

const cells = (tag, texts) => `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;

/** Tables as reports and comparisons have them, with words and dates that are kept whole in wide columns. */
const tables = [
  [
    ['Requirement', 'Due date'],
    [
      'Staff must act. (<span class="whole">Regulation 12(2)(a)(i)</span>)',
      '<span class="whole">20 November 2026</span>',
    ],
  ],
  [
    ['Inspection date', 'Inspection type', 'Inspection judgement'],
    ['20/10/2026', 'Full', 'Requires improvement to be good'],
  ],
  [
    ['Judgement', 'Earlier version', 'Later version'],
    ['Overall experiences and progress', 'inadequate', 'outstanding'],
  ],
]
  .map(
    ([head, row]) => `<table><thead>${cells('th', head)}</thead><tbody>${cells('td', row)}</tbody></table>`,
  )
  .join('');

const preview = {
  title: 'T',
  body: `<main class="report"><div class="front"><h1>T</h1></div>${'<p>Text.</p>'.repeat(60)}<p id="citation">It did not meet <span class="whole">regulation 12(2)(a)(i)</span> of the regulations.</p>${tables}</main>`,
  stage: 'drafting',
  edition: 'April 2026',
  lengths,
  findings: Array.from({ length: 40 }, (_, at) => ({
    severity: ['error', 'warning', 'hint'][at % 3],
    message: 'A',
    start: 0,
    end: 1,
  })),
  open: 12,
};

/** The faults of the page’s layout, a sentence each. */
export async function previewFaults(page) {
  await page.setContent(
    `<style>${built('preview.css')}</style><body><header id="bar"></header><div id="page"><div id="margin"></div><div id="report"></div></div></body>`,
  );
  await page.evaluate(() => {
    globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });
  });
  await page.addScriptTag({ content: built('preview.js') });
  await page.evaluate((data) => window.postMessage({ type: 'update', preview: data }, '*'), preview);
  await page.locator('#bar .count').waitFor();
  const faults = [];
  for (const width of widths) {
    for (const height of heights) {
      await page.setViewportSize({ width, height });
      await page.locator('#bar summary').click();
      const unseen = await page.evaluate(outOfReach);
      if (unseen) faults.push(`preview ${width} × ${height}: ${unseen}`);
      await page.locator('#bar summary').click();
    }
  }
  for (let width = 280; width < 420; width += 10) {
    await page.setViewportSize({ width, height: 500 });
    const lines = await page.evaluate(
      () => document.querySelector('#citation .whole').getClientRects().length,
    );
    if (lines !== 1) faults.push(`preview ${width}: a citation is on ${lines} lines`);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (over > 0) faults.push(`preview ${width}: a table is ${over} pixels too wide`);
  }
  return faults;
}

/** Tells what of the list of lengths cannot be seen, scrolled to or not. Runs in the page. */
function outOfReach() {
  const cells = [...document.querySelectorAll('#bar details :is(th, td)')];
  for (const cell of cells) {
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { left, right, top, bottom } = cell.getBoundingClientRect();
    const place = `“${cell.textContent.slice(0, 30)}” is at ${[left, right, top, bottom].map(Math.round)}`;
    if (left < 0 || right > window.innerWidth || top < 0 || bottom > window.innerHeight) return place;
    const shown = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    if (shown !== cell) return `${place}, behind something else`;
  }
  return undefined;
}
