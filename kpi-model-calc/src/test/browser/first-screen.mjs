// The first screen of a report: node first-screen.mjs PAGE PICTURE
// Everything that answers is on it: the title, the story, what the figures rest on, every chosen KPI with its difference
// and its teams, and what is missing.
import { address, check, finish, go, launch, lookIn, openTab } from './browser.mjs';

const [page, picture] = process.argv.slice(2);
const size = { width: 1400, height: 900 };
const browser = await launch();
const tab = await openTab(browser);
await lookIn(tab, 'wide');
await tab.setViewport(size);
await go(tab, address(page));

const bottoms = await tab.$$eval('h1, .front .story, .front .trust, .overview tbody tr, main > .notes > :first-child', elements => elements.map(element => [element.textContent, element.getBoundingClientRect().bottom]));
check(bottoms.length > 3, 'there is an overview');
for (const [text, bottom] of bottoms) {
    check(bottom <= size.height, 'ends at ' + Math.round(bottom) + ' of ' + size.height + ' pixels: ' + text.slice(0, 60));
}
await tab.screenshot({ path: picture });
await browser.close();
finish();
