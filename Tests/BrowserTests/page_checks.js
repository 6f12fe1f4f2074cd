// What is wrong with the page that is shown, by the rules of WCAG 2.2 AA that a program can look at.
const problems = [];
const name = (element) => element.outerHTML.slice(0, 90);
const visible = (element) => {
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0 && box.right > 0 && box.bottom + scrollY > 0 && getComputedStyle(element).visibility !== 'hidden';
};
const root = document.documentElement;
if (!root.lang) problems.push('the page has no language');
if (!root.dir) problems.push('the page has no direction');
if (!document.title) problems.push('the page has no title');
if (document.querySelectorAll('h1').length !== 1) problems.push('the page has not exactly one first heading');
if (document.querySelectorAll('main').length !== 1) problems.push('the page has not exactly one main part');
for (const part of ['header', 'footer']) if (!document.querySelector(part)) problems.push(`the page has no ${part}`);
for (const nav of document.querySelectorAll('nav')) if (!nav.getAttribute('aria-label')) problems.push(`no name: ${name(nav)}`);
if (!document.querySelector('a.skip[href="#content"]')) problems.push('nothing skips to the content');
// Headings go down by one.
let level = 0;
for (const heading of document.querySelectorAll('h1,h2,h3,h4')) {
  const next = Number(heading.tagName[1]);
  if (next > level + 1) problems.push(`a heading skips a level: ${name(heading)}`);
  level = next;
}
const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) problems.push(`twice: id ${id}`);
for (const field of document.querySelectorAll('input:not([type=hidden]),select,textarea')) {
  if (!field.labels || field.labels.length === 0) problems.push(`no label: ${name(field)}`);
  const described = field.getAttribute('aria-describedby');
  for (const id of described ? described.split(' ') : [])
    if (!document.getElementById(id)) problems.push(`described by nothing: ${name(field)}`);
}
for (const link of document.querySelectorAll('a,button')) {
  if (!link.textContent.trim() && !link.getAttribute('aria-label')) problems.push(`no text: ${name(link)}`);
  if (!visible(link)) continue;
  // 2.5.8: 24 pixels, but for links within a sentence.
  const inSentence = getComputedStyle(link).display === 'inline' && link.closest('p,li,dd,td,h2,h3');
  const box = link.getBoundingClientRect();
  if (!inSentence && (box.height < 24 || box.width < 24))
    problems.push(`too small to hit (${Math.round(box.width)} by ${Math.round(box.height)}): ${name(link)}`);
}
for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) problems.push(`no text for ${name(image)}`);
if (root.scrollWidth > root.clientWidth) problems.push(`wider than the window: ${root.scrollWidth} over ${root.clientWidth}`);
// 1.4.3: contrast of every text against the first colour behind it.
const colour = (text) => { const parts = text.match(/[\d.]+/g).map(Number); return parts.length < 4 ? [...parts, 1] : parts; };
const light = (parts) => {
  const [r, g, b] = parts.slice(0, 3).map((value) => { const s = value / 255; return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const back = colour(getComputedStyle(at).backgroundColor);
    if (back[3] === 1) return back;
  }
  return [255, 255, 255, 1];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const seen = new Set();
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || !visible(element) || seen.has(element) || element.closest('script,option')) continue;
  seen.add(element);
  const style = getComputedStyle(element);
  const [front, back] = [light(colour(style.color)), light(behind(element))];
  const ratio = (Math.max(front, back) + 0.05) / (Math.min(front, back) + 0.05);
  const isLarge = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && Number(style.fontWeight) >= 700);
  if (ratio < (isLarge ? 3 : 4.5)) problems.push(`contrast ${ratio.toFixed(2)}: ${name(element)}`);
}
return problems;
