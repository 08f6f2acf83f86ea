/* What of the index did not come. Pagefind goes on without it and only logs it: in its worker, where
   our part of that file (generator/search/losses.js) tells the page, or on the page itself, where
   no worker can run. */

const LOST = /^(?:Failed to load|Decompressing)/;

/* Calls `lost` for each piece that the worker, started meanwhile by `begin`, lacks from now on. */
export async function watched(begin, lost) {
  const Own = globalThis.Worker;
  const log = console.error;
  if (Own) globalThis.Worker = class extends Own {
    constructor(...asked) {
      super(...asked);
      this.addEventListener("message", ({ data }) => { if (data && data.lost) lost(); });
    }
  };
  console.error = (...told) => {
    if (LOST.test(told[0])) lost();
    log.apply(console, told);
  };
  try {
    return await begin();
  } finally {
    globalThis.Worker = Own;
  }
}
