// 导入稿件: what scripts add to two forms that work without them.
// Step 1 sends files as they are chosen or dropped; step 2 takes decisions without a reload.

const { Controller } = window.StimulusModule;

const words = JSON.parse(document.getElementById("desk-words")?.textContent || "{}");
const counted = (text, number) => text.replace("%s", number);

// The two regions outside of the forms: what is swapped while it speaks is not heard.
function say(selector, text) {
  const region = document.querySelector(selector);
  if (region) region.textContent = text;
  return region;
}

function complain(text, isSignedOut = false) {
  const notice = say("[data-desk-notice]", text);
  const link = document.querySelector("[data-desk-sign-in]");
  if (isSignedOut && link) notice.append(" ", link.content.cloneNode(true));
  notice.scrollIntoView({ block: "nearest" });
  fitBelowHead();
}

// The three columns fill what the header, messages and notices leave of the window.
function fitBelowHead() {
  const review = document.querySelector(".desk-review");
  if (!review) return;
  const top = Math.round(review.getBoundingClientRect().top + window.scrollY);
  document.documentElement.style.setProperty("--desk-head", `${top}px`);
}

// Signing in anew in another window gives a new token, which only the cookie knows.
function withToken(body) {
  const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
  if (token) body.set("csrfmiddlewaretoken", token[1]);
  return body;
}

const SENTENCES = { 400: "too_large", 403: "refused", 404: "gone", 413: "too_large" };

// Send a form. The page that answers, or a reason after saying what went wrong: the form and all
// that was typed stay as they are.
async function send(form, body) {
  say("[data-desk-notice]", "");
  document.querySelector(".messages ul")?.replaceChildren();
  let response, text;
  try {
    response = await fetch(form.action, { method: "POST", body: withToken(body), credentials: "same-origin" });
    text = await response.text();
  } catch {
    complain(words.offline);
    return { reason: "offline" };
  }
  if (!response.ok) {
    const reason = SENTENCES[response.status] || "failed";
    complain(words[reason]);
    return { reason };
  }
  const page = new DOMParser().parseFromString(text, "text/html");
  if (page.querySelector('input[type="password"]')) {
    complain(words.signed_out, true);
    return { reason: "signed_out" };
  }
  return { page, url: response.url };
}

// Take over a part of the page that the server has rendered anew, its messages included. The new
// form as `fresh`, or the reason why the old one stays.
async function exchange(form, body) {
  const answer = await send(form, body);
  if (answer.reason) return answer;
  const fresh = answer.page.querySelector(form.matches(".desk-review") ? ".desk-review" : ".desk-start");
  const isOurs = answer.page.querySelector(".desk-review, .desk-start");
  if (!fresh && isOurs && !answer.page.querySelector(".messages .error")) {
    window.location.assign(answer.url);
    return { reason: "elsewhere" };
  }
  if (!fresh && !isOurs) {
    complain(words.refused);
    return { reason: "refused" };
  }
  const said = answer.page.querySelector(".messages ul");
  const list = document.querySelector(".messages ul");
  if (said && list) list.replaceWith(document.adoptNode(said));
  // Refused, and the way leads elsewhere: why is said here, where all that was typed still stands.
  if (!fresh) return { reason: "refused" };
  window.history.replaceState(null, "", answer.url);
  say("[data-desk-status]", fresh.querySelector(".desk-footer__say")?.textContent.trim() || "");
  return { fresh: document.adoptNode(fresh) };
}

const isWritable = (field) => field.name && field.matches('textarea, select, input:not([type="hidden"], [type="file"])');

function valuesOf(form) {
  return new Map([...form.elements].filter(isWritable).map((field) => [field.name, field.value]));
}

// What was typed between the sending and the answer goes into the new form, the cursor with it.
function carryOver(form, fresh, sent) {
  for (const field of form.elements) {
    if (!isWritable(field) || sent.get(field.name) === field.value) continue;
    const next = fresh.elements.namedItem(field.name);
    if (!next || !("value" in next)) continue;
    next.value = field.value;
    next.closest?.("details")?.setAttribute("open", "");
  }
}

