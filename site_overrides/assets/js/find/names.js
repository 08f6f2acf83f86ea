/* A field that suggests names while one is typed: what the ARIA practices call an editable combobox.
   The most frequent names are there at once; all others stand in lists by the first letters of
   their words, fetched when somebody types one. */

import { pieces } from "./words.js";

const MOST = 40; /* suggestions at once */

function words(text) {
  return text.split(/\s+/).flatMap(pieces).filter(Boolean);
}

/* Whether each word that was typed begins a word of the name: "mach cor" is "María Corina Machado". */
function fits(name, typed) {
  const own = words(name);
  return typed.every((start) => own.some((word) => word.startsWith(start)));
}

export class NameField {
  constructor(field, say, changed) {
    this.field = field;
    this.name = field.dataset.filter;
    this.list = document.getElementById(field.getAttribute("aria-controls"));
    this.sheet = this.list.parentElement;
    this.hint = this.sheet.querySelector("[data-part='hint']");
    this.say = say;
    this.changed = changed;
    this.values = [];
    this.lists = new Map();
    this.kept = "";
    this.turn = 0;
    this.listen();
  }

  get value() { return this.kept; }
  set value(value) { this.kept = this.field.value = value; }

  /* The most frequent values; `more(letter)` gives all of that letter, or is null where these are all. */
  fill(values, more) {
    this.values = values;
    this.more = more;
    this.lists.clear();
    if (!this.sheet.hidden) this.open();
  }

  listen() {
    this.field.addEventListener("focus", () => this.field.select());
    this.field.addEventListener("click", () => this.open());
    this.field.addEventListener("input", () => {
      if (!this.field.value && this.kept) this.choose("");
      this.open();
    });
    this.field.addEventListener("keydown", (event) => this.key(event));
    this.field.addEventListener("blur", () => this.settle());
    this.sheet.addEventListener("pointerdown", (event) => event.preventDefault()); /* the field keeps the focus */
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role='option']");
      if (option) this.choose(option.textContent);
    });
  }

  /* Show what fits; of what is being typed the first name is at hand for Enter. */
  async open() {
    const turn = ++this.turn;
    const typed = this.field.value === this.kept ? [] : words(this.field.value);
    let names = this.values;
    let hint = this.more && !typed.length ? this.say("typename") : "";
    try {
      if (this.more && typed.length) names = await this.listed(typed[0][0]);
    } catch {
      hint = this.say("unlisted");
    }
    if (turn !== this.turn) return;
    const found = names.filter((name) => fits(name, typed));
    this.show(found.slice(0, MOST), hint || found.length > MOST && this.say("typemore") || !found.length && this.say("noname") || "");
    if (typed.length) this.point(this.list.firstElementChild);
  }

  listed(letter) {
    if (!this.lists.has(letter)) {
      const names = this.more(letter);
      names.catch(() => this.lists.delete(letter)); /* it may come another time */
      this.lists.set(letter, names);
    }
    return this.lists.get(letter);
  }

  show(names, hint) {
    this.list.replaceChildren(...names.map((name, at) => {
      const option = document.createElement("li");
      option.id = `${this.list.id}-${at}`;
      option.setAttribute("role", "option");
      option.textContent = name;
      return option;
    }));
    this.list.hidden = !names.length;
    this.hint.textContent = hint;
    this.sheet.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this.point(null);
  }

  close() {
    this.turn += 1;
    this.sheet.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  /* The option that Enter would choose; the focus stays in the field. */
  point(option) {
    for (const other of this.list.children) other.setAttribute("aria-selected", String(other === option));
    if (option) {
      this.field.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else {
      this.field.removeAttribute("aria-activedescendant");
    }
  }

  get pointed() { return this.list.querySelector("[aria-selected='true']"); }

  key(event) {
    const open = !this.sheet.hidden;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && !open) {
      this.open();
    } else if (step) {
      const options = [...this.list.children];
      const next = options.indexOf(this.pointed) + step;
      this.point(options[next < 0 ? options.length - 1 : next % options.length] || null);
    } else if (event.key === "Enter") {
      if (open && this.pointed) this.choose(this.pointed.textContent);
    } else if (event.key === "Escape" && open) {
      this.field.value = this.kept;
      this.close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  choose(name) {
    const other = name !== this.kept;
    this.value = name;
    this.close();
    if (other) this.changed();
  }

  /* Left with a name as it stands in the list, that one is meant; with anything else, what was chosen. */
  settle() {
    const typed = words(this.field.value).join(" ");
    const same = [...this.list.children].find((option) => words(option.textContent).join(" ") === typed);
    if (same && typed) this.choose(same.textContent);
    this.field.value = this.kept;
    this.close();
  }
}
