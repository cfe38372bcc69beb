// One press copies the text. Without this it can be marked and copied as any other.
'use strict';
document.querySelectorAll('[data-copy]').forEach((button) => {
  button.hidden = false;
  const words = button.textContent;
  button.addEventListener('click', () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    const done = () => {
      button.textContent = `✓ ${button.dataset.copied}`;
      setTimeout(() => { button.textContent = words; }, 3000);
    };
    if (navigator.clipboard) navigator.clipboard.writeText(field.value).then(done, () => {});
    else if (document.execCommand('copy')) done();
  });
});