function cursor() {
  const field = document.activeElement;
  // Only fields of text tell where their cursor is.
  const place = field?.matches?.('textarea, input[type="text"]') ? [field.selectionStart, field.selectionEnd] : null;
  return { id: field?.id, place };
}

function putCursor({ id, place }) {
  const field = id && document.getElementById(id);
  if (!field) return;
  field.focus({ preventScroll: true });
  if (place) field.setSelectionRange(...place);
}

// One request at a time: the next one waits, and goes out with what is in the form by then.
let last = Promise.resolve();
function inTurn(task) {
  last = last.then(task, task);
  return last;
}

class FilesController extends Controller {
  static targets = ["drop"];

  connect() {
    this.element.dataset.enhanced = "";
    this.over = (event) => {
      event.preventDefault();
      this.dropTarget.classList.add("is-over");
    };
    this.out = () => this.dropTarget.classList.remove("is-over");
    this.drop = (event) => {
      if (!event.dataTransfer.files.length) return;
      event.preventDefault();
      this.out();
      this.post([...event.dataTransfer.files]);
    };
    this.element.addEventListener("dragover", this.over);
    this.element.addEventListener("dragleave", this.out);
    this.element.addEventListener("drop", this.drop);
  }

  disconnect() {
    this.element.removeEventListener("dragover", this.over);
    this.element.removeEventListener("dragleave", this.out);
    this.element.removeEventListener("drop", this.drop);
  }

  send() {
    this.post([]);
  }

  // The last button reads the copy. It is sent from here too, so that an answer that is no page of
  // ours, a log-in page above all, does not take the pasted text away.
  submit(event) {
    event.preventDefault();
    const { name, value } = event.submitter || {};
    this.hold([]);
    return inTurn(() => sendFiles(name, value));
  }

  post(dropped) {
    this.hold(dropped);
    return inTurn(() => sendFiles("add", ""));
  }

  // Files wait here until they have arrived, whatever becomes of the form.
  hold(dropped) {
    this.element.querySelectorAll('input[type="file"]').forEach((input) => {
      waiting.push(...[...input.files].map((file) => [input.name, file]));
      input.value = "";
    });
    waiting.push(...dropped.map((file) => [file.type.startsWith("image/") ? "pictures" : "copy_files", file]));
  }
}

const waiting = [];

// The pasted text stays in its field while files are sent: it is read with the last button.
async function sendFiles(name, value) {
  const form = document.querySelector(".desk-start");
  if (!form) return;
  const body = new FormData(form);
  if (name === "add") body.delete("text");
  if (name) body.append(name, value);
  const batch = waiting.splice(0);
  batch.forEach(([field, file]) => body.append(field, file, file.name));
  const sent = valuesOf(form);
  form.setAttribute("aria-busy", "true");
  const { fresh, reason } = await exchange(form, body);
  if (reason && reason !== "too_large") waiting.unshift(...batch);
  if (!fresh) {
    form.removeAttribute("aria-busy");
    return;
  }
  const at = cursor();
  if (name === "add") sent.delete("text");
  carryOver(form, fresh, sent);
  form.replaceWith(fresh);
  putCursor(at);
}

// What must outlive the exchange of the form.
const remembered = { change: "", folded: true, filter: null, tops: null, isSaving: false };
const PANES = ["raw", "changes", "copy"];

class ReviewController extends Controller {
  static targets = ["unfold"];

  connect() {
    this.element.dataset.enhanced = "";
    fitBelowHead();
    this.rows = [...this.element.querySelectorAll(".desk-change")];
    this.fold(remembered.folded);
    this.unfoldTarget.hidden = false;
    if (remembered.filter !== null) this.filter(remembered.filter);
    if (remembered.tops) this.scrollTo(remembered.tops);
    remembered.tops = null;
    const wanted = document.getElementById(remembered.change || window.location.hash.slice(1));
    const first = this.rows.find((row) => row.matches(':not([data-done]):is([data-kind="ask"])'));
    const row = wanted?.matches?.(".desk-change") ? wanted : first || this.rows[0];
    if (row) this.show(row);
  }

