// Makes the rows of large tables when their fold is opened. PackedTables describes the data.
(function () {
  'use strict';
  var packed = JSON.parse(document.getElementById('packed-tables').textContent);

  function formNumber(letters) {
    return Array.prototype.reduce.call(letters, function (number, letter) { return 26 * number + letter.charCodeAt(0) - 96; }, 0) - 1;
  }

  function cell(code) {
    var parts = /^([a-z]*)(.*)$/.exec(code);
    var form = parts[1] ? packed.forms[formNumber(parts[1])] : [''];
    var numbers = parts[2].split(' ');
    return { text: form.map(function (text, i) { return (i ? numbers[i - 1] : '') + text; }).join(''), isFigure: form.length > 1 };
  }

  function fill(body) {
    packed.tables[body.getAttribute('data-table')].split('\n').forEach(function (line) {
      var codes = line.split('|');
      var row = body.insertRow();
      var head = row.appendChild(document.createElement('th'));
      head.scope = 'row';
      head.appendChild(document.createElement('bdi')).textContent = packed.names[codes.shift()];
      var last = null;
      codes.map(cell).forEach(function (each) {
        // A reason that holds for periods in a row is in one cell.
        if (last && !each.isFigure && last.textContent === each.text) {
          last.colSpan += 1;
          return;
        }
        var td = row.insertCell();
        td.textContent = each.text;
        last = each.isFigure ? null : td;
      });
    });
    body.removeAttribute('data-table');
  }

  function open(fold) {
    if (fold.open) {
      Array.prototype.forEach.call(fold.querySelectorAll('tbody[data-table]'), fill);
    }
  }

  // The event of a fold does not rise to the page, but passes it on its way down.
  document.addEventListener('toggle', function (event) { open(event.target); }, true);
  Array.prototype.forEach.call(document.querySelectorAll('details[open]'), open);
}());
