/* A found page, as the items and sections of it that were asked for. Pure functions. */

import { bare, meets, pieces } from "./words.js";

const KINDS = { "q-": "quote", "f-": "question", "n-": "figure", "e-": "event" };
const QUESTION = KINDS["f-"];
const AROUND = 8; /* words before the first hit in an excerpt */
const LONG = 34; /* words of an excerpt */
const MOST = 3, MOST_BROWSED = 20; /* rows of a page */

/* {page, rows, cover, run}: the best rows of a page, or null where nothing fits.
   `wish`: {query, filters, whole}; whole: every term must stand on the page. */
export function group(page, wish) {
  const terms = [...wish.query.terms, ...wish.query.phrases.flatMap((phrase) => phrase.split(" "))].map(bare).filter(Boolean);
  const words = page.content.split(/\s+/);
  const plain = words.map(pieces);
  const told = new Map((page.filters.item || []).map((record) => {
    const [id, speaker, rest] = record.split("|");
    return [id, { speaker, told: rest }];
  }));
  const all = parts(page, words.length).map((part) => row(part, { page, words, plain, told, terms, query: wish.query }));
  const title = page.meta.title.split(/\s+/).map(pieces);
  const onPage = terms.filter((term) => plain.some((word) => meets(word, term)) || title.some((word) => meets(word, term)));
  if (wish.whole && onPage.length < new Set(terms).size && onPage.length < terms.length) return null;
  let rows = all.filter((r) => allowed(r, page, wish.filters));
  if (terms.length) {
    const best = Math.max(0, ...rows.map((r) => r.cover));
    rows = rows.filter((r) => r.cover && r.cover === best);
    const run = Math.max(0, ...rows.map((r) => r.run));
    if (run >= 3) rows = rows.filter((r) => r.run === run);
    /* Lists of names and key points repeat what items say. */
    if (rows.some((r) => r.kind || r.title)) rows = rows.filter((r) => r.kind || r.title);
  } else {
    rows = rows.filter((r) => r.kind || r.title);
    if (rows.some((r) => r.kind) && (wish.filters.kind || wish.filters.speaker)) rows = rows.filter((r) => r.kind);
    else rows = rows.slice(0, 1);
  }
  if (!rows.length) return null;
  const answers = (r) => wish.query.speech ? 2 * Number(r.spoken) : Number(wish.query.asks && r.kind === QUESTION);
  rows.sort((a, b) => answers(b) - answers(a) || b.share - a.share || b.inHeading - a.inHeading || b.run - a.run || Number(Boolean(b.kind)) - Number(Boolean(a.kind)) || b.density - a.density || a.from - b.from);
  return { page, rows: rows.slice(0, terms.length ? MOST : MOST_BROWSED), cover: rows[0].cover, inHeading: rows[0].inHeading, run: telling(rows[0].run, wish.query) ? rows[0].run : 0, answers: answers(rows[0]), share: rows[0].share, named: named(page, rows[0], terms) };
}

/* Whether so many words in a row tell pages apart: three, or all that were typed. */
function telling(run, query) {
  return run >= 3 || (run === 2 && query.all.length === 2);
}

/* How much the site has of somebody whose name was typed; 0 where the words ask for more than a name, or
   are a small part of one: "Trump" is a person's name, "cartel" not that of the "Sinaloa Cartel". */
function named(page, { title, inHeading }, terms) {
  const name = page.meta.title.split(/\s+/).length;
  const enough = page.meta.entity === "Person" || terms.length * 2 > name;
  return page.meta.kind === "actor" && title && terms.length && inHeading === terms.length && enough ? page.content.length : 0;
}

/* The page cut at its headings. */
function parts(page, length) {
  const heads = page.anchors.filter((a) => /^h\d$/.test(a.element) && a.id && a.text).sort((a, b) => a.location - b.location);
  return heads.map((head, at) => ({ head, from: head.location, to: at + 1 < heads.length ? heads[at + 1].location : length }));
}

function row({ head, from, to }, { page, words, plain, told, terms, query }) {
  const kind = KINDS[head.id.slice(0, 2)] || "";
  const here = plain.slice(from, to);
  const hits = here.map((word) => terms.some((term) => meets(word, term)));
  const cover = terms.filter((term) => here.some((word) => meets(word, term))).length;
  const known = told.get(head.id) || { speaker: "", told: "" };
  const length = head.text.split(/\s+/).length;
  return {
    id: head.id, kind, from, cover, ...known,
    title: head.element === "h1",
    spoken: kind === "quote" && terms.some((term) => known.speaker.split(/\s+/).some((word) => meets(pieces(word), term))),
    share: here.some((word, at) => query.shares.includes(word[0]) && isShare(words[from + at], here[at + 1])) ? 1 : 0,
    heading: head.text,
    url: page.url + "#" + head.id,
    run: longest(query.all, here.map(([word]) => word)),
    density: hits.filter(Boolean).length / Math.sqrt(here.length || 1),
    excerpt: excerpt(words.slice(from + length, to), hits.slice(length)),
    inHeading: terms.filter((term) => here.slice(0, length).some((word) => meets(word, term))).length,
    terms
  };
}

/* "40%", "40 percent", "40 per cent"; not "40 acres". */
function isShare(word, next) {
  return word.includes("%") || Boolean(next) && /^(?:per|percent|pct)$/.test(next[0]);
}

/* The most words of the query that stand in a row here, in its order. */
function longest(asked, here) {
  let best = 0;
  for (let at = 0; at < here.length; at += 1) {
    for (let first = 0; first < asked.length - best; first += 1) {
      let same = 0;
      while (first + same < asked.length && here[at + same] === asked[first + same]) same += 1;
      if (same > best) best = same;
    }
  }
  return best;
}

function excerpt(words, hits) {
  const first = Math.max(0, hits.indexOf(true));
  const from = Math.max(0, first - AROUND);
  const cut = words.slice(from, from + LONG);
  return (from ? "… " : "") + cut.join(" ") + (from + LONG < words.length ? " …" : "");
}

/* Filters are the page's; here they are asked of the item. */
function allowed(r, page, filters) {
  if (filters.speaker && r.speaker !== filters.speaker) return false;
  if (!filters.kind) return true;
  return Object.values(KINDS).includes(filters.kind) ? r.kind === filters.kind : !r.kind && page.meta.kind === filters.kind;
}
