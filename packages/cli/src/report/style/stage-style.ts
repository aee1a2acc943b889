/** The clips on a dark stage, in light pages and dark ones, and the bar that plays them. */
export const STAGE_STYLE = `
.stage {
  --ink: #f1f0ee;
  --soft: #adaaa6;
  --line: #38373d;
  --warn: #f0b461;
  --accent: #b9c8ff;
  --c0: #7d97ff; --c1: #35c2b0; --c2: #fb9258; --c3: #cb8be6; --c4: #d3bd48; --c5: #f286b5;
  padding-block: 1.5rem 0;
  background: #0d0d10;
  color: var(--ink);
}
.stage h2 { margin-bottom: 0.9rem; }
.cards {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, var(--column)), 1fr));
  gap: 1.6rem 1.1rem;
  align-items: start;
}
.card { scroll-margin-block: 1rem 7rem; }
.frame {
  position: relative;
  aspect-ratio: var(--shape);
  width: 100%;
  max-height: max(16rem, calc(100vh - 17rem));
  display: grid;
  place-items: center;
  overflow: hidden;
  border-radius: 0.4rem;
  background: #000;
}
.frame video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; cursor: zoom-in; }
.frame .broken, .frame .lost { padding: 1rem; color: var(--soft); font-size: 0.9rem; text-align: center; }
.frame .broken { display: none; }
.is-broken .frame video { display: none; }
.is-broken .frame .broken { display: block; }
.card.is-large { grid-column: 1 / -1; order: -1; }
.card.is-large .frame { aspect-ratio: auto; height: 68vh; }
.card.is-large .frame video { cursor: zoom-out; }
.caption { display: grid; grid-template-columns: 1fr auto; gap: 0.1rem 0.75rem; padding-top: 0.6rem; }
.caption > :not(h3, .enlarge) { grid-column: 1 / -1; }
.caption h3::before {
  content: "";
  display: inline-block;
  width: 0.6em;
  height: 0.6em;
  margin-inline-end: 0.5em;
  border-radius: 50%;
  background: var(--series);
}
.figures {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.15rem 0.8rem;
  font-variant-numeric: tabular-nums;
}
.figures .price { font-size: 1.15rem; font-weight: 600; }
.badge { padding: 0 0.5em; border: 1px solid currentColor; border-radius: 1em; color: var(--accent); font-size: 0.78rem; }
.media { color: var(--soft); font-size: 0.85rem; font-variant-numeric: tabular-nums; }
.remarks { margin-top: 0.2rem; color: var(--soft); font-size: 0.85rem; }
.remarks .warn { color: var(--warn); }
.enlarge {
  display: flex;
  gap: 0.35rem;
  align-items: center;
  align-self: start;
  padding: 0.3rem 0.45rem;
  border: 1px solid var(--line);
  border-radius: 0.4rem;
  background: none;
  color: var(--soft);
  cursor: pointer;
}
.enlarge[aria-pressed="true"] { background: var(--ink); color: #0d0d10; }
.enlarge kbd { font-size: 0.75rem; }
.icon { width: 1.15rem; height: 1.15rem; fill: currentColor; display: block; }
.enlarge .icon { width: 0.95rem; height: 0.95rem; }

.transport {
  position: sticky;
  bottom: 0;
  z-index: 1;
  display: flex;
  flex-wrap: wrap;
  gap: 0.25rem 0.9rem;
  align-items: center;
  margin-top: 1.6rem;
  padding-block: 0.6rem calc(0.6rem + env(safe-area-inset-bottom));
  border-top: 1px solid var(--line);
  background: #0d0d10;
}
.transport button {
  display: grid;
  place-items: center;
  width: 2.75rem;
  height: 2.75rem;
  border: 0;
  border-radius: 50%;
  background: none;
  color: var(--ink);
  cursor: pointer;
}
.transport [data-control="play"] { background: var(--ink); color: #0d0d10; }
.transport [data-control="play"] .icon { width: 1.4rem; height: 1.4rem; }
[data-control="play"][data-on="true"] .icon-play, [data-control="play"]:not([data-on="true"]) .icon-pause { display: none; }
[data-control="sound"][aria-pressed="true"] .icon-mute, [data-control="sound"][aria-pressed="false"] .icon-sound { display: none; }
.transport [aria-pressed="true"] { color: var(--accent); background: #24242b; }
.transport [aria-pressed="false"] { color: var(--soft); }
.transport input { flex: 1 1 10rem; min-width: 0; height: 2.75rem; accent-color: var(--accent); cursor: pointer; }
.transport output { min-width: 6.5em; font-size: 0.9rem; font-variant-numeric: tabular-nums; text-align: end; }
.transport select {
  padding: 0.35rem 0.4rem;
  border: 1px solid var(--line);
  border-radius: 0.4rem;
  background: #1b1b20;
  color: var(--ink);
  font: inherit;
  font-size: 0.9rem;
}
.keys { flex-basis: 100%; color: var(--soft); font-size: 0.8rem; }
.keys kbd, .enlarge kbd { color: inherit; }
.keys kbd {
  padding: 0 0.35em;
  border: 1px solid var(--line);
  border-radius: 0.25rem;
  font-size: 0.75rem;
}
.keys kbd:not(:first-child) { margin-inline-start: 0.6em; }
.keys kbd + kbd:not(:first-child) { margin-inline-start: 0.1em; }
@media (hover: none), (max-width: 40rem) { .keys { display: none; } }
@media (max-width: 40rem) {
  .cards { grid-template-columns: 1fr 1fr; gap: 1.1rem 0.7rem; }
  .card:only-child { grid-column: 1 / -1; }
  .caption { display: block; padding-top: 0.4rem; }
  .caption h3 { font-size: 0.86rem; }
  .caption h3 .model { display: block; }
  .figures .price { font-size: 1rem; }
  .figures, .media, .remarks { font-size: 0.8rem; }
  .enlarge { display: none; }
  .transport { gap: 0 0.35rem; }
  .transport output { order: 1; flex-basis: 100%; min-width: 0; text-align: center; margin-top: -0.3rem; font-size: 0.8rem; }
  .transport input { flex-basis: 5rem; }
}
`;
