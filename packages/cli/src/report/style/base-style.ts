/** Colours, type and the outline of the page. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#faf9f7, #131316);
  --sheet: light-dark(#ffffff, #1b1b20);
  --ink: light-dark(#1d1c1a, #ecebe8);
  --soft: light-dark(#5f5c57, #a5a29c);
  --line: light-dark(#e4e1db, #313037);
  --warn: light-dark(#8a4b00, #f0b461);
  --warn-sheet: light-dark(#fdf1e0, #2e2517);
  --bad: light-dark(#a3211c, #ff9a92);
  --accent: light-dark(#2747c7, #9db2ff);
  --c0: light-dark(#3b5bdb, #7d97ff);
  --c1: light-dark(#0c8577, #35c2b0);
  --c2: light-dark(#c2410c, #fb9258);
  --c3: light-dark(#8e3bb0, #cb8be6);
  --c4: light-dark(#7c6a0a, #d3bd48);
  --c5: light-dark(#a8326b, #f286b5);
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", sans-serif;
  --serif: ui-serif, "New York", Charter, "Iowan Old Style", Georgia, "Noto Serif", serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --gap: clamp(1rem, 3vw, 2rem);
}
.c0 { --series: var(--c0); }
.c1 { --series: var(--c1); }
.c2 { --series: var(--c2); }
.c3 { --series: var(--c3); }
.c4 { --series: var(--c4); }
.c5 { --series: var(--c5); }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: anywhere;
}
main > * { padding-inline: max(var(--gap), calc((100vw - 84rem) / 2)); }
h1, h2, h3, p, ul, ol, dl, dd, figure, pre { margin: 0; }
ul, ol { padding: 0; list-style: none; }
h2 { font: 600 1.05rem/1.3 var(--sans); letter-spacing: -0.005em; }
h3 { font: 500 0.95rem/1.35 var(--sans); }
code, pre, kbd { font-family: var(--mono); }
code { font-size: 0.86em; }
.model { color: var(--soft); }
.run { color: var(--soft); font-variant-numeric: tabular-nums; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

.hero { padding-block: clamp(1.5rem, 5vw, 3.5rem) clamp(1.25rem, 3vw, 2rem); }
.eyebrow { color: var(--soft); font-size: 0.85rem; }
.eyebrow time { margin-inline-start: 0.6em; font-variant-numeric: tabular-nums; }
.prompt {
  max-width: 34em;
  margin-block: 0.35em 0;
  font: 400 clamp(1.6rem, 1rem + 2.6vw, 2.9rem)/1.18 var(--serif);
  letter-spacing: -0.012em;
  text-wrap: balance;
}
.prompt.is-long { font-size: clamp(1.25rem, 1rem + 1.2vw, 1.8rem); line-height: 1.3; text-wrap: pretty; }
.prompt.is-absent { color: var(--soft); }
.whole { margin-top: 0.75rem; max-width: 46rem; }
.whole p {
  max-height: 22rem;
  overflow: auto;
  margin-top: 0.5rem;
  padding: 0.9rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--sheet);
  white-space: pre-wrap;
  font-size: 0.92rem;
}
.notice { margin-top: 1rem; max-width: 46rem; color: var(--soft); font-size: 0.9rem; }
summary { cursor: pointer; }
.whole summary { color: var(--accent); font-size: 0.92rem; width: fit-content; }
.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
  gap: 1rem var(--gap);
  margin-top: clamp(1.25rem, 3vw, 2rem);
}
.tile { border-top: 2px solid var(--ink); padding-top: 0.55rem; }
.tile dt { color: var(--soft); font-size: 0.85rem; }
.tile dd { display: grid; }
.tile .figure {
  font: 500 1.75rem/1.2 var(--sans);
  letter-spacing: -0.02em;
  font-variant-numeric: tabular-nums;
}
.tile .note { color: var(--soft); font-size: 0.9rem; }
.tile strong { color: var(--ink); font-weight: 600; }
footer { padding: 2rem max(var(--gap), calc((100vw - 84rem) / 2)) 3rem; color: var(--soft); font-size: 0.85rem; }
@media (max-width: 40rem) {
  .tiles { grid-template-columns: 1fr 1fr; }
  .tile .figure { font-size: 1.4rem; }
}
`;
