// <form data-autosave data-autosave-url="..."> with a hidden input "version" and a
// [data-saved] line. Words are sent about a second after the last key. The server
// answers {version, saved_at}; 409 {message?, version?, ...} when somebody saved in
// between: then nothing is sent any more and the words stay where they are.
// Nothing is kept in the browser. Without JavaScript the Save button does this.
(function () {
  "use strict";

  var PAUSE = 1000;
  var RETRY = [2000, 5000, 10000, 30000];

  function start(form) {
    var status = form.querySelector("[data-saved]");
    var live = document.getElementById("live");
    var told = status ? status.dataset : {};
    var words = {
      saved: told.textSaved || "Saved",
      failed: told.textFailed || "Not saved – we’ll keep trying",
      stale: told.textStale || "Not saved – this was changed somewhere else",
      out: told.textOut || "Not saved – please sign in again in another window",
    };
    var timer = null;
    var busy = false;
    var changed = false;
    var stopped = false;
    var leaving = null;
    var fails = 0;

    function say(text, bad) {
      if (status) {
        status.textContent = text;
        status.classList.toggle("pn-saved--bad", Boolean(bad));
      }
      if (live) {
        live.textContent = text;
      }
    }

    function quiet() {
      if (status && !status.classList.contains("pn-saved--bad")) {
        status.textContent = "";
      }
      if (live) {
        live.textContent = "";
      }
    }

    function plan(delay) {
      window.clearTimeout(timer);
      timer = window.setTimeout(send, delay);
    }

    function saved(answer) {
      fails = 0;
      if (answer.version !== undefined && form.elements.version) {
        form.elements.version.value = answer.version;
      }
      // Told only at rest: never while somebody is still typing.
      if (changed) {
        plan(PAUSE);
      } else {
        say(words.saved + (answer.saved_at ? " " + answer.saved_at : ""), false);
      }
    }

    function failed() {
      changed = true;
      say(words.failed, true);
      plan(RETRY[Math.min(fails, RETRY.length - 1)]);
      fails += 1;
    }

    function halt(text) {
      changed = true;
      stopped = true;
      say(text, true);
      form.dispatchEvent(new CustomEvent("autosave:stopped", { bubbles: true }));
    }

    function read(response) {
      if (response.status === 409) {
        return response.json().then(
          function (answer) {
            halt(answer.message || words.stale);
          },
          function () {
            halt(words.stale);
          }
        );
      }
      if (response.status === 401 || response.redirected) {
        halt(words.out);
        return null;
      }
      if (response.status >= 400 && response.status < 500 && response.status !== 429) {
        return response.json().then(
          function (answer) {
            halt(answer.message || words.failed);
          },
          function () {
            halt(words.failed);
          }
        );
      }
      if (!response.ok) {
        throw new Error("not saved");
      }
      return response.json().then(saved);
    }

    function send() {
      if (busy || stopped || !changed) {
        return;
      }
      busy = true;
      changed = false;
      window
        .fetch(form.dataset.autosaveUrl || form.action, {
          method: "POST",
          body: new FormData(form),
          credentials: "same-origin",
          headers: { Accept: "application/json", "X-Requested-With": "fetch", "X-Autosave": "1" },
        })
        .then(read)
        .catch(failed)
        .then(function () {
          busy = false;
          if (leaving) {
            leaving();
          } else if (changed && !stopped && !fails) {
            plan(PAUSE);
          }
        });
    }

    form.addEventListener("input", function () {
      if (stopped) {
        return;
      }
      changed = true;
      quiet();
      plan(PAUSE);
    });
    // Pressing Save while words are on their way waits for them, so that the form
    // carries the newest version number and is not refused because of ourselves.
    form.addEventListener("submit", function (event) {
      var button = event.submitter;
      window.clearTimeout(timer);
      changed = false;
      stopped = true;
      if (busy && form.requestSubmit) {
        event.preventDefault();
        leaving = function () {
          leaving = null;
          form.requestSubmit(button);
        };
      } else {
        leaving = function () {};
      }
    });
    window.addEventListener("online", function () {
      if (changed && !stopped) {
        plan(0);
      }
    });
    window.addEventListener("beforeunload", function (event) {
      if (!leaving && (changed || busy)) {
        event.preventDefault();
        event.returnValue = "";
      }
    });
  }

  if (window.fetch && window.FormData) {
    document.querySelectorAll("form[data-autosave]").forEach(start);
  }
})();
