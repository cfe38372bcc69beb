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
    row.querySelector('input[name$="altText"]').focus();
  }

  // One after the other: in the order in which they were chosen.
  let before = Promise.resolve();
  const take = (files) => files.forEach((file) => {
    before = before.then(() => window.desk.follow(field, form, 'production', file)).then(add, () => {});
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
})();
