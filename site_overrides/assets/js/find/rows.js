/* What was found, as elements. Text only ever enters the page as text. */

import { bare, meets, pieces } from "./words.js";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function element(name, className, ...inside) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

/* "cartels," → "", "cartels", "," */
const EDGES = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}%]*)$/su;

/* A text with the words that were asked for in <mark>. */
function marked(text, terms) {
  return text.split(/(\s+)/).map((piece) => {
    const word = bare(piece);
    if (!word || !terms.some((term) => meets(pieces(piece), term))) return [piece];
    const [, before, itself, after] = piece.match(EDGES);
    return [before, element("mark", "", itself), after];
  }).flat();
}

/* "2026-01-12T18:08" → "12 January 2026"; "2026" stays. */
function day(date) {
  const [year, month, number] = date.slice(0, 10).split("-");
  return [number && Number(number), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

function line(parts) {
  return parts.filter(Boolean).join(" · ");
}

/* A page with its rows: <li><a>title</a> outlet, date <ol>…</ol></li>. */
export function entry({ page, rows }, say) {
  const { meta } = page;
  const terms = rows[0].terms;
  const head = element("a", "find__title", ...marked(meta.title, terms));
  const itself = rows.find((r) => r.title);
  head.href = page.url + (itself ? "#" + itself.id : "");
  const kind = say(meta.entity ? meta.entity.toLowerCase() : meta.kind);
  const date = meta.published ? day(meta.published) : meta.kind === "briefing" ? say("undated") : "";
  const source = meta.kind === "briefing" ? meta.outlet || say("nameless") : "";
  const made = element("li", "find__page", head, element("p", "find__line", line([kind, source, date])));
  const below = rows.filter((r) => !r.title);
  if (rows[0].title) head.dataset.best = "";
  if (below.length) made.append(element("ol", "find__items", ...below.map((r) => item(r, say, r === rows[0]))));
  else if (itself && itself.excerpt && !itself.inHeading) made.append(element("p", "find__excerpt", ...marked(itself.excerpt, terms)));
  return made;
}

function item(r, say, best) {
  const link = element("a", "find__words", ...marked(r.heading, r.terms));
  link.href = r.url;
  if (best) link.dataset.best = "";
  const made = element("li", "find__item", element("span", "find__kind", say(r.kind || "section")), link);
  const who = line([r.speaker, r.told]);
  if (who) made.append(element("p", "find__line", ...marked(who, r.terms)));
  if ((!r.kind || !r.inHeading) && r.excerpt && r.terms.length && !(who && !r.inHeading && r.kind === "quote" && r.excerpt.length < who.length + 9)) {
    made.append(element("p", "find__excerpt", ...marked(r.excerpt, r.terms)));
  }
  if (r.also && r.also.length) {
    const also = element("p", "find__line", say("also") + " ");
    r.also.forEach(({ url, name }, at) => {
      const link = element("a", "", name);
      link.href = url;
      also.append(at ? ", " : "", link);
    });
    made.append(also);
  }
  return made;
}
