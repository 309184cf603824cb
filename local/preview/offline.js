/**
 * A service worker: asks the server first, so that nobody sees yesterday's preview, and answers from what it kept when
 * there is no server. FILES is filled in by the build.
 */
const KEPT = 'preview';

self.addEventListener('install', (event) => {
  event.waitUntil(
    caches
      .open(KEPT)
      .then((cache) => cache.addAll(FILES))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(
    fetch(request).then(
      (response) => {
        if (response.ok) {
          const copy = response.clone();
          event.waitUntil(caches.open(KEPT).then((cache) => cache.put(request, copy)));
        }
        return response;
      },
      () => caches.match(request, { ignoreSearch: true }).then((kept) => kept ?? Response.error()),
    ),
  );
});
