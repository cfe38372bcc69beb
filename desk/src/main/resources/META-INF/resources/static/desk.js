// Conveniences alone: every page does its work without them.
'use strict';

// A form that was sent is not sent again by a second click; its key would make that harmless, but not quick.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.method !== 'post') return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = 'yes';
  // Later: a disabled button would not be sent along.
  setTimeout(() => form.querySelectorAll('button').forEach((button) => { button.setAttribute('aria-disabled', 'true'); }), 0);
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll('button[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  });
});

// What went wrong is read out and seen first.
const trouble = document.querySelector('[data-focus]');
if (trouble) trouble.focus();

// Without a network nothing can be sent: say so before somebody types.
const offline = document.getElementById('luring');
const tell = () => { if (offline) offline.hidden = navigator.onLine; };
window.addEventListener('online', tell);
window.addEventListener('offline', tell);
tell();

// The session is over: quarkus-oidc answers a script 499 instead of sending it to another site.
window.desk = window.desk || {};
window.desk.sessionOver = () => {
  const over = document.getElementById('sesi');
  over.querySelector('a').href = location.pathname + location.search;
  over.hidden = false;
};
document.addEventListener('htmx:responseError', (event) => {
  if (event.detail.xhr.status === 499) window.desk.sessionOver();
});

// On a phone the navigation is longer than the screen: where one is, is in sight.
const current = document.querySelector('.nav [aria-current]');
if (current) current.parentElement.scrollLeft = current.offsetLeft - (current.parentElement.clientWidth - current.offsetWidth) / 2;

// The menu closes when one looks elsewhere.
document.addEventListener('click', (event) => {
  document.querySelectorAll('details.me[open]').forEach((menu) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
});
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('details.me[open]').forEach((menu) => {
    menu.open = false;
    menu.querySelector('summary').focus();
  });
});
