// Writes a copy of a page that runs axe-core on itself and shows what it found as text: node axe.cjs PAGE COPY
const fs = require('fs');
const [page, copy] = process.argv.slice(2);
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const run = `document.querySelectorAll('details').forEach(d => { d.open = true; });
axe.run(document, {resultTypes: ['violations']}).then(result => {
  document.documentElement.textContent = 'AXE ' + JSON.stringify(result.violations.map(v => ({id: v.id, impact: v.impact, at: v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))}))) + ' END';
});`;
const html = fs.readFileSync(page, 'utf8')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</body>', () => `<script>${axe}</script><script>${run}</script></body>`);
fs.writeFileSync(copy, html);
