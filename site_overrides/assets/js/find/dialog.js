/* The dialog: what is typed and chosen goes to the index, what is found comes back as rows.
   Every text that it shows stands in partials/find.html. */

import { Filters, mark } from "./filters.js";
import { start } from "./index.js";
import { group } from "./items.js";
import { pages } from "./packets.js";
import { entry } from "./rows.js";
import { mended } from "./slips.js";
import { parse } from "./words.js";

const PAGES = 8; /* found pages fetched at once */
const TRIES = 4; /* times, where too few of them fit */
const PAUSE = 120; /* ms between the last key and the search */

export function search(dialog) {
  return new Dialog(dialog);
}

/* Who was asked for by name comes first; others of that name stay among what is said of them. */
function foremost(groups) {
  const best = groups.reduce((found, g) => g.named > (found ? found.named : 0) ? g : found, null);
  if (best) groups.unshift(...groups.splice(groups.indexOf(best), 1));
}

class Dialog {
  constructor(dialog) {
    const part = (name) => dialog.querySelector(`[data-part="${name}"]`);
    this.dialog = dialog;
    this.input = part("words");
    this.status = part("status");
    this.list = part("pages");
    this.more = part("more");
    this.clear = part("clear");
    this.order = part("order");
    this.again = part("again");
    this.filters = new Filters(dialog, (name) => this.say(name), () => this.run());
    this.turn = 0;
    this.site = new URL(dialog.dataset.site, location.href);
    this.listen();
  }

  say(name, ...values) {
    const text = this.dialog.querySelector(`[data-say="${name}"]`)?.textContent || name;
    return values.reduce((told, value) => told.replace("{}", value), text);
  }

  /* `entered`: Enter was pressed before this file was here. */
  open(words, entered) {
    if (words) this.input.value = words;
    const typed = this.input.value && this.shown !== this.wanted();
    const ready = entered ? this.enter() : typed ? this.run() : this.index();
    ready.catch(() => this.state("broken"));
  }

  index() {
    const lost = () => { this.again.hidden = false; };
    this.started ??= start(new URL(this.dialog.dataset.index, location.href), this.site, lost).then((index) => {
      this.filters.fill(index);
      this.suggest(index.speakers);
      this.state(this.dialog.dataset.state === "broken" ? "empty" : this.dialog.dataset.state);
      return index;
    }, (error) => { this.started = null; throw error; });
    return this.started;
  }

  /* Below the hint, so that nothing moves when it comes. */
  suggest(speakers) {
    const place = this.dialog.querySelector("[data-part='examples']");
    place.hidden = !speakers.length;
    place.querySelectorAll("button").forEach((button) => button.remove());
    for (const name of speakers) {
      const button = document.createElement("button");
      button.type = "button";
      button.dataset.example = "speaker";
      button.value = button.textContent = name;
      place.append(button, " ");
    }
  }

  listen() {
    this.input.addEventListener("input", () => {
      clearTimeout(this.waiting);
      this.turn += 1; /* what is under way answers another question */
      this.dialog.dataset.busy = "";
      this.waiting = setTimeout(() => this.run(), PAUSE);
    });
    this.order.addEventListener("change", () => this.run());
    this.again.addEventListener("click", () => this.restart());
    this.more.addEventListener("click", () => this.show(true));
    this.clear.addEventListener("click", () => this.reset());
    this.dialog.addEventListener("click", (event) => {
      const target = event.target;
      if (target === this.dialog || target.closest("[data-part='close'], a[href]")) this.dialog.close();
      const example = target.closest("[data-example]");
      if (example) this.ask(example);
    });
    this.dialog.addEventListener("keydown", (event) => this.key(event));
  }

  ask(example) {
    this.filters.set(example.dataset.example, example.value);
    this.input.focus();
    this.run();
  }

  reset() {
    this.filters.reset();
    this.order.value = "";
    this.input.focus();
    this.run();
  }

  /* Something of the index did not come: all of it anew, and the same question. */
  async restart() {
    this.dialog.dataset.busy = "";
    this.again.hidden = true;
    this.input.focus();
    const index = await this.started.catch(() => null);
    this.started = null;
    await index?.stop();
    await this.run();
  }

