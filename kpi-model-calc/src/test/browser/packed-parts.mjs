// The large tables and drawings of a report: node packed-parts.mjs PAGE GROUPS
// The drawings are in their places when the page is there, and a table in a closed fold soon after, so that a search finds its figures. Without the program
// each place says where the figures are.
import { address, check, finish, go, launch, openTab } from './browser.mjs';

const [page, groups] = process.argv.slice(2);
const browser = await launch();
const tab = await openTab(browser);
await tab.setJavaScriptEnabled(false);
await go(tab, address(page));
const texts = await tab.$$eval('[data-part]', places => places.map(place => place.textContent));
check(texts.length > 0 && texts.every(text => text.length > 20), texts.length + ' places have a text without the program');
check(await tab.$('table.outcomes thead:only-child') === null, 'no table has only a head without the program');

await tab.setJavaScriptEnabled(true);
const hash = '#A-27';
await go(tab, address(page) + hash);
await tab.waitForFunction(() => Array.from(document.querySelectorAll('[data-part]')).every(place => place.closest('details:not([open])')));
const top = await tab.$eval('[id="A-27"]', section => section.getBoundingClientRect().top);
check(top > -20 && top < 200, 'the section that the address names is in view, at ' + Math.round(top) + ' pixels');
await tab.waitForFunction(() => document.querySelector('[data-part]') === null);
check(await tab.$$eval('details', folds => folds.every(fold => !fold.open)), 'every fold is still closed');
check(await tab.evaluate(() => {
    const texts = Array.from(document.querySelectorAll('table.outcomes td'), cell => cell.textContent);
    return window.find(texts.find(text => texts.indexOf(text) === texts.lastIndexOf(text)));
}), 'a search finds a figure in a closed fold');
const tables = await tab.$$eval('table.outcomes', all => all.map(table => ({
    columns: table.tHead.rows[0].cells.length,
    rows: Array.from(table.tBodies[0].rows, row => ({ name: row.cells[0].textContent, spans: Array.from(row.cells, cell => cell.colSpan), texts: Array.from(row.cells, cell => cell.textContent) })),
})));
check(tables.some(table => table.rows.length === Number(groups)), 'a table has a row for each of the ' + groups + ' groups');
for (const table of tables) {
    check(table.rows.every(row => row.spans.reduce((one, other) => one + other) === table.columns), 'every row of ' + table.rows[0].name + ' has ' + table.columns + ' columns');
    check(table.rows.every(row => row.texts.every(text => text.length > 0)), 'every cell of ' + table.rows[0].name + ' has a text');
}
await browser.close();
finish();
