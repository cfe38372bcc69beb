// Files go on their way as soon as they are chosen, pasted or dropped. Without this they go with the form.
'use strict';
window.desk = window.desk || {};

// Sends one file in one go; what is told back is what the desk answers: a hash and a type.
window.desk.uploadAtOnce = (form, service, file, onProgress) => new Promise((done, failed) => {
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

// A large file goes part by part: what has arrived stays. It goes on by itself when the network is back, and after the
// page was loaded anew when the same file is chosen again.
window.desk.uploadInParts = async (form, service, file, onProgress, onWaiting) => {
  const PART = 4 * 1024 * 1024; // as the desk takes at a time
  const LONGEST_PAUSE = 15_000;
  const AWAY = [0, 502, 503, 504];
  const OVER = [404, 413, 415];
  const place = `unggahan:${document.body.dataset.me}:${service}:${file.name}:${file.size}:${file.lastModified}`;
  // The same when it is begun again because an answer was lost.
  const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const send = (method, path, body, onSent) => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open(method, `/berkas/${service}/bagian${path}`);
    request.setRequestHeader('X-CSRF-Token', form.querySelector('[name=_token]').value);
    request.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    if (body) {
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.upload.addEventListener('progress', (event) => onSent(event.loaded));
    }
    request.addEventListener('loadend', () => done({ status: request.status, text: request.responseText }));
    request.send(body);
  });
  const pause = (millis) => new Promise((done) => {
    setTimeout(done, millis);
    window.addEventListener('online', done, { once: true });
  });
  const tell = (sent) => onProgress(Math.min(100, Math.floor((100 * sent) / file.size)));
  const begin = () => send('POST', `?panjang=${file.size}&kunci=${key}`);
  const look = (upload) => send('GET', `/${upload}`);
  const goOn = (upload, from) => send('POST', `/${upload}?dari=${from}`, file.slice(from, from + PART), (sent) => tell(from + sent));

  let upload = localStorage.getItem(place);
  let isOld = upload !== null;
  let arrived = null; // not known
  let failures = 0;
  for (;;) {
    const known = arrived !== null;
    const answer = await (!upload ? begin() : !known ? look(upload) : goOn(upload, arrived));
    if (answer.status === 201) {
      upload = answer.text;
      arrived = 0;
      localStorage.setItem(place, upload);
    } else if (answer.status === 200) {
      const [offset, sha256, type] = answer.text.split(' ');
      arrived = Number(offset);
      failures = 0;
      tell(arrived);
      if (sha256) {
        localStorage.removeItem(place);
        return { sha256, type };
      }
    } else if (isOld && answer.status === 404) { // begun too long ago
      upload = null;
      isOld = false;
      arrived = null;
    } else if (known && answer.status === 409) { // what was sent had arrived, and the answer was lost
      arrived = null;
    } else if (AWAY.includes(answer.status)) {
      arrived = null;
      failures += 1;
      onWaiting();
      await pause(Math.min(LONGEST_PAUSE, 1_000 * failures));
    } else {
      if (OVER.includes(answer.status)) localStorage.removeItem(place);
      if (answer.status === 499) window.desk.sessionOver();
      throw new Error(answer.status < 499 ? answer.text : '');
    }
  }
};

// Only what a design is made of is so large; screenshots and evidence are pictures.
const LARGE = 8 * 1024 * 1024;
window.desk.upload = (form, service, file, onProgress, onWaiting) => (service === 'production' && file.size > LARGE
  ? window.desk.uploadInParts(form, service, file, onProgress, onWaiting)
  : window.desk.uploadAtOnce(form, service, file, onProgress));

// Shows how far it is, and what went wrong.
window.desk.follow = (field, form, service, file) => {
  const place = field.querySelector('[data-progress]');
  const line = document.createElement('p');
  const bar = document.createElement('progress');
  bar.max = 100;
  bar.value = 0;
  const name = file.name || '';
  const words = document.createElement('span');
  let waiting = false;
  const tell = (percent) => {
    bar.value = percent;
    // Read out now and then, not at every packet.
    if (percent % 25 === 0 || waiting || !words.textContent) words.textContent = field.dataset.busy.replace('{0}', name).replace('{1}', String(percent));
    waiting = false;
  };
  const wait = () => {
    if (!waiting) words.textContent = field.dataset.waiting.replace('{0}', name);
    waiting = true;
  };
  tell(0);
  line.append(words, bar);
  place.append(line);
  return window.desk.upload(form, service, file, tell, wait).then(
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
