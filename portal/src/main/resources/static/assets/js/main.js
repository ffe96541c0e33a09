// What scripts add to pages that work without them: nothing typed is lost, changes are said, queues can be walked by keys.

const status = document.getElementById('status');
const progress = document.getElementById('progress');
const PREFIX = 'draft:';

// ---------- drafts: kept in this tab until the text is sent or somebody signs out ----------

const draftKey = (field) => `${PREFIX}${location.pathname}:${field.form?.id ?? ''}:${field.dataset.draft}`;

function store(action) {
  try {
    return action(window.sessionStorage);
  } catch {
    return null; // storage may be switched off; the page works without it
  }
}

function restoreDrafts(root) {
  for (const field of root.querySelectorAll('textarea[data-draft]')) {
    const draft = store((storage) => storage.getItem(draftKey(field)));
    if (draft && field.value === '') {
      field.value = draft;
    } else if (field.value && document.querySelector('.error-summary, .notice-warn')) {
      keepDraft(field); // a form shown again with what was typed
    }
  }
}

function keepDraft(field) {
  store((storage) => (field.value ? storage.setItem(draftKey(field), field.value) : storage.removeItem(draftKey(field))));
}

function dropDrafts(form) {
  for (const field of form.querySelectorAll('textarea[data-draft]')) {
    store((storage) => storage.removeItem(draftKey(field)));
  }
}

function dropAllDrafts() {
  store((storage) => Object.keys(storage).filter((key) => key.startsWith(PREFIX)).forEach((key) => storage.removeItem(key)));
}

document.addEventListener('input', (event) => {
  if (event.target.matches?.('textarea[data-draft]')) {
    keepDraft(event.target);
  }
});

// ---------- saying what happened, politely ----------

function announce(text) {
  if (!status || !text) {
    return;
  }
  status.textContent = '';
  window.setTimeout(() => { status.textContent = text; }, 60);
}

let waiting = 0;

function startWaiting() {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => {
    progress.hidden = false;
    announce(status.dataset.waiting);
  }, 300);
}

function stopWaiting() {
  window.clearTimeout(waiting);
  progress.hidden = true;
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.getAttribute('action') === '/logout') {
    dropAllDrafts();
  } else if (form.method === 'post' && !(window.htmx && form.hasAttribute('data-hx-post'))) {
    dropDrafts(form); // what was typed comes back with the answer, if it has to
    startWaiting();
  }
});

window.addEventListener('pageshow', stopWaiting);

// ---------- htmx: parts of pages ----------

const body = document.body;

body.addEventListener('htmx:beforeRequest', () => {
  document.getElementById('notice')?.replaceChildren();
  startWaiting();
});
body.addEventListener('htmx:afterRequest', (event) => {
  stopWaiting();
  const { status: code } = event.detail.xhr;
  if (code >= 200 && code < 300 && event.detail.elt.matches?.('form')) {
    dropDrafts(event.detail.elt);
  }
});

body.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (xhr.status >= 400 && /^\s*<!doctype/i.test(xhr.responseText)) {
    event.detail.shouldSwap = false; // a whole page, made by somebody who knows nothing of this part
    failed();
  }
});

body.addEventListener('htmx:responseError', failed);
body.addEventListener('htmx:sendError', failed);
body.addEventListener('htmx:timeout', failed);

function failed() {
  stopWaiting();
  const notice = document.getElementById('notice');
  if (notice) {
    const text = document.createElement('p');
    text.textContent = status.dataset.failed;
    const box = document.createElement('div');
    box.className = 'notice notice-danger';
    box.append(text);
    notice.replaceChildren(box);
  }
  announce(status.dataset.failed);
}

body.addEventListener('htmx:afterSettle', (event) => {
  const swapped = event.detail.elt;
  const speaking = swapped.matches?.('[data-announce]') ? swapped : swapped.querySelector?.('[data-announce]');
  announce(speaking?.dataset.announce);
  const wrong = swapped.querySelector?.('.error-summary') ?? (swapped.matches?.('.error-summary') ? swapped : null);
  wrong?.focus();
});

// ---------- queues: j and k walk, Enter opens ----------

function walk(step) {
  const items = [...document.querySelectorAll('[data-queue-item]')];
  if (items.length === 0) {
    return false;
  }
  const at = items.indexOf(document.activeElement?.closest('[data-queue-item]'));
  const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]')) {
    return;
  }
  if ((event.key === 'j' && walk(1)) || (event.key === 'k' && walk(-1))) {
    event.preventDefault();
  } else if (event.key === 'Enter' && event.target.matches('[data-queue-item]')) {
    event.target.querySelector('summary, a, button, textarea')?.focus();
    event.preventDefault();
  }
});

restoreDrafts(document);
document.querySelector('.error-summary')?.focus();
