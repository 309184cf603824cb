/**
 * A request that Docs does not carry out. The batch puts `Invalid requests[3].insertText: ` in front and throws it as
 * the API's error.
 *
 * Words marked "ours" in this folder are not known to be Google's; code must not depend on them.
 */
export class Refusal extends Error {}

/** @throws always, with the words that Docs gives for a request it does not carry out */
export function refuse(message: string): never {
  throw new Refusal(message);
}
