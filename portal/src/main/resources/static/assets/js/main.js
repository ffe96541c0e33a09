// What scripts add to pages that work without them: nothing typed is lost, changes are said, lists can be walked by keys.

const status = document.getElementById('status');
const progress = document.getElementById('progress');
const DRAFT = 'draft:';
const SENT = 'sent:';

// ---------- drafts: kept in this tab until the text has arrived or somebody signs out ----------

const page = () => location.href.split('#')[0];
const draftKey = (field) => `${DRAFT}${location.pathname}:${field.dataset.draft}`;
const draftFields = (root) => [...root.querySelectorAll('textarea[data-draft]')];
const cameBack = () => document.querySelector('.error-summary, #typed, [data-unsent]') !== null;

function store(action) {
  try {
    return action(window.sessionStorage);
  } catch {
    return null; // storage may be switched off; the page works without it
  }
}

function forget(prefix) {
  store((storage) => Object.keys(storage).filter((key) => key.startsWith(prefix)).forEach((key) => storage.removeItem(key)));
}

function restoreDrafts() {
  for (const field of draftFields(document)) {
    const draft = store((storage) => storage.getItem(draftKey(field)));
    if (draft && field.value === '') {
      field.value = draft;
    } else if (field.value && cameBack()) {
      keepDraft(field); // a form shown again with what was typed
    }
  }
}

function keepDraft(field) {
  store((storage) => (field.value ? storage.setItem(draftKey(field), field.value) : storage.removeItem(draftKey(field))));
}

function dropDrafts(form) {
  draftFields(form).forEach((field) => store((storage) => storage.removeItem(draftKey(field))));
}

// A form on its way to a page of its own: its drafts go when the answer is here, not before.
function noteSent(form) {
  draftFields(form).forEach((field) => store((storage) => storage.setItem(SENT + draftKey(field), page())));
}

// Whether this page answers the form. Coming back to a page, or anything without an answer of ours, keeps the drafts.
function settleSent() {
  const back = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  store((storage) => Object.keys(storage).filter((key) => key.startsWith(SENT)).forEach((key) => {
    if (!back && !cameBack() && storage.getItem(key) === document.referrer) {
      storage.removeItem(key.slice(SENT.length));
    }
    storage.removeItem(key);
  }));
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
    forget(DRAFT);
    forget(SENT);
  } else if (form.method === 'post' && !(window.htmx && form.hasAttribute('data-hx-post'))) {
    noteSent(form);
    startWaiting();
  }
});

document.addEventListener('click', (event) => {
  if (event.target.closest?.('a[href]')) {
    forget(SENT); // going elsewhere before the answer came
  }
});

window.addEventListener('pageshow', (event) => {
  stopWaiting();
  if (event.persisted) {
    forget(SENT); // back again without an answer
  } else {
    document.querySelector('.error-summary')?.focus(); // not before: going to the place in the address takes the focus away
  }
});

// ---------- htmx: parts of pages ----------

const body = document.body;
const notice = document.getElementById('notice');

body.addEventListener('htmx:beforeRequest', () => {
  notice.replaceChildren();
  document.getElementById('main').prepend(notice);
  startWaiting();
});
body.addEventListener('htmx:afterRequest', (event) => {
  stopWaiting();
  const { status: code } = event.detail.xhr;
  const sent = event.detail.requestConfig.elt; // after the swap, the event's own element is what is left around the form
  if (code >= 200 && code < 300 && sent.matches?.('form')) {
    dropDrafts(sent);
  }
});

body.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (xhr.status >= 400 && /^\s*<!doctype/i.test(xhr.responseText)) {
    event.detail.shouldSwap = false; // a whole page, made by somebody who knows nothing of this part
    failed(event);
  } else if (event.detail.target === notice) {
    event.detail.requestConfig.elt.before(notice); // where whoever sent the form is looking
  }
});

body.addEventListener('htmx:responseError', failed);
body.addEventListener('htmx:sendError', failed);
body.addEventListener('htmx:timeout', failed);

function failed(event) {
  stopWaiting();
  const text = document.createElement('p');
  text.textContent = status.dataset.failed;
  const box = document.createElement('div');
  box.className = 'notice notice-danger';
  box.append(text);
  event.detail.requestConfig?.elt.before(notice);
  notice.replaceChildren(box);
  notice.scrollIntoView({ block: 'nearest' });
  announce(status.dataset.failed);
}

body.addEventListener('htmx:afterSettle', (event) => {
  const swapped = event.detail.elt;
  const speaking = swapped.matches?.('[data-announce]') ? swapped : swapped.querySelector?.('[data-announce]');
  announce(speaking?.dataset.announce);
  if (notice.contains(swapped)) {
    notice.scrollIntoView({ block: 'nearest' });
    return;
  }
  const wrong = swapped.querySelector?.('.error-summary') ?? swapped.querySelector?.('[aria-invalid="true"]');
  (wrong ?? (swapped.matches?.('[data-queue-item]') ? swapped : null))?.focus();
});

// ---------- lists: inside one, j and k walk and Enter opens ----------

function walk(queue, step) {
  const items = [...queue.querySelectorAll('[data-queue-item]')];
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
  const queue = event.target.closest?.('[data-queue]');
  if (!queue || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) {
    return;
  }
  if ((event.key === 'j' && walk(queue, 1)) || (event.key === 'k' && walk(queue, -1))) {
    event.preventDefault();
  } else if (event.key === 'Enter' && event.target.matches('[data-queue-item]')) {
    event.target.querySelector('summary, a, button, textarea')?.focus();
    event.preventDefault();
  }
});

// ---------- tables that become cards on a phone stay tables for screen readers ----------

const ROLES = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', td: 'cell' };

for (const table of document.querySelectorAll('.cards-table')) {
  for (const part of [table, ...table.querySelectorAll('thead, tbody, tr, td, th')]) {
    part.setAttribute('role', ROLES[part.localName] ?? (part.scope === 'row' ? 'rowheader' : 'columnheader'));
  }
}

document.querySelectorAll('[data-script]').forEach((hint) => { hint.hidden = false; });
settleSent();
restoreDrafts();
