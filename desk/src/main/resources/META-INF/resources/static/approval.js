// Drawing on the picture: a rectangle becomes the place of a note. All of it can be typed as well.
'use strict';
(() => {
  const form = document.querySelector('form[data-notes]');
  if (!form) return;
  const SVG = 'http://www.w3.org/2000/svg';
  const SMALLEST = 1.5; // hundredths: less is a click, not a rectangle
  const rows = () => [...form.querySelectorAll('.note-row')];
  const field = (row, name) => row.querySelector(`[name="notes[${row.dataset.row}].${name}"]`);
  const number = (row, name) => parseFloat(field(row, name).value);

  function addRow() {
    const last = rows().at(-1);
    const before = last.dataset.row;
    const next = Number(before) + 1;
    const row = last.cloneNode(true);
    row.dataset.row = String(next);
    row.querySelectorAll('*').forEach((element) => {
      for (const name of ['name', 'id', 'for', 'aria-describedby']) {
        const value = element.getAttribute(name);
        if (value) element.setAttribute(name, value.replaceAll(`notes[${before}]`, `notes[${next}]`));
      }
    });
    row.querySelectorAll('input, textarea, select').forEach((input) => { input.value = ''; });
    row.querySelectorAll('.error').forEach((error) => { error.textContent = ''; });
    row.querySelectorAll('[aria-invalid]').forEach((input) => input.removeAttribute('aria-invalid'));
    row.querySelector('details').open = false;
    row.querySelector('.pin').textContent = String(next + 1);
    const legend = row.querySelector('legend');
    legend.lastChild.textContent = legend.lastChild.textContent.replace(/\d+/, String(next + 1));
    last.after(row);
    return row;
  }

  const isFree = (row) => !field(row, 'area.x').value && !field(row, 'media').value;
  const rowToMark = () => rows().find(isFree) ?? addRow();

  function place(figure, box) {
    const row = rowToMark();
    field(row, 'media').value = figure.dataset.draw;
    for (const [name, value] of Object.entries(box)) field(row, `area.${name}`).value = value.toFixed(1);
    row.querySelector('details').open = true;
    show();
    field(row, 'text').focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }

  // What is marked, as the fields say it.
  function show() {
    document.querySelectorAll('[data-draw]').forEach((figure) => {
      const marks = figure.querySelector('.marks');
      marks.replaceChildren();
      figure.querySelectorAll('.mark-pin').forEach((pin) => pin.remove());
      rows().filter((row) => field(row, 'media').value === figure.dataset.draw).forEach((row) => {
        const rectangle = box(number(row, 'area.x'), number(row, 'area.y'), number(row, 'area.width'), number(row, 'area.height'));
        if (!rectangle) return;
        marks.append(rectangle);
        const pin = document.createElement('span');
        pin.className = 'pin mark-pin';
        pin.textContent = String(Number(row.dataset.row) + 1);
        pin.style.left = `${number(row, 'area.x')}%`;
        pin.style.top = `${number(row, 'area.y')}%`;
        figure.querySelector('.canvas').append(pin);
      });
    });
  }

  function box(x, y, width, height) {
    if (![x, y, width, height].every(Number.isFinite)) return null;
    const rectangle = document.createElementNS(SVG, 'rect');
    Object.entries({ x, y, width, height }).forEach(([name, value]) => rectangle.setAttribute(name, String(value)));
    return rectangle;
  }

  document.querySelectorAll('[data-draw]').forEach((figure) => {
    const link = figure.querySelector('a');
    const canvas = document.createElement('div');
    canvas.className = 'canvas';
    link.replaceWith(canvas);
    canvas.append(link.querySelector('img'));
    const marks = document.createElementNS(SVG, 'svg');
    marks.setAttribute('viewBox', '0 0 100 100');
    marks.setAttribute('preserveAspectRatio', 'none');
    marks.setAttribute('aria-hidden', 'true');
    marks.classList.add('marks');
    canvas.append(marks);

    // A finger scrolls, unless it was asked to draw.
    const pen = document.createElement('button');
    pen.type = 'button';
    pen.className = 'quiet-button pen';
    pen.textContent = form.dataset.pen;
    pen.setAttribute('aria-pressed', 'false');
    pen.addEventListener('click', () => {
      const on = pen.getAttribute('aria-pressed') !== 'true';
      pen.setAttribute('aria-pressed', String(on));
      canvas.classList.toggle('drawing', on);
    });
    canvas.after(pen);

    const at = (event) => {
      const frame = canvas.getBoundingClientRect();
      const within = (value) => Math.min(100, Math.max(0, value));
      return [within(100 * (event.clientX - frame.left) / frame.width), within(100 * (event.clientY - frame.top) / frame.height)];
    };
    let from = null;
    let drawn = null;
    const span = (event) => {
      const [x, y] = at(event);
      return { x: Math.min(x, from[0]), y: Math.min(y, from[1]), width: Math.abs(x - from[0]), height: Math.abs(y - from[1]) };
    };
    canvas.addEventListener('dragstart', (event) => event.preventDefault());
    canvas.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || (event.pointerType !== 'mouse' && !canvas.classList.contains('drawing'))) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      from = at(event);
    });
    canvas.addEventListener('pointermove', (event) => {
      if (!from) return;
      drawn?.remove();
      const { x, y, width, height } = span(event);
      drawn = box(x, y, width, height);
      marks.append(drawn);
    });
    const lift = (event) => {
      if (!from) return;
      const marked = span(event);
      drawn?.remove();
      drawn = null;
      from = null;
      if (marked.width > SMALLEST && marked.height > SMALLEST) {
        pen.setAttribute('aria-pressed', 'false');
        canvas.classList.remove('drawing');
        place(figure, marked);
      }
    };
    canvas.addEventListener('pointerup', lift);
    canvas.addEventListener('pointercancel', () => { drawn?.remove(); drawn = null; from = null; });
  });

  // A video stops where something is to be mended: that second becomes the place of a note.
  document.querySelectorAll('[data-moment]').forEach((figure) => {
    const video = figure.querySelector('video');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'quiet-button';
    button.textContent = form.dataset.mark;
    button.addEventListener('click', () => {
      video.pause();
      const row = rowToMark();
      field(row, 'media').value = figure.dataset.moment;
      field(row, 'atMs').value = video.currentTime.toFixed(1);
      row.querySelector('details').open = true;
      field(row, 'text').focus();
    });
    video.after(button);
  });

  form.addEventListener('input', show);
  form.addEventListener('desk:rows', (event) => {
    const last = Math.max(...Object.keys(event.detail.values).map((name) => Number(/^notes\[(\d+)\]/.exec(name)?.[1] ?? 0)));
    for (let count = rows().length; count <= last; count += 1) addRow();
  });
  form.addEventListener('desk:filled', () => rows().forEach((row) => {
    if (field(row, 'media').value) row.querySelector('details').open = true;
  }));
  form.querySelector('button[name="lagi"]').addEventListener('click', (event) => {
    event.preventDefault();
    field(addRow(), 'text').focus();
  });
  show();
})();
