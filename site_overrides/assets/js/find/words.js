/* What was typed, as words to search for. Pure functions. */

const STOP = new Set(("a about an and any are as at be because been being but by can could did do does for from had " +
  "has have he her his how i if in into is it its many me much my not of on or our say said says she should so tell tells than that " +
  "the their them there these they this those to told want wants was we were what when where which while who whom whose why will " +
  "with would you your").split(" "));

/* "Łódź" → "lodz": accents that belong to a letter do not decompose. */
const WHOLE = { "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th" };

export function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[łøđßæœıðþ]/g, (c) => WHOLE[c]);
}

/* "“Juárez,”" → "juarez"; "250,000" → "250000". */
export function bare(word) {
  return fold(word).replace(/[^\p{L}\p{N}]/gu, "");
}

/* "U.S. troops (14,000+)" → "US troops 14,000": what Pagefind would not take for part of a word.
   "97 percent" → "97", as "97%" stands in the index; "USA" → "US". */
function tidy(text) {
  return text
    .replace(/(\d)\s*(?:per\s?cent|pct)\b/gi, "$1")
    .replace(/\bU\.?S\.?A\b\.?/g, "US")
    .replace(/(?:\p{L}\.){2,}/gu, (m) => m.replaceAll(".", ""))
    .replace(/[’']s\b/g, "")
    .replace(/[\p{S}/\\|_–—…-]/gu, " ")
    .replace(/[,.](?!\d)|(?<!\d)[,.]|[;:!?¿¡()[\]{}%"“”„«»]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/* "Why did they …": the sources' own questions answer it; "who is …" asks for a person's page. */
const ASKS = /^\s*(?:why|how|what|when|where|will|does|did|is|are)\b/i;

/* "What did she say about …": what she said answers it. */
const SPEECH = /\b(?:say|says|said|saying|tell|tells|told)\b/i;
/* "97 percent", "97%" */
const SHARE = /(\d[\d.,]*)\s*(?:%|per\s?cent\b|pct\b)/gi;

/* {phrases, terms, all, asks, speech, shares}: what stands in quotation marks; the other words that carry meaning; every
   word in its order; whether it is a question, whether one of what somebody said; numbers that are per cent. */
export function parse(typed) {
  const text = typed.normalize("NFKC").replace(/[“”„«»]/g, '"').replace(/[‘’ʼ]/g, "'");
  const phrases = [];
  const rest = text.replace(/"([^"]+)"/g, (_, phrase) => {
    if (tidy(phrase)) phrases.push(tidy(phrase));
    return " ";
  });
  const words = tidy(rest).split(" ").filter(Boolean);
  const telling = words.filter((word) => !STOP.has(word.toLowerCase()));
  return {
    phrases,
    terms: telling.length || phrases.length ? telling : words,
    all: tidy(text).split(" ").map(bare).filter(Boolean),
    asks: ASKS.test(text),
    speech: SPEECH.test(rest),
    shares: [...text.matchAll(SHARE)].map(([, number]) => bare(number))
  };
}

/* "COVID-19" → "covid19", "covid", "19": all that may be asked for. */
export function pieces(word) {
  const parts = word.split(/[-–—/]/).map(bare).filter(Boolean);
  return parts.length > 1 ? [bare(word), ...parts] : [bare(word)];
}

/* Whether a word of a page, or one of its pieces, is what a term asked for: "cartels" for "cartel",
   "negotiation" for "negotiate"; a number only for itself ("40%", "40th"; not "4,000" for "40"). */
export function meets(word, term) {
  return Array.isArray(word) ? word.some((piece) => fits(piece, term)) : fits(word, term);
}

function fits(word, term) {
  if (word === term) return true;
  if (/\d/.test(term)) return word.startsWith(term) && !/^\d/.test(word.slice(term.length));
  if (word.startsWith(term)) return true;
  let same = 0;
  while (same < term.length && word[same] === term[same]) same += 1;
  return same >= 4 && term.length - same <= 3 && word.length - same <= 4;
}