  /* Arrows go through the results; a letter typed among them goes on in the field. The theme's own
     keys must not reach the page behind. */
  key(event) {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault(); /* a search field would first only empty itself */
      this.dialog.close();
      return;
    }
    const links = [...this.list.querySelectorAll(".find__title, .find__words")];
    const at = links.indexOf(document.activeElement);
    const typing = document.activeElement === this.input;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && (typing || at >= 0)) {
      event.preventDefault();
      const next = at + step;
      if (next < 0) this.input.focus();
      else links[Math.min(next, links.length - 1)]?.focus();
    } else if (event.key === "Enter" && typing) {
      event.preventDefault();
      this.enter();
    } else if (at >= 0 && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
      this.input.focus();
    }
  }

  /* Enter opens the best result, also when it is pressed before the results are there. */
  async enter() {
    clearTimeout(this.waiting);
    if (this.shown !== this.wanted()) await this.run();
    this.list.querySelector("[data-best]")?.click();
  }

  chosen() {
    const found = this.filters.chosen();
    mark(this.order, this.order.value);
    this.clear.hidden = !Object.keys(found).length && !this.order.value;
    return found;
  }

  wanted() {
    return JSON.stringify([this.input.value, this.order.value, ...this.filters.values]);
  }

  /* For tests and styles: `data-busy` while a search is under way, `data-asked` what the last one was. */
  async run() {
    const turn = ++this.turn;
    const wanted = this.wanted();
    this.dialog.dataset.busy = "";
    await this.answer(turn, wanted);
    if (turn !== this.turn) return;
    delete this.dialog.dataset.busy;
    this.dialog.dataset.asked = wanted;
  }

  async answer(turn, wanted) {
    const query = parse(this.input.value);
    const filters = this.chosen();
    if (!query.terms.length && !query.phrases.length && !Object.keys(filters).length) {
      this.state("empty");
      return;
    }
    try {
      const index = await this.index();
      const asked = await mended(index, query, (words) => this.say("mended", words));
      const found = asked.unknown ? [] : await index.pages(asked.query, filters, this.order.value);
      await this.try(turn, { ...asked, filters, whole: true, pages: found });
      if (turn === this.turn && !this.found.rows) await this.loose(turn, index, asked, filters);
      if (turn === this.turn && !this.found.rows) await index.check(asked.query, filters);
      if (turn !== this.turn) return;
      this.count();
      this.shown = wanted;
    } catch (error) {
      if (turn === this.turn) this.state("broken");
      console.info(error);
    }
  }

  /* Where no page has every word, or a phrase as it stands: pages with some of the words. */
  async loose(turn, index, { query, unknown }, filters) {
    const terms = [...query.terms, ...query.phrases.flatMap((phrase) => phrase.split(" "))];
    if (terms.length < (unknown ? 1 : 2)) return;
    const asked = { ...query, terms, phrases: [] };
    await this.try(turn, { query: asked, filters, whole: false, note: this.say("some"), pages: await index.some(asked, filters) });
  }

  async try(turn, found) {
    if (turn !== this.turn) return;
    this.found = { ...found, at: 0, seen: new Map(), rows: 0 };
    await this.show(false, turn);
  }

  /* Fetch the next pages and show what of them fits; a statement that other pages have too is one row. */
  async show(further, turn = this.turn) {
    const { found } = this;
    const groups = [];
    const most = found.at + PAGES * TRIES;
    while (groups.length < (further ? PAGES : 5) && found.at < Math.min(most, found.pages.length)) {
      const next = found.pages.slice(found.at, found.at + PAGES);
      found.at += next.length;
      const came = await Promise.allSettled(next.map((page) => page.data()));
      if (turn !== this.turn) return;
      const records = came.filter((one) => one.status === "fulfilled").map((one) => one.value);
      if (!records.length) throw came[0].reason;
      if (records.length < came.length) this.again.hidden = false;
      groups.push(...records.flatMap((record) => pages(record, this.site)).map((page) => group(page, found)).filter(Boolean));
    }
    if (!this.order.value) groups.sort((a, b) => b.cover - a.cover || b.answers - a.answers || b.share - a.share || b.inHeading - a.inHeading || b.run - a.run);
    if (!this.order.value && !further) foremost(groups);
    const kept = groups.map((g) => this.once(g)).filter((g) => g.rows.length);
    const rows = kept.map((g) => entry(g, (name) => this.say(name)));
    if (!further && this.list.contains(document.activeElement)) this.input.focus();
    if (!further) this.list.replaceChildren();
    this.list.append(...rows);
    this.more.hidden = found.at >= found.pages.length;
    found.rows += kept.reduce((sum, g) => sum + g.rows.length, 0);
    if (further) {
      this.count();
      rows[0]?.querySelector("a").focus();
    }
  }

  once(g) {
    const { seen } = this.found;
    const rows = g.rows.filter((r) => {
      if (!r.kind || !seen.has(r.id)) {
        if (r.kind) seen.set(r.id, r);
        return true;
      }
      const first = seen.get(r.id);
      (first.also ??= []).push({ url: r.url, name: g.page.meta.outlet || this.say("nameless") });
      return false;
    });
    return { ...g, rows };
  }

  count() {
    const { found } = this;
    const some = found.rows > 0;
    this.state(some ? "found" : "none");
    if (!some) {
      this.status.textContent = this.again.hidden ? "" : this.say("lost");
      this.dialog.querySelector("[data-part='asked']").textContent = this.input.value || this.say("filters");
      return;
    }
    const number = found.rows + (this.more.hidden ? "" : "+");
    const lost = this.again.hidden ? "" : `· ${this.say("lost")}`;
    this.status.textContent = [this.say(found.rows === 1 ? "one" : "many", number), found.note, lost].filter(Boolean).join(" ");
  }

  state(name) {
    this.dialog.dataset.state = name || "empty";
    if (name === "empty" || name === "broken") {
      this.list.replaceChildren();
      this.more.hidden = true;
      this.status.textContent = "";
      this.shown = "";
    }
  }
}
