/** The clipboard's text for a menu's Paste: a page may read it only when the browser, or the person, allows it. */

/** @returns null when the browser does not let the page read it */
export async function clipboardText(): Promise<string | null> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return null;
  }
}
