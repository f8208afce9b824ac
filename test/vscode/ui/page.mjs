// What the steps look at and do, by the names that a person would use.

export const squiggle = (page) => page.locator('.monaco-editor .squiggly-error');
export const line = (page, text) => page.locator('.monaco-editor .view-line', { hasText: text }).first();
/** A label with this name alone: the preview of a draft has the name of the draft in its own. */
const named = (page, name) => page.locator('.label-name').getByText(name, { exact: true });
export const tab = (page, name) => page.locator('.tab.active', { has: named(page, name) });
export const suggestion = (page, text) =>
  page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text });

/** A row of the list that is open at the top. */
export const choice = (page, text) =>
  page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

/** Runs a command through the command palette; one that is not there yet, for the editor has just changed, is awaited. */
export async function command(page, title) {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await until(page, async () => {
    await page.keyboard.press('F1');
    const asked = page.locator('.quick-input-widget input').first();
    // A key that comes while the focus goes elsewhere is lost.
    if (!(await comes(asked, 2000)) || !(await filled(asked, `>${title}`))) return false;
    const there = await comes(row, 2000);
    if (!there) await page.keyboard.press('Escape');
    return there;
  });
  await row.click();
  // Where the mouse rests, a tip would cover what comes up next.
  await page.mouse.move(600, 795);
}

/** Chooses a colour theme. */
export async function theme(page, name) {
  await command(page, 'Preferences: Color Theme');
  // The list of themes may open after the palette has closed.
  await until(page, async () => {
    await page.locator('.quick-input-widget input').first().fill(name);
    return comes(choice(page, name), 1500);
  });
  await choice(page, name).click();
  const kind = name.includes('High Contrast') ? 'hc-' : 'vs';
  await page.locator(`.monaco-workbench[class*="${kind}"]`).first().waitFor();
}

/** Opens a file of the workspace. A key that comes while the focus goes elsewhere is lost, and a list may be of files before. */
export async function open(page, name) {
  const asked = page.locator('.quick-input-widget input').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { has: named(page, name) }).first();
  await until(page, async () => {
    await page.keyboard.press('Control+P');
    if (!(await comes(asked, 2000)) || !(await filled(asked, name))) return false;
    if (await comes(row, 6000)) return true;
    await page.keyboard.press('Escape');
    return false;
  });
  // The list may be sorted once more, which would take the row away from a click.
  await until(page, async () => {
    await row.click({ timeout: 2000 }).catch(() => undefined);
    return comes(tab(page, name), 2000);
  });
}

/** Writes into a box, and tells if it stayed open: what comes up at the same time may close it. */
const filled = (box, text) =>
  box.fill(text, { timeout: 2000 }).then(
    () => true,
    () => false,
  );

/** Waits for something for a time in milliseconds, and tells if it came. */
export const comes = (locator, timeout) =>
  locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

/** The page of the preview that is shown. */
export const preview = (page) =>
  page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');

/** How far the preview is scrolled, in pixels. */
export const scrolled = (page) =>
  preview(page)
    .locator('html')
    .evaluate((root) => root.ownerDocument.defaultView.scrollY);

/** Waits until something is so, as the page of the workbench goes on. */
export async function until(page, what) {
  const end = Date.now() + 30_000;
  while (!(await what())) {
    if (Date.now() > end) throw new Error('It did not come to be so.');
    await page.waitForTimeout(50);
  }
}

/** Puts the cursor at the end of the first line that has a text. */
export async function endOf(page, text) {
  await line(page, text).click();
  await page.keyboard.press('End');
}

/** Points at a word of the text, away from which the pointer was before. */
export async function hover(page, locator, text) {
  const shown = page.locator('.monaco-hover:visible', { hasText: text }).first();
  await until(page, async () => {
    await page.mouse.move(5, 5);
    await locator.hover();
    // Until its words are coloured a line is one piece, and the pointer in its middle, on another word.
    return comes(shown, 4000);
  });
}

/** Gives a file of the folder of drafts in the dialog for files. */
export async function giveFile(page, name) {
  const input = page.locator('.quick-input-widget input').first();
  // The dialog first shows the folder of the draft.
  await until(page, async () => /drafts\/?$/.test(await input.inputValue()));
  await input.fill(`${(await input.inputValue()).replace(/\/$/, '')}/${name}`);
  await page.keyboard.press('Enter');
}
