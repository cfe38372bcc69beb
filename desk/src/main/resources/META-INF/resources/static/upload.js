// Files go on their way as soon as they are chosen, pasted or dropped. Without this they go with the form.
'use strict';
window.desk = window.desk || {};

// Sends one file; what is told back is what the desk answers: a hash and a type.
window.desk.upload = (form, service, file, onProgress) => new Promise((done, failed) => {
  const request = new XMLHttpRequest();
  request.open('POST', `/berkas/${service}`);
  request.setRequestHeader('X-CSRF-Token', form.querySelector('[name=_token]').value);
  request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) onProgress(Math.floor((100 * event.loaded) / event.total));
  });
  request.addEventListener('load', () => {
    if (request.status === 201) {
      const [sha256, type] = request.responseText.split(' ');
      done({ sha256, type });
    } else {
      if (request.status === 499) window.desk.sessionOver();
      failed(new Error(request.status < 500 && request.status !== 499 ? request.responseText : ''));
    }
  });
  request.addEventListener('error', () => failed(new Error('')));
  const body = new FormData();
  body.append('file', file, file.name || 'tempelan.png');
  request.send(body);
});

// Shows how far it is, and what went wrong.
window.desk.follow = (field, form, service, file) => {
  const place = field.querySelector('[data-progress]');
  const line = document.createElement('p');
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.value = 0;
  const name = file.name || '';
  const words = document.createElement('span');
  const tell = (percent) => {
    bar.value = percent;
    // Read out now and then, not at every packet.
    if (percent % 25 === 0 || !words.textContent) words.textContent = field.dataset.busy.replace('{0}', name).replace('{1}', String(percent));
  };
  tell(0);
  line.append(words, bar);
  place.append(line);
  return window.desk.upload(form, service, file, tell).then(
    (stored) => { line.remove(); return stored; },
    (error) => {
      line.className = 'error';
      line.textContent = field.dataset.failed.replace('{0}', name).replace('{1}', error.message);
      throw error;
    });
};

window.desk.preview = (stored) => {
  const element = document.createElement(stored.type.startsWith('video/') ? 'video' : 'img');
  element.src = `/media/${stored.sha256}`;
  element.className = 'preview';
  if (element.tagName === 'VIDEO') element.controls = true; else element.alt = '';
  return element;
};

// Where files are dropped or pasted: the field itself, or anywhere if the page has but one.
window.desk.takeFiles = (field, take) => {
  const over = (on) => field.classList.toggle('drop-here', on);
  field.addEventListener('dragover', (event) => { event.preventDefault(); over(true); });
  field.addEventListener('dragleave', () => over(false));
  field.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    take([...event.dataTransfer.files]);
  });
};
document.addEventListener('paste', (event) => {
  const files = [...(event.clipboardData ? event.clipboardData.files : [])];
  if (!files.length) return;
  const near = event.target.closest && event.target.closest('form');
  const field = (near && near.querySelector('[data-file-field], [data-upload]'))
    || [...document.querySelectorAll('[data-file-field], [data-upload]')].find((one) => one.offsetParent);
  if (!field || !field.deskTake) return;
  event.preventDefault();
  field.deskTake(files);
});

document.querySelectorAll('[data-file-field]').forEach((field) => {
  const input = field.querySelector('input[type=file]');
  const form = field.closest('form');
  const show = (stored) => field.querySelector('[data-preview]').replaceChildren(window.desk.preview(stored));
  form.addEventListener('desk:filled', (event) => {
    const { value } = field.querySelector('[data-hash]');
    if (value) show({ sha256: value, type: event.detail.types[value] || '' });
  });
  const take = (files) => {
    const file = files[0];
    if (!file) return;
    window.desk.follow(field, form, field.dataset.fileField, file).then((stored) => {
      const hash = field.querySelector('[data-hash]');
      hash.value = stored.sha256;
      hash.dataset.type = stored.type;
      show(stored);
      hash.dispatchEvent(new Event('change', { bubbles: true }));
      input.value = '';
      input.required = false;
    }, () => {});
  };
  field.deskTake = take;
  input.addEventListener('change', () => take([...input.files]));
  window.desk.takeFiles(field, take);
});
