// The large tables of a report: node packed-tables.mjs PAGE GROUPS
// A table has no rows until its fold is opened, and then one for each group with all its periods.
import { address, check, finish, go, launch, openTab } from './browser.mjs';

const [page, groups] = process.argv.slice(2);
const browser = await launch();
const tab = await openTab(browser);
await go(tab, address(page));

const packed = await tab.$$eval('tbody[data-table]', bodies => bodies.map(body => body.rows.length));
check(packed.length > 0 && packed.every(rows => rows === 0), packed.length + ' tables are packed');
await tab.$$eval('details', folds => folds.forEach(fold => { fold.open = true; }));
await tab.waitForFunction(() => document.querySelector('tbody[data-table]') === null);
const tables = await tab.$$eval('table.outcomes', all => all.map(table => ({
    columns: table.tHead.rows[0].cells.length,
    rows: Array.from(table.tBodies[0].rows, row => ({ name: row.cells[0].textContent, spans: Array.from(row.cells, cell => cell.colSpan), texts: Array.from(row.cells, cell => cell.textContent) })),
})));
check(tables.some(table => table.rows.length === Number(groups)), 'a table has a row for each of the ' + groups + ' groups');
for (const table of tables) {
    check(table.rows.every(row => row.spans.reduce((one, other) => one + other) === table.columns), 'every row of ' + table.rows[0].name + ' has ' + table.columns + ' columns');
    check(table.rows.every(row => row.texts.every(text => !/undefined|NaN/.test(text))), 'every cell of ' + table.rows[0].name + ' has a text');
}
await browser.close();
finish();
