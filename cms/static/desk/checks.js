// 检查: fetches what the checks find, checks the form as it stands, takes decisions, and leads
// to the field concerned. Without it the panel holds a link to a page that does the same.

// The rich text editor writes what was typed into its field a quarter of a second later.
const TYPED = 300;

// Signing in anew in another window gives a new token, which only the cookie knows.
async function formOf(panel) {
  await new Promise((resolve) => setTimeout(resolve, TYPED));
  const body = new FormData(panel.closest("form"));
  const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/);
  if (token) body.set("csrfmiddlewaretoken", token[1]);
  return body;
}

class Checks {
  constructor(panel) {
    this.panel = panel;
    this.list = panel.querySelector("[data-desk-checks-list]");
    this.recheckButton = panel.querySelector("[data-desk-recheck]");
    this.recheckButton.hidden = false;
    panel.addEventListener("click", (event) => this.click(event));
    panel.addEventListener("keydown", (event) => this.key(event));
    this.show(`${panel.dataset.url}?fragment`);
  }

  say(text) {
    this.panel.querySelector("[data-desk-checks-say]").textContent = text;
  }

  // Swap the list for the answer; what went wrong is said, and the list stays.
  async show(url, body) {
    const options = { credentials: "same-origin", redirect: "manual" };
    if (body) Object.assign(options, { method: "POST", body });
    this.say(this.panel.dataset.working);
    this.panel.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(url, options);
      if (response.type === "opaqueredirect" || response.status === 403) {
        this.say(this.panel.dataset.signedOut);
        return false;
      }
      if (!response.ok) throw new Error(response.status);
      this.list.innerHTML = await response.text();
      const sum = this.list.querySelector("[data-desk-checks-sum]");
      this.say("");
      if (body) this.say(sum.textContent.replace(/\s+/g, " ").trim());
      return true;
    } catch {
      this.say(this.panel.dataset.failed);
      return false;
    } finally {
      this.panel.removeAttribute("aria-busy");
    }
  }

  click(event) {
    const button = event.target.closest("button");
    if (!button) return;
    if (button === this.recheckButton) this.recheck();
    else if (button.matches("[data-desk-decide]")) this.decide(button);
    else if (button.matches("[data-desk-goto]")) goTo(button.dataset, this.panel.closest("form"));
  }

  async recheck() {
    this.say(this.panel.dataset.working);
    await this.show(this.panel.dataset.url, await formOf(this.panel));
  }

  // Enter in a reason allows; it must not send the editor's form.
  key(event) {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches("[data-desk-reason]")) return;
    event.preventDefault();
    this.decide(event.target.closest("details").querySelector("[data-desk-decide]"));
  }

  async decide(button) {
    const finding = button.closest("[data-key]");
    const place = [...this.list.querySelectorAll("[data-key]")].indexOf(finding);
    const reason = finding.querySelector("[data-desk-reason]").value;
    const body = await formOf(this.panel);
    body.set("finding-draft", "1");
    body.set("finding-key", finding.dataset.key);
    body.set("finding-decision", button.dataset.deskDecide);
    body.set("finding-reason", reason);
    if (!(await this.show(this.panel.dataset.decideUrl, body))) return;
    this.keep(finding.dataset.key, reason);
    // The focus stays where the list was: on the finding that follows, else on 重查.
    const rows = this.list.querySelectorAll("[data-key]");
    const next = rows[Math.min(place, rows.length - 1)];
    (next?.querySelector("button") || this.recheckButton).focus();
  }

  // A decision that was refused leaves the reason that was typed.
  keep(key, reason) {
    const field = this.list.querySelector(`[data-key="${key}"] [data-desk-reason]`);
    if (!field || !reason) return;
    field.value = reason;
    field.closest("details").open = true;
  }
}

// Open whatever hides the field, and put the caret in it.
function goTo({ block, field }, form) {
  const named = (path) => path && form.querySelector(`[data-contentpath="${CSS.escape(path)}"]`);
  const target = named(block) || named(field) || document.getElementById(`id_${field}`);
  if (!target) return;
  const tab = target.closest('[role="tabpanel"][hidden]');
  if (tab) document.querySelector(`[role="tab"][aria-controls="${tab.id}"], [role="tab"][href="#${tab.id}"]`)?.click();
  for (let node = target.parentElement; node && node !== form; node = node.parentElement) {
    if (node.matches("[hidden]") && node.id) {
      form.querySelector(`[aria-controls="${node.id}"][aria-expanded="false"]`)?.click();
    }
  }
  const inner = target.querySelector('[aria-expanded="false"][data-panel-toggle]');
  inner?.click();
  target.scrollIntoView({ block: "center" });
  const caret = target.querySelector('[contenteditable="true"], textarea, input:not([type="hidden"]), select, button');
  (caret || target).focus({ preventScroll: true });
}

document.querySelectorAll("[data-desk-checks]").forEach((panel) => new Checks(panel));
