// A visit closes after some minutes of quiet. Typing counts as being there: it is told to the server once a minute.
// When the time is over the page goes away, so that the device shows nothing to whoever picks it up.
(function () {
  "use strict";

  var form = document.querySelector("form[data-visit]");
  if (!form) {
    return;
  }
  var quiet = Number(form.dataset.visitMinutes) * 60000;
  var told = Date.now();
  var last = Date.now();

  function tell() {
    var token = new FormData();
    told = Date.now();
    // Not the form itself: words travel only when somebody presses a button.
    token.append("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
    window
      .fetch(form.dataset.visitUrl, { method: "POST", credentials: "same-origin", body: token, redirect: "manual" })
      .catch(function () {});
  }

  function here() {
    last = Date.now();
    if (last - told > 60000) {
      tell();
    }
  }

  ["input", "click", "keydown", "touchstart", "scroll"].forEach(function (kind) {
    document.addEventListener(kind, here, { passive: true });
  });
  window.setInterval(function () {
    if (Date.now() - last > quiet) {
      document.body.hidden = true;
      window.location.replace(form.dataset.visitOver);
    }
  }, 5000);
})();
