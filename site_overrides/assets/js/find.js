/* The way into the search: the button, the keys, the dialog. All else is fetched when somebody
   opens it (assets/js/find/), so a reader who never searches loads nothing. */
(function () {
  "use strict";
  var dialog = document.getElementById("find");
  var button = document.querySelector("[data-find]");
  if (!dialog || !button || !dialog.showModal) return;
  var here = document.currentScript.src;
  var search = null;

  function fail() {
    search = null;
    dialog.dataset.state = "broken";
  }

  function load() {
    search = search || import(new URL("find/dialog.js", here).href).then(function (part) {
      return part.search(dialog);
    });
    return search;
  }

  function open(words) {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input").select();
    load().then(function (started) {
      started.open(words, entered);
      entered = false;
    }).catch(fail);
  }

  /* Enter before the rest is here is kept for it. */
  var entered = false;
  dialog.querySelector("input").addEventListener("keydown", function (event) {
    entered = event.key === "Enter";
  });

  button.addEventListener("click", function () { open(); });
  button.addEventListener("pointerenter", function () { load().catch(fail); }, { once: true });

  function typing(target) {
    return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && !/^(checkbox|radio)$/.test(target.type);
  }

  document.addEventListener("keydown", function (event) {
    var slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    var k = event.key === "k" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (dialog.open || !slash && !k) return;
    event.preventDefault();
    event.stopPropagation();
    open();
  }, true);

  var asked = new URLSearchParams(location.search).get("q");
  if (asked) open(asked);
})();
