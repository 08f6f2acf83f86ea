/* Stands before Pagefind's own worker: a piece of its index that does not come, or came cut off, is
   only logged there, and the search goes on without it. The page is told. */
(function () {
  "use strict";
  var log = console.error;
  console.error = function () {
    log.apply(console, arguments);
    postMessage({ lost: String(arguments[0]) });
  };
})();
