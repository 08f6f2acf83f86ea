/* What was typed, with its slips put right by the words that the site has. */

import { bare } from "./words.js";

/* {query, unknown, note}; `unknown`: a word of it stands nowhere; `note`: what `say` tells of the
   words that were searched for instead. */
export async function mended(index, query, say) {
  const words = await Promise.all(query.terms.map((term) => index.spelling.mend(term)));
  const unknown = words.includes("");
  const known = { ...query, terms: query.terms.filter((_, at) => words[at] !== "") };
  if (!words.some(Boolean)) return { query: known, unknown, note: "" };
  const asked = instead(known, words.filter((word) => word !== ""));
  return { query: asked, unknown, note: say(asked.terms.join(" ")) };
}

/* The query with another word for each term that has one. */
function instead(query, words) {
  const other = new Map(query.terms.map((term, at) => [bare(term), words[at] || term]));
  return {
    ...query,
    terms: query.terms.map((term) => other.get(bare(term))),
    all: query.all.map((word) => other.has(word) ? bare(other.get(word)) : word)
  };
}
