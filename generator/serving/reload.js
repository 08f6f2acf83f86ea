/* Asks the server of `briefing serve` whether the site is still the one this page is of. */
(() => {
  "use strict";
  const { state, ask } = document.currentScript.dataset;
  let asking = null;

  const poll = async () => {
    asking = new AbortController();
    try {
      const answer = await fetch(`${ask}?${state}`, { cache: "no-store", signal: asking.signal });
      if (answer.ok && (await answer.text()) !== state) return location.reload();
      if (!answer.ok) throw new Error();
      poll();
    } catch {
      if (!asking.signal.aborted) setTimeout(poll, 1000);
    }
  };
  // A browser opens six connections to a host: a tab that nobody sees holds none.
  const watch = () => (document.hidden ? asking?.abort() : poll());

  document.addEventListener("visibilitychange", watch);
  addEventListener("pagehide", () => asking?.abort());
  watch();
})();
