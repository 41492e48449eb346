// Puts the packed parts of a page in their places: at once, or when the fold around a place is opened. PackedParts describes the data.
(function () {
  'use strict';
  if (!window.DecompressionStream) {
    return;
  }
  var data = JSON.parse(document.getElementById('packed-parts').textContent);
  var bytes = Uint8Array.from(atob(data.bytes), function (c) { return c.charCodeAt(0); });
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).text().then(function (text) {
    var parts = text.split(data.separator);

    function fill(place) {
      var fold = place.closest('details');
      if (!fold || fold.open) {
        var part = document.createElement('template');
        part.innerHTML = parts[place.getAttribute('data-part')];
        place.replaceWith(part.content);
      }
    }

    function fillAll(within) {
      Array.prototype.forEach.call(within.querySelectorAll('[data-part]'), fill);
    }

    fillAll(document);
    // What was filled above the place that the address names has moved that place.
    var named = location.hash && document.getElementById(location.hash.slice(1));
    if (named) {
      named.scrollIntoView();
    }
    // The event of a fold does not rise to the page, but passes it on its way down.
    document.addEventListener('toggle', function (event) { fillAll(event.target); }, true);
  });
}());
