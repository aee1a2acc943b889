/** The charts and the table. */
export const FIGURE_STYLE = `
.charts {
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
  gap: 2.5rem clamp(2rem, 5vw, 4rem);
  padding-block: clamp(2rem, 5vw, 3.25rem) 0;
}
.chart figcaption p { color: var(--soft); font-size: 0.88rem; }
.bars { margin-top: 1rem; display: grid; gap: 0.85rem; }
.bars li { display: grid; grid-template-columns: 1fr auto; gap: 0.25rem 1rem; align-items: baseline; }
.bars .label { font-size: 0.92rem; }
.bars .value { grid-area: 1 / 2; font-weight: 600; font-variant-numeric: tabular-nums; }
.bar { grid-column: 1 / -1; display: block; width: 100%; height: 0.6rem; border-radius: 0.3rem; }
.bar .track { fill: var(--line); }
.bar .fill { fill: var(--series); }
.bar .mark { fill: var(--ink); }

.all { padding-block: clamp(2rem, 5vw, 3.25rem) 0; }
.scroll { overflow-x: auto; margin-top: 0.8rem; border: 1px solid var(--line); border-radius: 0.5rem; background: var(--sheet); }
table { width: 100%; border-collapse: collapse; font-size: 0.9rem; }
th, td { padding: 0.6rem 0.85rem; text-align: start; vertical-align: baseline; white-space: nowrap; }
td:last-child { white-space: normal; min-width: 14rem; overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 500; border-bottom: 1px solid var(--line); }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody th { font-weight: 400; max-width: 20rem; white-space: normal; overflow-wrap: break-word; min-width: 11rem; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
.unknown { color: var(--soft); }
`;
