/* A word that the site does not hold, put right by the nearest one that it does.
   The lists are small (words/PREFIX.txt) and fetched one by one. */

import { bare, meets } from "./words.js";

const FEW = 12; /* lists looked into for one beginning: a slip in the first letters of a word of a large site is not worth more */

export class Spelling {
  constructor(folder, prefixes) {
    this.folder = folder;
    this.prefixes = prefixes;
    this.lists = new Map();
  }

  /* Lists that may hold a word which begins like this: its own, else all below its first letters. */
  near(letters) {
    const own = this.prefixes.filter((prefix) => letters.startsWith(prefix));
    const below = this.prefixes.filter((prefix) => prefix.startsWith(letters));
    return own.length ? own : below.length > FEW ? [] : below;
  }

  list(prefix) {
    if (!this.lists.has(prefix)) {
      const lines = this.lines(prefix);
      lines.catch(() => this.lists.delete(prefix)); /* it may come another time */
      this.lists.set(prefix, lines);
    }
    return this.lists.get(prefix);
  }

  async lines(prefix) {
    const answer = await fetch(new URL(prefix + ".txt", this.folder));
    const text = answer.ok ? await answer.text() : "";
    if (!text) throw new Error(`the list of words in ${prefix} is missing`);
    return text.split("\n").filter(Boolean).map((line) => {
      const [plain, shown, count] = line.split(" ");
      return { plain, shown, count: Number(count) };
    });
  }

  /* Whether the site has this very word. */
  async has(term) {
    const typed = bare(term);
    return (await this.words(typed)).some(({ plain }) => plain === typed);
  }

  async words(letters) {
    return (await Promise.all(this.near(letters).map((prefix) => this.list(prefix)))).flat();
  }

  /* What to search for instead: the nearest word, as it mostly stands; "" where the site has none like it;
     null where the term is known, a number, or too short to tell. */
  async mend(term) {
    const typed = bare(term);
    if (typed.length < 4 || /[^a-z]/.test(typed)) return null;
    const own = await this.words(typed);
    if (own.some(({ plain }) => plain.startsWith(typed) || typed.startsWith(plain) && typed.length - plain.length < 3)) return null;
    const swapped = typed[1] + typed[0] + typed.slice(2);
    for (const letters of [typed.slice(0, 3), typed.slice(0, 2), swapped.slice(0, 3), typed[0] + typed[2], typed.slice(1, 3), typed[0], typed[1]]) {
      const found = nearest(typed, await this.words(letters));
      if (found) return found;
    }
    return own.some(({ plain }) => meets(plain, typed)) ? null : "";
  }
}

function nearest(typed, words) {
  const most = typed.length > 7 ? 2 : 1;
  let best = null, cost = Infinity;
  for (const { plain, shown, count } of words) {
    const slips = distance(typed, plain, most);
    const price = slips * 100 - Math.log2(count + 1);
    if (slips <= most && price < cost) [best, cost] = [shown, price];
  }
  return best;
}

/* Letters to add, drop, change or swap with their neighbour; more than `most` is all the same. */
export function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = [], last = [], row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return row[b.length];
}
