/* Sets the colours before the page is painted: the reader's choice, else the system's. */
(function () {
  "use strict";
  var kept = window.__md_get("__palette");
  var media = kept && kept.color ? kept.color.media : "(prefers-color-scheme)";
  if (media === "(prefers-color-scheme)") {
    media = "(prefers-color-scheme: " + (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light") + ")";
  }
  var input = document.querySelector("[data-md-color-media='" + media + "']");
  if (!input) return;
  ["scheme", "primary", "accent"].forEach(function (key) {
    document.body.setAttribute("data-md-color-" + key, input.getAttribute("data-md-color-" + key));
  });
})();
