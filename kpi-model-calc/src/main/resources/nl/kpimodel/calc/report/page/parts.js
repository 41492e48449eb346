// Puts the packed parts of a page in their places. PackedParts describes the data.
// What is in view comes first. Folds that are closed follow while the browser has nothing to do, so that the page is there at once
// and yet a search and a saved copy have all of it. A closed fold is not printed.
(function () {
  'use strict';
  if (!window.DecompressionStream) {
    return;
  }
  var data = JSON.parse(document.getElementById('packed-parts').textContent);
  var bytes = Uint8Array.from(atob(data.bytes), function (c) { return c.charCodeAt(0); });
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text().then(function (text) {
    var parts = text.split(data.separator);
    var whenIdle = window.requestIdleCallback || function (next) { setTimeout(next, 50); };

    function fill(place) {
      var part = document.createElement('template');
      part.innerHTML = parts[place.getAttribute('data-part')];
      place.replaceWith(part.content);
    }

    function fillAll(places) {
      Array.prototype.forEach.call(places, fill);
    }

    function fillNext() {
      var place = document.querySelector('[data-part]');
      if (place) {
        fill(place);
        whenIdle(fillNext);
      }
    }

    fillAll(Array.prototype.filter.call(document.querySelectorAll('[data-part]'), function (place) { return !place.closest('details:not([open])'); }));
    // What was filled above the place that the address names has moved that place.
    var named = location.hash && document.getElementById(location.hash.slice(1));
    if (named) {
      named.scrollIntoView();
    }
    // The event of a fold does not rise to the page, but passes it on its way down.
    document.addEventListener('toggle', function (event) { fillAll(event.target.querySelectorAll('[data-part]')); }, true);
    whenIdle(fillNext);
  });
}());
