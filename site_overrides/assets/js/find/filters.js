/* What is asked for besides words: lists to choose from, and for many names a field to type in. */

import { NameField } from "./names.js";

export class Filters {
  /* `changed` is called when another value is chosen; `say` gives our word for a kind. */
  constructor(dialog, say, changed) {
    this.parts = [...dialog.querySelectorAll("[data-filter]")].map((field) =>
      field.matches("select") ? new Choice(field, say, changed) : new NameField(field, say, changed));
  }

  /* The values that the index offers, in place of those of another one. */
  fill(index) {
    for (const part of this.parts) {
      const more = index.lists[part.name] ? (letter) => index.names(part.name, letter) : null;
      const values = index.choices[part.name] || [];
      part.fill(values, more);
      part.field.closest(".find__chip").hidden = !values.length; /* topics, where no source gives one */
    }
  }

  set(name, value) {
    this.parts.find((part) => part.name === name).value = value;
  }

  reset() {
    for (const part of this.parts) part.value = "";
  }

  get values() {
    return this.parts.map((part) => part.value);
  }

  /* {speaker: "Ana Ruiz"}: what is chosen; the chips show it. */
  chosen() {
    for (const part of this.parts) mark(part.field, part.value);
    return Object.fromEntries(this.parts.filter((part) => part.value).map((part) => [part.name, part.value]));
  }
}

export function mark(field, on) {
  field.closest(".find__chip").classList.toggle("find__chip--on", Boolean(on));
}

/* A short list. A kind is shown in our word for it. */
class Choice {
  constructor(field, say, changed) {
    this.field = field;
    this.name = field.dataset.filter;
    this.say = this.name === "kind" ? say : (value) => value;
    field.addEventListener("change", changed);
  }

  fill(values) {
    const chosen = this.value;
    this.field.length = 1; /* "any" */
    for (const value of values) this.field.add(new Option(this.say(value), value));
    this.value = chosen;
  }

  get value() { return this.field.value; }
  set value(value) { this.field.value = value; }
}
