// Whose window this is. <body data-who> is a fingerprint of whoever is signed in, no name. All windows of a browser go
// blank together when somebody signs out, passes the device on, or signs in as somebody else. They ask together whether
// somebody is still there, some time before the sign-in or the visit ends, and end together. Nothing is stored here.
(function () {
  "use strict";

  var page = document.body.dataset;
  var who = page.who || "";
  var dialog = document.getElementById("quiet");
  var channel = window.BroadcastChannel ? new BroadcastChannel("peernotes") : null;
  var warn = Number(page.warn) * 1000;
  var ends = Date.now() + Number(page.left) * 1000;
  var asked = Date.now();
  var last = 0;
  var closed = false;
  var out = false;

  function tell(left) {
    if (channel) {
      channel.postMessage({ who: who, left: left });
    }
  }

  // Forms keep what was typed (autosave.js); a little patience for it.
  function leave() {
    var waits = [];
    document.dispatchEvent(new CustomEvent("window:leave", { detail: waits }));
    return Promise.race([
      Promise.all(waits),
      new Promise(function (done) {
        window.setTimeout(done, 2000);
      }),
    ]);
  }

  function blank() {
    var text = document.getElementById("closed");
    closed = true;
    leave();
    document.body.replaceChildren(text ? text.content.cloneNode(true) : "");
    document.title = text ? document.querySelector("[aria-level]").textContent : "";
  }

  function renew(token) {
    document.querySelectorAll("input[name=csrfmiddlewaretoken]").forEach(function (field) {
      field.value = token;
    });
  }

  function hear(answer) {
    if (answer.who && answer.who !== who) {
      blank();
    } else {
      renew(answer.token);
      if (out && answer.who) {
        document.dispatchEvent(new CustomEvent("window:back"));
      }
      out = !answer.who;
    }
    if (!closed && !out) {
      ends = Date.now() + answer.left * 1000;
      tell(answer.left);
    }
    return answer;
  }

  // Says that somebody is here, and brings a token with which forms can be sent. Rejected only without a network.
  function ask() {
    asked = Date.now();
    return window
      .fetch(page.stillHere, { credentials: "same-origin", cache: "no-store" })
      .then(function (response) {
        return response.ok ? response.json().then(hear) : null;
      });
  }

  function signOut() {
    var token = document.querySelector("input[name=csrfmiddlewaretoken]");
    var body = new FormData();
    if (!page.signOut || !token) {
      return null;
    }
    body.append("csrfmiddlewaretoken", token.value);
    return window.fetch(page.signOut, { method: "POST", body: body, credentials: "same-origin" }).catch(function () {});
  }

  function end() {
    closed = true;
    document.body.hidden = true;
    leave()
      .then(signOut)
      .then(function () {
        var back = page.signOut ? "?next=" + encodeURIComponent(page.back || window.location.pathname) : "";
        window.location.replace(page.over + back);
      });
  }

  function here() {
    last = Date.now();
    if (!closed && !dialog.open && last - asked > 60000) {
      ask().catch(function () {});
    }
  }

  function stay() {
    last = Date.now();
    dialog.close();
    ask().catch(function () {});
  }

  // Who is at work without a network is not sent away: nothing can be said to the server, and nothing be shown anew.
  function tick() {
    var left = ends - Date.now();
    var quiet = Date.now() - last > Math.min(warn, 5000);
    if (closed || out) {
      return;
    }
    if (left <= 0 && quiet && (dialog.open || Date.now() - last > warn)) {
      end();
    } else if (left > 0 && left <= warn && quiet && !dialog.open) {
      dialog.showModal();
    } else if (left > warn && dialog.open) {
      dialog.close();
    }
  }

  function watch() {
    ["input", "click", "keydown", "touchstart", "scroll"].forEach(function (kind) {
      document.addEventListener(kind, here, { passive: true });
    });
    dialog.querySelector("[data-stay]").addEventListener("click", stay);
    dialog.querySelector("[data-leave]").addEventListener("click", end);
    dialog.addEventListener("cancel", stay);
    window.setInterval(tick, 1000);
  }

  if (channel) {
    channel.onmessage = function (event) {
      var theirs = event.data;
      if (theirs.who !== who) {
        if (who && !closed) {
          blank();
        }
      } else if (closed) {
        window.location.replace(window.location.href);
      } else if (out) {
        ask().catch(function () {});
      } else {
        ends = Date.now() + theirs.left * 1000;
      }
    };
  }
  if (page.who !== undefined) {
    tell(Number(page.left));
  }
  if (who && dialog) {
    watch();
  }
  window.peernotes = {
    who: who,
    ask: ask,
    signOut: page.signOut,
    out: function () {
      out = true;
    },
  };
})();
