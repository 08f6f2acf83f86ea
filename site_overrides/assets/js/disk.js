/* For a copy of the site that is opened from disk (file://…), where `search: material` is set. A
   browser refuses two things there, and over http this file does nothing: a Worker, which the
   theme's search runs in, and the page of a folder, which most links lead to. */
(function () {
  "use strict";
  if (location.protocol !== "file:") return;

  /* The Worker's script in a hidden frame of this very page, whose policy it inherits. */
  function FrameWorker(address) {
    var worker = new EventTarget();
    var frame = document.createElement("iframe");
    frame.hidden = true;
    document.body.appendChild(frame);
    var inside = frame.contentWindow;

    function load(source) {
      return new Promise(function (done, failed) {
        var script = inside.document.createElement("script");
        script.src = new URL(source, document.baseURI).href;
        script.onload = done;
        script.onerror = failed;
        inside.document.body.appendChild(script);
      });
    }

    inside.postMessage = function (data) { worker.dispatchEvent(new MessageEvent("message", { data: data })); };
    inside.importScripts = function () {
      return Array.from(arguments).reduce(function (before, source) {
        return before.then(function () { return load(source); });
      }, Promise.resolve());
    };
    var ready = load(address);
    worker.postMessage = function (data) {
      ready.then(function () {
        inside.dispatchEvent(new inside.MessageEvent("message", { data: structuredClone(data) }));
      });
    };
    worker.terminate = function () { frame.remove(); };
    return worker;
  }
  window.Worker = window.IFrameWorker = FrameWorker; // by the second name the theme's script knows of it

  /* "stories/" → "stories/index.html", for whatever is pointed at, focused or clicked: results of
     the search come and go. */
  function lead(event) {
    var link = event.target.closest && event.target.closest("a[href]");
    if (!link) return;
    var address = new URL(link.getAttribute("href"), document.baseURI);
    if (address.protocol !== "file:" || !address.pathname.endsWith("/")) return;
    address.pathname += "index.html";
    link.setAttribute("href", address.href);
  }
  ["pointerover", "focusin", "click"].forEach(function (kind) { document.addEventListener(kind, lead, true); });
})();