  pane(side) {
    return this.element.querySelector(`.desk-${side}`);
  }

  scrollTo(tops) {
    PANES.forEach((side, i) => this.pane(side).scrollTo({ top: tops[i], behavior: "instant" }));
  }

  visible() {
    return this.rows.filter((row) => !row.hidden);
  }

  marks(id) {
    return this.element.querySelectorAll(`[data-change="${CSS.escape(id)}"]`);
  }

  show(row, scroll = true) {
    remembered.change = row.id;
    this.element.querySelectorAll(".is-on, .is-lit").forEach((el) => el.classList.remove("is-on", "is-lit"));
    this.rows.forEach((other) => (other.tabIndex = other === row ? 0 : -1)); // one Tab stop for the list
    row.classList.add("is-on");
    this.marks(row.id).forEach((mark) => mark.classList.add("is-on"));
    if (!scroll) return;
    this.centre(row);
    for (const side of ["raw", "copy"]) this.centre(this.place(row, side));
  }

  // Where a change stands on a side: its mark, else the line or part that its link names.
  place(row, side) {
    const pane = this.pane(side);
    const mark = pane.querySelector(`[data-change="${CSS.escape(row.id)}"]`);
    if (mark) {
      this.reveal(mark);
      return mark;
    }
    const link = row.querySelector(`[data-to="${side === "raw" ? "raw" : "text"}"]`);
    const target = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target && pane.contains(target) ? target : null;
  }

  reveal(mark) {
    const folded = mark.closest(".is-folded");
    if (folded) folded.classList.remove("is-folded");
  }

  centre(el) {
    const box = el?.closest(".desk-raw, .desk-copy, .desk-changes");
    if (!box) return;
    const r = el.getBoundingClientRect();
    const b = box.getBoundingClientRect();
    if (r.top < b.top + 40 || r.bottom > b.bottom - 60) box.scrollTop += r.top - b.top - b.height / 3;
  }

  step(by) {
    const list = this.visible();
    const now = list.findIndex((row) => row.classList.contains("is-on"));
    const row = list[Math.max(0, Math.min(list.length - 1, now + by))];
    if (!row) return;
    this.show(row);
    row.focus({ preventScroll: true });
  }

  // A click or the focus on a row, on a mark, on a filter or on a link into one of the texts.
  choose(event) {
    const filter = event.target.closest("[data-filter]");
    if (filter && event.type === "click") {
      event.preventDefault();
      this.filter(filter.dataset.filter);
      return;
    }
    const jump = event.target.closest('a[href^="#"]');
    if (jump && event.type === "click") this.jump(event, jump);
    // A row that opens under the pointer moves its buttons away before they are pressed.
    if (event.type === "focusin" && event.target.closest(".desk-change__do, .desk-change__parts")) return;
    const row = event.target.closest(".desk-change");
    const id = event.target.closest("[data-change]")?.dataset.change;
    if (row && !row.classList.contains("is-on")) this.show(row);
    else if (!row && id && event.type === "click") {
      const named = document.getElementById(id);
      if (named && !event.target.closest("input, select, label")) this.show(named);
    }
  }

  jump(event, link) {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    event.preventDefault();
    target.classList.add("is-lit");
    this.centre(target);
    if (target.matches("input, select")) target.focus();
  }

