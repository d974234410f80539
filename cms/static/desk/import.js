// 导入稿件: what scripts add to two forms that work without them.
// Step 1 sends files as they are chosen or dropped; step 2 takes decisions without a reload.

const { Controller } = window.StimulusModule;

// Take over a part of the page that the server has rendered anew, its messages included.
async function exchange(form, body) {
  const response = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const fresh = page.querySelector(form.matches(".desk-review") ? ".desk-review" : ".desk-start");
  if (!fresh) {
    window.location.assign(response.url);
    return null;
  }
  window.history.replaceState(null, "", response.url);
  const said = page.querySelector(".messages ul");
  const list = document.querySelector(".messages ul");
  if (said && list) list.replaceWith(document.adoptNode(said));
  return document.adoptNode(fresh);
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

  // The pasted text stays in its field: it is read with the last button.
  async post(dropped) {
    const body = new FormData(this.element);
    body.delete("text");
    body.append("add", "1");
    dropped.forEach((file) => {
      body.append(file.type.startsWith("image/") ? "pictures" : "copy_files", file, file.name);
    });
    this.element.setAttribute("aria-busy", "true");
    const text = this.element.querySelector("textarea").value;
    const fresh = await exchange(this.element, body);
    if (!fresh) return;
    fresh.querySelector("textarea").value = text;
    this.element.replaceWith(fresh);
  }
}

// What must outlive the exchange of the form.
const remembered = { change: "", folded: true, filter: null, tops: null };
const PANES = ["raw", "changes", "copy"];

class ReviewController extends Controller {
  static targets = ["unfold"];

  connect() {
    this.element.dataset.enhanced = "";
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
    Object.assign(button, { type: "button", className: "desk-fold", textContent: `⋯ ${length} 字` });
    button.setAttribute("aria-label", `展开其余 ${length} 字`);
    button.addEventListener("click", () => {
      part.classList.remove("is-folded");
      button.remove();
    });
    return button;
  }

  // A chosen picture and a filled field are kept at once: a closed window loses nothing.
  attach(event) {
    if (event.target.name.startsWith("own-")) return;
    this.element.requestSubmit(this.element.elements.namedItem("keep_fields"));
  }

  async send(event) {
    if (event.submitter?.name === "save") return;
    event.preventDefault();
    const body = new FormData(this.element, event.submitter);
    const focused = document.activeElement?.id;
    const wasInList = Boolean(document.activeElement?.closest(".desk-changes"));
    this.element.setAttribute("aria-busy", "true");
    const fresh = await exchange(this.element, body);
    if (!fresh) return;
    remembered.tops = PANES.map((side) => this.pane(side).scrollTop);
    this.element.replaceWith(fresh);
    await new Promise((done) => requestAnimationFrame(done)); // the new form is connected by then
    if (wasInList) document.getElementById(remembered.change)?.focus({ preventScroll: true });
    else if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

window.wagtail.app.register("desk-import-files", FilesController);
window.wagtail.app.register("desk-import", ReviewController);
