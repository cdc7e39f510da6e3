// How long a note is written: each second counts in which the page is seen and something was done on it within a minute. It
// goes with what is saved, for whoever writes it. "Is here" is said on the page. Without JavaScript nothing is counted.
(function () {
  "use strict";

  var IDLE = 60000;
  var place = document.querySelector("[data-time]");
  if (!place) {
    return;
  }
  var here = place.querySelector("[type=checkbox]");
  var fields = { true: place.querySelector("[name=seconds_together]"), false: place.querySelector("[name=seconds_alone]") };
  var last = Date.now();

  function done() {
    last = Date.now();
  }

  ["input", "keydown", "pointerdown", "scroll"].forEach(function (kind) {
    document.addEventListener(kind, done, { capture: true, passive: true });
  });
  window.setInterval(function () {
    if (!document.hidden && Date.now() - last <= IDLE) {
      var field = fields[here.checked];
      field.value = Number(field.value) + 1;
    }
  }, 1000);
  place.hidden = false;
})();
