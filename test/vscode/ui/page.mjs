// What the steps look at and do, by the names that a person would use.

export const squiggle = (page) => page.locator('.monaco-editor .squiggly-error');
export const line = (page, text) => page.locator('.monaco-editor .view-line', { hasText: text }).first();
export const tab = (page, name) => page.locator('.tab.active', { hasText: name });
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
    await page.locator('.quick-input-widget input').first().fill(`>${title}`);
    const there = await row.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (!there) await page.keyboard.press('Escape');
    return there;
  });
  await row.click();
}

/** Chooses a colour theme. */
export async function theme(page, name) {
  await command(page, 'Preferences: Color Theme');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.keyboard.press('Enter');
}

/** Opens a file of the workspace. */
export async function open(page, name) {
  const asked = page.locator('.quick-input-widget input').first();
  // A key that comes while the focus goes from a page to an editor is lost.
  await until(page, async () => {
    await page.keyboard.press('Control+P');
    return asked.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  });
  await asked.fill(name);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
  await tab(page, name).waitFor();
}

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
    return shown.waitFor({ timeout: 4000 }).then(
      () => true,
      () => false,
    );
  });
}
