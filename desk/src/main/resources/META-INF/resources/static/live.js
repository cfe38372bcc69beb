// Looks again when something has changed: one line for all tabs of this browser, and now and then without it.
'use strict';
(() => {
  const { me, new: words } = document.body.dataset;
  if (!me || !window.htmx) return;
  const LOOK = 20_000; // while nothing tells
  const LOOK_ANYWAY = 120_000; // drafts are told by nobody, and time left goes by
  const TRY_AGAIN = 60_000;
  const ONCE_MORE = 4_000; // what one service says, the next desk has a moment later
  const said = document.getElementById('ucapan');
  const places = () => [...document.querySelectorAll('[data-live]')];

  // Never under somebody's hands: not while they play, or mark something.
  const isBusy = (place) => [...place.querySelectorAll('video')].some((video) => !video.paused)
    || (!getSelection().isCollapsed && place.contains(getSelection().anchorNode));
  let waiting = new Set();
  let soon = 0;
  function look(subjects) {
    places().filter((place) => !place.dataset.live || subjects.includes('*') || subjects.includes(place.dataset.live))
      .forEach((place) => waiting.add(place.id));
    clearTimeout(soon);
    soon = setTimeout(() => {
      const now = waiting;
      waiting = new Set();
      places().filter((place) => now.has(place.id)).forEach((place) => {
        if (isBusy(place)) waiting.add(place.id); else window.htmx.trigger(place, 'segar');
      });
    }, 250);
  }

  // Where the focus was, it is again.
  const focused = new Map();
  const ways = (place) => [...place.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex]')];
  document.addEventListener('htmx:beforeSwap', (event) => {
    const at = ways(event.detail.target).indexOf(document.activeElement);
    if (at >= 0) focused.set(event.detail.target.id, { at, href: document.activeElement.getAttribute('href') });
  });
  document.addEventListener('htmx:afterSettle', () => {
    if (document.activeElement === document.body) {
      focused.forEach(({ at, href }, id) => {
        const there = ways(document.getElementById(id));
        (there.find((way) => href && way.getAttribute('href') === href) ?? there[Math.min(at, there.length - 1)])?.focus();
      });
      focused.clear();
    }
    const list = document.getElementById('menunggu');
    if (list) news(list);
  });

  // What has come to me since the last look is said, and shown by the browser to who asked for it.
  const wants = `kabar:${me}`;
  const allowed = () => 'Notification' in window && Notification.permission === 'granted' && localStorage.getItem(wants) === 'ya';
  const cards = (list) => [...list.querySelectorAll('a.card')].map((card) => ({
    href: card.getAttribute('href'),
    text: [...card.querySelectorAll('.card-do, .card-title')].map((part) => part.textContent.trim()).join(': '),
  }));
  let known = null;
  function news(list) {
    if (list.querySelector('.away')) return; // what is not shown has not gone, and is no news when it is shown again
    const all = cards(list);
    const fresh = known ? all.filter((card) => !known.has(card.href + card.text)) : [];
    known = new Set(all.map((card) => card.href + card.text));
    if (!fresh.length) return;
    said.textContent = words.replace('{0}', fresh.map((card) => card.text).join('; '));
    if (allowed()) fresh.forEach(show);
  }
  function show(card) {
    try {
      const notice = new Notification('Alur Konten', { body: card.text, tag: card.href, icon: '/static/icon.svg', lang: document.documentElement.lang });
      notice.addEventListener('click', () => { window.focus(); location.assign(card.href); });
    } catch { /* Android shows them to nobody but service workers: it is said on the page */ }
  }
  const inbox = document.getElementById('menunggu');
  if (inbox) news(inbox);
  // On other pages the list is looked at for its news alone, if they are wanted.
  let later = 0;
  function ask() {
    if (document.getElementById('menunggu') || !allowed()) return;
    clearTimeout(later);
    later = setTimeout(async () => {
      const answer = await fetch('/tindakan', { headers: { 'HX-Request': 'true' } }).catch(() => null);
      if (answer?.ok) news(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    }, 2_000);
  }
  const button = document.querySelector('[data-notify]');
  if (button && 'Notification' in window) {
    const tell = () => button.setAttribute('aria-pressed', String(allowed()));
    button.hidden = false;
    tell();
    button.addEventListener('click', async () => {
      if (allowed()) localStorage.removeItem(wants);
      else if (await Notification.requestPermission() === 'granted') localStorage.setItem(wants, 'ya');
      else said.textContent = button.textContent = button.dataset.refused;
      tell();
    });
  }

  // One tab listens and tells the others: a browser has but six connections to a host.
  const tabs = 'BroadcastChannel' in window ? new BroadcastChannel('alur-konten-perubahan') : null;
  const signedOut = 'BroadcastChannel' in window ? new BroadcastChannel('alur-konten') : null;
  let line = null;
  let live = false;
  let at = Date.now();
  const heard = (subjects) => { at = Date.now(); look(subjects); };
  if (tabs) {
    tabs.addEventListener('message', (event) => {
      if (event.data.me !== me) return;
      if (event.data.hello) { if (line) tell(null); return; }
      live = event.data.live;
      if (event.data.subjects) heard(event.data.subjects);
    });
  }
  const tell = (subjects) => {
    if (tabs) tabs.postMessage({ me, live, subjects });
    if (!subjects) return;
    heard(subjects);
    ask();
    setTimeout(() => { look(subjects); if (tabs) tabs.postMessage({ me, live, subjects }); }, ONCE_MORE);
  };
  let first = true;
  function listen() {
    line = new EventSource('/perubahan');
    // What was said while nobody listened is not known: look. A page that is new has little to miss.
    line.addEventListener('siap', () => {
      live = true;
      if (first) at = Date.now() - LOOK_ANYWAY + 10_000;
      tell(first ? null : ['*']);
      first = false;
    });
    line.addEventListener('perubahan', (event) => tell(event.data.split(' ')));
    line.addEventListener('error', () => {
      live = false;
      tell(line.readyState === EventSource.CLOSED ? ['*'] : null);
      if (line.readyState === EventSource.CLOSED) setTimeout(listen, TRY_AGAIN);
    });
    if (signedOut) signedOut.addEventListener('message', () => line.close());
    window.addEventListener('pagehide', () => { line.close(); live = false; });
  }
  if (tabs && navigator.locks) navigator.locks.request(`alur-konten:${me}`, () => { listen(); return new Promise(() => {}); });
  if (tabs) tabs.postMessage({ me, hello: true });
  setInterval(() => { if (Date.now() - at > (live ? LOOK_ANYWAY : LOOK)) heard(['*']); }, 5_000);
})();
