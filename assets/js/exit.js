// "Exit this page" without JavaScript is a link. With it, this page is blanked at
// once and replaced in the browser's history, so that Back does not return here.
(function () {
  "use strict";

  document.querySelectorAll("[data-exit]").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      document.body.hidden = true;
      document.title = "";
      window.location.replace(link.href);
    });
  });
})();
