// An item is dragged to another day: its line is sent with the new day and the same time.
'use strict';
(() => {
  const hint = document.querySelector('[data-drag-hint]');
  if (!hint) return;
  hint.hidden = false;
  let dragged = null;
  document.querySelectorAll('.day-item[draggable]').forEach((item) => {
    item.addEventListener('dragstart', (event) => {
      dragged = item.dataset.item;
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', dragged);
    });
  });
  document.querySelectorAll('[data-day]').forEach((day) => {
    day.addEventListener('dragover', (event) => {
      if (!dragged) return;
      event.preventDefault();
      day.classList.add('drop-here');
    });
    day.addEventListener('dragleave', () => day.classList.remove('drop-here'));
    day.addEventListener('drop', (event) => {
      event.preventDefault();
      const form = document.querySelector(`form[data-line="${dragged}"]`);
      if (!form) return;
      const time = form.querySelector('[name=scheduledAt]');
      time.value = `${day.dataset.day}T${time.value.slice(11) || '09:00'}`;
      form.requestSubmit(form.querySelector('button:not([name])'));
    });
  });
})();
