// What somebody types is kept in this tab until it was accepted: a session that ends in the middle loses nothing.
// Kept are texts and choices that were changed, by form and person; no files, no tokens. Gone when they sign out.
'use strict';
(() => {
  const KEPT = 'isian:';
  const me = document.body.dataset.me;
  const mine = `${KEPT}${me}:`;
  let store = null;
  try { store = window.sessionStorage; } catch { return; }
  const forget = (which) => Object.keys(store).filter((key) => key.startsWith(KEPT) && which(key)).forEach((key) => store.removeItem(key));
  if (!me) { forget(() => true); return; }
  forget((key) => !key.startsWith(mine));

  // Signing out in one tab is signing out in all of them.
  let over = false;
  const leave = () => { over = true; forget(() => true); };
  const others = 'BroadcastChannel' in window ? new BroadcastChannel('alur-konten') : null;
  if (others) others.addEventListener('message', (event) => { if (event.data === 'keluar') leave(); });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('a[href="/keluar"]')) return;
    leave();
    if (others) others.postMessage('keluar');
  });

  const KINDS = 'textarea, select, input:not([type=file], [type=hidden], [type=password], [type=submit], [type=button]), input[data-hash], input[name$=".sha256"]';
  const fields = (form) => [...form.elements].filter((field) => field.name && !field.name.startsWith('_') && field.matches(KINDS) && !field.closest('[data-no-draft]'));
  // A page that answers a form has what was typed as if it had been there: what was kept of it is still unsent.
  const unsent = 'unsent' in document.body.dataset;
  const served = new WeakMap(); // of hidden fields, whose default is whatever they have
  const isChosen = (field) => field.type === 'checkbox' || field.type === 'radio';
  const now = (field) => (isChosen(field) ? field.checked : field.value);
  const before = (field) => {
    if (isChosen(field)) return field.defaultChecked;
    if (field.type === 'hidden') return served.get(field);
    if (field.tagName !== 'SELECT') return field.defaultValue;
    return (field.querySelector('option[selected]') ?? field.options[0])?.value;
  };
  // The same name may be there more than once: the value of what is chosen, or its place, tells them apart.
  const named = (form) => {
    const seen = {};
    return fields(form).map((field) => {
      if (isChosen(field)) return [`${field.name}=${field.value}`, field];
      seen[field.name] = (seen[field.name] ?? -1) + 1;
      return [`${field.name}#${seen[field.name]}`, field];
    });
  };
  const key = (form) => mine + new URL(form.getAttribute('action') || location.pathname, location.href).pathname;
  const read = (form) => {
    try { return JSON.parse(store.getItem(key(form))); } catch { return null; }
  };

  function keep(form, sent) {
    if (over) return;
    const former = (unsent && read(form)?.values) || {};
    const values = {};
    const types = {};
    named(form).forEach(([name, field]) => {
      if (now(field) === before(field) && !(name in former)) return;
      values[name] = now(field);
      if (field.dataset.type) types[field.value] = field.dataset.type;
    });
    if (!Object.keys(values).length) { store.removeItem(key(form)); return; }
    try { store.setItem(key(form), JSON.stringify({ values, types, sent })); } catch { /* full: then it is not kept */ }
  }

  function fill(form) {
    const draft = read(form);
    if (!draft) return;
    // Rows that a script has added are not on the page that the server made.
    form.dispatchEvent(new CustomEvent('desk:rows', { detail: draft }));
    const different = named(form).filter(([name, field]) => name in draft.values && draft.values[name] !== now(field));
    if (!different.length) {
      if (!unsent) store.removeItem(key(form));
      return;
    }
    different.forEach(([name, field]) => {
      if (isChosen(field)) field.checked = draft.values[name]; else field.value = draft.values[name];
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    form.dispatchEvent(new CustomEvent('desk:filled', { detail: draft }));
    for (let around = form.closest('details'); around; around = around.parentElement.closest('details')) around.open = true;
    say(form);
  }

  function say(form) {
    const { restored, discard } = document.body.dataset;
    const note = document.createElement('div');
    note.className = 'note warn restored';
    const words = document.createElement('p');
    words.textContent = restored;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet-button';
    button.textContent = discard;
    button.addEventListener('click', () => {
      changed.delete(form);
      changed.forEach((one) => keep(one, false));
      store.removeItem(key(form));
      over = true; // what is left on the page is not kept anew while it goes
      location.replace(location.pathname);
    });
    note.append(words, button);
    form.prepend(note);
    document.getElementById('ucapan').textContent = restored;
  }

  const forms = () => [...document.querySelectorAll('main form[method=post]')].filter((form) => fields(form).length);
  const changed = new Set();
  let later = 0;
  const note = (event) => {
    const form = event.target.form ?? event.target;
    if (!(form instanceof HTMLFormElement) || !forms().includes(form)) return;
    changed.add(form);
    clearTimeout(later);
    later = setTimeout(() => changed.forEach((one) => keep(one, false)), 300);
  };

  // Last of all scripts, when those of the page know of their rows.
  document.addEventListener('DOMContentLoaded', () => {
    // What was sent before this page says that it was done, was accepted.
    if (new URLSearchParams(location.search).has('kabar')) {
      Object.keys(store).filter((one) => one.startsWith(mine)).forEach((one) => {
        try { if (JSON.parse(store.getItem(one)).sent) store.removeItem(one); } catch { store.removeItem(one); }
      });
    }
    forms().forEach((form) => fields(form).filter((field) => field.type === 'hidden').forEach((field) => served.set(field, field.value)));
    forms().forEach(fill);
    document.addEventListener('input', note);
    document.addEventListener('change', note);
    document.addEventListener('submit', (event) => {
      clearTimeout(later);
      changed.delete(event.target);
      changed.forEach((one) => keep(one, false));
      if (forms().includes(event.target)) keep(event.target, true);
    });
    window.addEventListener('pagehide', () => { clearTimeout(later); changed.forEach((one) => keep(one, false)); });
  });
})();
