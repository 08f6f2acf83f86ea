/* The index: Pagefind over all shards, as if they were one. */

import { watched } from "./losses.js";
import { Spelling } from "./spelling.js";

const PATIENCE = 15000; /* ms; where WebAssembly is forbidden, Pagefind waits for ever */
const NAME = 3; /* words */
const FOREMOST = 2; /* records, of twenty people each */
const AHEAD = 6; /* other records before them: eight are fetched at once */
const RANKING = {
  termFrequency: 0.7, pageLength: 0.4, termSaturation: 1.2, termSimilarity: 3, diacriticSimilarity: 0.3,
  metaWeights: { title: 4, outlet: 0.5, kind: 0, published: 0, entity: 0 }
};

/* `lost` is called whenever a piece of the index did not come. */
export async function start(folder, site, lost) {
  const late = new Promise((_, no) => setTimeout(no, PATIENCE, new Error("the search did not start")));
  return Promise.race([begin(folder, site, lost), late]);
}

async function begin(folder, site, lost) {
  const answer = await fetch(new URL("index.json", folder), { cache: "no-cache" });
  if (!answer.ok) throw new Error("there is no index");
  const listing = await answer.json();
  const pagefind = await import(new URL(listing.engine + "pagefind.js", folder).href);
  const shards = await watched(() => merged(pagefind, listing.shards, folder, site), lost);
  if (shards.length < listing.shards.length) lost();
  return new Index(pagefind, { ...listing, shards }, folder);
}

/* Pagefind with all shards that came; one that did not would spoil every search, so it starts anew
   without it. */
async function merged(pagefind, shards, folder, site) {
  const common = { baseUrl: site.pathname, excerptLength: 30 };
  await pagefind.options(common);
  await pagefind.init();
  const came = await Promise.allSettled(shards.map((shard) =>
    pagefind.mergeIndex(new URL(shard, folder).pathname, { ...common, ranking: RANKING, mergeFilter: { shard } })));
  const whole = shards.filter((_, at) => came[at].status === "fulfilled");
  if (whole.length === shards.length) return shards;
  await pagefind.destroy();
  if (!whole.length) throw new Error("no piece of the index came");
  return merged(pagefind, whole, folder, site);
}

class Index {
  constructor(pagefind, listing, folder) {
    this.pagefind = pagefind;
    this.choices = listing.filters;
    this.lists = listing.names;
    this.speakers = listing.speakers;
    this.shards = listing.shards;
    this.people = listing.people.filter((shard) => listing.shards.includes(shard));
    this.folder = folder;
    this.spelling = new Spelling(new URL("words/", folder), listing.words);
  }

  /* Ends it, so that another may start with nothing of what it lacks. */
  stop() {
    return this.pagefind.destroy();
  }

  /* All values of a filter with a word that begins with this letter, the most frequent first. */
  async names(filter, letter) {
    const list = /[a-z]/.test(letter) ? letter : "other";
    if (!this.lists[filter].includes(list)) return [];
    const answer = await fetch(new URL(`names/${filter}/${list}.txt`, this.folder));
    if (!answer.ok) throw new Error(`the names under ${list} are missing`);
    return (await answer.text()).split("\n").filter(Boolean);
  }

  /* Pages that hold every phrase and term, best first, or by date ("desc", "asc"). Shards hold later and later pages. */
  async pages(query, filters, order) {
    if (!order) return this.first(query, filters, await this.every(query, filters));
    const shards = order === "desc" ? this.shards.toReversed() : this.shards;
    const found = [];
    for (const shard of shards) found.push(...await this.every(query, { ...filters, shard }, order));
    return found;
  }

  /* A few words may be a name: the best records of people are among the first then, and the
     dialog decides which is shown. */
  async first(query, filters, pages) {
    if (!query.terms.length || query.terms.length > NAME || query.phrases.length || Object.keys(filters).length) return pages;
    const people = (await Promise.all(this.people.map((shard) => this.every(query, { shard })))).flat().slice(0, FOREMOST);
    const ids = new Set(people.map((page) => page.id));
    const others = pages.filter((page) => !ids.has(page.id));
    return [...others.slice(0, AHEAD), ...people, ...others.slice(AHEAD)];
  }

  /* Pages that hold some of the terms, those with most of them first. */
  async some(query, filters) {
    const found = new Map();
    for (const term of query.terms) {
      for (const page of await this.one(term, filters)) {
        const known = found.get(page.id) || { page, terms: 0, score: 0 };
        found.set(page.id, { page, terms: known.terms + 1, score: known.score + page.score });
      }
    }
    return [...found.values()].sort((a, b) => b.terms - a.terms || b.score - a.score).map(({ page }) => page);
  }

  async every(query, filters, order) {
    const asked = query.phrases.map((phrase) => `"${phrase}"`);
    if (query.terms.length) asked.push(query.terms.join(" "));
    /* A shard that lacks a word leaves it out of account: each word is asked for by itself, too. */
    if (query.terms.length > 1 && this.shards.length > 1) asked.push(...query.terms);
    const [first, ...others] = await Promise.all((asked.length ? asked : [null]).map((words) => this.one(words, filters, order)));
    return others.reduce((kept, other) => {
      const ids = new Set(other.map((page) => page.id));
      return kept.filter((page) => ids.has(page.id));
    }, first);
  }

  /* Where nothing is found: throws if each word by itself should have been, or each value of a filter.
     A piece of the index that does not come is only logged by Pagefind, which goes on without it. */
  async check(query, filters) {
    const parts = Object.entries(filters).map(([name, value]) => [null, { [name]: value }]);
    for (const term of [...query.terms, ...query.phrases.flatMap((phrase) => phrase.split(" "))]) {
      if (await this.spelling.has(term)) parts.push([term, {}]);
    }
    const found = await Promise.all(parts.map((part) => this.one(...part)));
    if (found.some((pages) => !pages.length)) throw new Error("a piece of the index is missing");
  }

  async one(words, filters, order) {
    const options = { filters };
    if (order) options.sort = { date: order };
    return (await this.pagefind.search(words, options)).results;
  }
}