  filter(kind) {
    remembered.filter = kind;
    this.element.querySelectorAll("[data-filter]").forEach((link) => {
      if (link.dataset.filter === kind) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
    this.rows.forEach((row) => (row.hidden = Boolean(kind) && row.dataset.kind !== kind));
  }

  // Single keys work only while the list of changes holds the focus, never in a field.
  press(event) {
    if (!event.target.closest(".desk-changes") || event.target.matches("input, select, textarea")) return;
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const on = this.element.querySelector(".desk-change.is-on");
    const act = (what) => on?.querySelector(`[data-do="${what}"]`)?.click();
    // By the key's place, not its letter: caps lock and Chinese input methods then do no harm.
    const key = {
      KeyJ: () => this.step(1),
      KeyK: () => this.step(-1),
      KeyU: () => act("undo"),
      KeyA: () => act("accept"),
      KeyS: () => act("keep"),
      KeyE: () => {
        act("edit");
        on?.querySelector(".desk-own[open] input")?.select();
      },
    }[event.code];
    if (!key) return;
    event.preventDefault();
    key();
  }

  unfold() {
    this.fold(!remembered.folded);
  }

  fold(folded) {
    remembered.folded = folded;
    this.unfoldTarget.setAttribute("aria-pressed", String(!folded));
    this.element.querySelectorAll(".desk-fold").forEach((button) => button.remove());
    this.element.querySelectorAll("[data-fold]").forEach((part) => {
      part.classList.toggle("is-folded", folded);
      if (folded) part.before(this.foldButton(part));
    });
  }

  foldButton(part) {
    const length = part.textContent.length;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "desk-fold", textContent: counted(words.folded, length) });
    button.setAttribute("aria-label", counted(words.unfold, length));
    button.addEventListener("click", () => {
      part.classList.remove("is-folded");
      button.remove();
    });
    return button;
  }

  // A filled field waits no more, before the server has said so.
  fill(event) {
    const slot = event.target.closest(".desk-slot");
    if (slot && "ask" in slot.dataset) slot.toggleAttribute("data-open", !event.target.value);
  }

  // A chosen picture and a filled field are kept at once: a closed window loses nothing.
  attach(event) {
    if (event.target.name.startsWith("own-")) return;
    // A date changes with each digit of its year: it is kept when the field is left.
    if (event.target.type === "date") event.target.dataset.changed = "";
    else this.keep();
  }

  leave(event) {
    if (event.target.type !== "date" || !("changed" in event.target.dataset)) return;
    delete event.target.dataset.changed;
    this.keep();
  }

  keep() {
    if (this.element.isConnected) this.element.requestSubmit(this.element.elements.namedItem("keep_fields"));
  }

  // Saving leads to another page: what is in the form is kept first, to learn that it arrives.
  async send(event) {
    if (remembered.isSaving) return;
    event.preventDefault();
    const { name, value } = event.submitter || {};
    const isSaving = name === "save";
    const isKept = await inTurn(() => sendReview(isSaving ? "keep_fields" : name, isSaving ? "" : value));
    const button = document.querySelector('.desk-review [name="save"]');
    if (!isSaving || !isKept || !button || button.form.querySelector('[aria-invalid="true"]')) return;
    remembered.isSaving = true;
    button.form.requestSubmit(button);
  }
}

// A page that the browser's back button brings from memory has been saved before.
window.addEventListener("pageshow", () => (remembered.isSaving = false));

// Whether it arrived.
async function sendReview(name, value) {
  const form = document.querySelector(".desk-review");
  if (!form) return false;
  const body = new FormData(form);
  if (name) body.append(name, value);
  const sent = valuesOf(form);
  form.setAttribute("aria-busy", "true");
  const { fresh } = await exchange(form, body);
  if (!fresh) {
    form.removeAttribute("aria-busy");
    return false;
  }
  const wasInList = Boolean(document.activeElement?.closest(".desk-changes"));
  const at = cursor();
  carryOver(form, fresh, sent);
  remembered.tops = PANES.map((side) => form.querySelector(`.desk-${side}`).scrollTop);
  form.replaceWith(fresh);
  await new Promise((done) => requestAnimationFrame(done)); // the new form is connected by then
  if (wasInList) document.getElementById(remembered.change)?.focus({ preventScroll: true });
  else putCursor(at);
  return true;
}

window.wagtail.app.register("desk-import-files", FilesController);
window.wagtail.app.register("desk-import", ReviewController);
