/**
 * Who publishes the add-on: publisher.json is the one place to fill in. The release writes it into the first line in
 * italics of the pages that a listing needs, and the build puts the support address into Help.
 */
import { join } from 'node:path';
import { textOf, writeWhole } from './files.mjs';

const FILE = 'publisher.json';
const PLACEHOLDER = /^REPLACE_WITH_/;
const ADDRESS = /^[^\s@/"<>]+@[^\s@/"<>]+\.[^\s@/"<>]+$/;

/** @typedef {{name: string, privacyContact: string, supportContact: string}} Publisher */

/** @type {Readonly<Record<string, (publisher: Publisher) => string>>} */
const LINES = {
  'docs/privacy-policy.md': ({ name, privacyContact }) =>
    `*Common Ground is published by ${name}. Questions about privacy: ${privacyContact}.*`,
  'docs/terms.md': ({ name }) => `*Common Ground is published by ${name}.*`,
  'docs/support.md': ({ supportContact }) =>
    `*Write to: ${supportContact}. Say what you pressed and what the message said; never send a student's name or a screenshot with one.*`,
};

/** @param {string} root @returns {Publisher} with an empty text for what is not there or not filled in */
export function publisher(root) {
  /** @type {Partial<Record<keyof Publisher, unknown>>} */
  const about = JSON.parse(textOf(join(root, FILE)) ?? '{}');
  /** @param {unknown} value */
  const filled = (value) => (typeof value === 'string' && !PLACEHOLDER.test(value) ? value.trim() : '');
  return {
    name: filled(about.name),
    privacyContact: filled(about.privacyContact),
    supportContact: filled(about.supportContact),
  };
}

/** @param {string} root @returns {string[]} a sentence for each thing to fill in before a release */
export function publisherFaults(root) {
  const { name, privacyContact, supportContact } = publisher(root);
  const addresses = Object.entries({ privacyContact, supportContact });
  return [
    ...(name === ''
      ? [`${FILE}: put the name of your district, or of whoever publishes the add-on, into "name".`]
      : []),
    ...addresses.flatMap(([field, value]) =>
      ADDRESS.test(value) ? [] : [`${FILE}: put an e-mail address into "${field}".`],
    ),
  ];
}

/**
 * Names the publisher in the pages of the listing.
 * @param {string} root
 * @returns {string[]} the pages that changed
 */
export function namePublisher(root) {
  const about = publisher(root);
  return Object.entries(LINES).flatMap(([page, line]) => {
    const text = textOf(join(root, page));
    const named = text?.replace(/^\*[^*]+\*$/m, () => line(about));
    if (text === undefined || named === undefined || named === text) return [];
    writeWhole(root, page, named);
    return [page];
  });
}
