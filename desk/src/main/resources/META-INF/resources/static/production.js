// The design: files join the list as they arrive, and captions are counted while they are written.
'use strict';
(() => {
  const form = document.querySelector('form[data-design]');
  if (!form) return;
  const field = form.querySelector('[data-upload]');
  const rows = field.querySelector('[data-rows]');
  const template = form.querySelector('[data-row-template]');
  const input = field.querySelector('input[type=file]');
  field.querySelector('[data-without-script]').hidden = true;

  function add(stored) {
    const number = rows.querySelectorAll('.media-row').length;
    const made = document.createElement('template');
    made.innerHTML = template.innerHTML.replaceAll('__N__', String(number)).replaceAll('__SHA__', stored.sha256);
    const row = made.content.querySelector('.media-row');
    row.querySelector('[data-thumb]').append(window.desk.preview(stored));
    rows.append(row);
    const none = field.querySelector('[data-none]');
    if (none) none.remove();
    row.querySelector('input[name$=".sha256"]').dataset.type = stored.type;
    return row;
  }
  const join = (stored) => {
    const row = add(stored);
    row.querySelector('input[name$=".sha256"]').dispatchEvent(new Event('change', { bubbles: true }));
    row.querySelector('input[name$="altText"]').focus();
  };
  // Files that had arrived before the session was over: they are stored, and only their rows are gone.
  form.addEventListener('desk:rows', (event) => {
    const { values, types } = event.detail;
    for (let count = rows.querySelectorAll('.media-row').length; values[`media[${count}].sha256#0`]; count += 1) {
      const sha256 = values[`media[${count}].sha256#0`];
      add({ sha256, type: types[sha256] || '' });
    }
  });

  // One after the other: in the order in which they were chosen.
  let before = Promise.resolve();
  const take = (files) => files.forEach((file) => {
    before = before.then(() => window.desk.follow(field, form, 'production', file)).then(join, () => {});
  });
  field.deskTake = take;
  input.addEventListener('change', () => {
    take([...input.files]);
    input.value = '';
  });
  window.desk.takeFiles(field, take);

  const LINK = /https?:\/\/\S+/g;
  const EMOJI = /\p{Extended_Pictographic}/gu;
  function length(text, place) {
    let rest = text;
    let count = 0;
    if (place.dataset.link) {
      rest = rest.replace(LINK, () => { count += Number(place.dataset.link); return ''; });
      for (const letter of rest) {
        const code = letter.codePointAt(0);
        count += code <= 0x10ff || (code >= 0x2000 && code <= 0x200d) || (code >= 0x2010 && code <= 0x201f) || (code >= 0x2032 && code <= 0x2037) ? 1 : 2;
      }
      return count;
    }
    if ('bytes' in place.dataset) {
      const encoder = new TextEncoder();
      rest = rest.replace(EMOJI, (emoji) => { count += encoder.encode(emoji).length; return ''; });
    }
    return count + [...rest].length;
  }
  document.querySelectorAll('[data-count]').forEach((place) => {
    const text = document.getElementById(place.dataset.count);
    const show = () => {
      const count = length(text.value, place);
      place.textContent = place.dataset.text.replace('{0}', String(count));
      place.classList.toggle('late', count > Number(place.dataset.max));
    };
    text.addEventListener('input', show);
    show();
  });

  // The previews follow what is written.
  document.querySelectorAll('[data-post]').forEach((post) => {
    const [caption, tags, title] = ['caption', 'tags', 'title'].map((name) => document.getElementById(post.dataset[name] ?? ''));
    const fold = Number(post.dataset.fold) || Infinity;
    const show = () => {
      const hashtags = (tags ? tags.value : '').split(/[\s,]+/).filter(Boolean).map((tag) => (tag.startsWith('#') ? tag : `#${tag}`));
      const letters = [...caption.value + (hashtags.length ? `\n\n${hashtags.join(' ')}` : '')];
      post.querySelector('[data-post-seen]').textContent = letters.length > fold ? letters.slice(0, fold).join('').trimEnd() : letters.join('');
      post.querySelector('[data-post-more]').hidden = letters.length <= fold;
      if (title) post.querySelector('[data-post-title]').textContent = title.value;
    };
    [caption, tags, title].forEach((field) => field && field.addEventListener('input', show));
  });
})();
