/** What was refused, what was sent, and what was asked for. */
export const DETAIL_STYLE = `
.unmade { padding-block: clamp(2rem, 5vw, 3.25rem) 0; }
.unmade > ul {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
  gap: 1rem;
  margin-top: 0.9rem;
}
.unmade > ul > li {
  padding: 0.95rem 1.1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--sheet);
  font-size: 0.94rem;
}
.unmade h3 { margin-bottom: 0.35rem; }
.state {
  margin-inline-start: 0.5em;
  padding: 0.05em 0.55em;
  border-radius: 1em;
  background: var(--warn-sheet);
  color: var(--warn);
  font-size: 0.8rem;
  white-space: nowrap;
}
.is-failed .state { background: none; border: 1px solid currentColor; color: var(--bad); }
.issues { padding-inline-start: 1.1rem; list-style: disc; }
.money { margin-top: 0.4rem; color: var(--soft); }
.handle { margin-top: 0.4rem; color: var(--soft); font-size: 0.88rem; }

.bodies { padding-block: clamp(2rem, 5vw, 3.25rem) 0; }
.bodies details { border-bottom: 1px solid var(--line); }
.bodies h2 + details { margin-top: 0.6rem; border-top: 1px solid var(--line); }
.bodies summary { display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; padding: 0.75rem 0; list-style: none; }
.bodies summary::-webkit-details-marker { display: none; }
.bodies summary::before { content: "+"; width: 1em; color: var(--soft); font-family: var(--mono); }
.bodies [open] > summary::before { content: "–"; }
.bodies summary > span:first-of-type { flex: 1 1 0; min-width: 0; }
.changes { margin-inline-start: auto; color: var(--soft); font-size: 0.88rem; }
.changes.warn { color: var(--warn); }
.bodies details > :not(summary) { margin-bottom: 0.8rem; }
.changed { padding-inline-start: 1.1rem; list-style: disc; font-size: 0.92rem; }
pre {
  max-height: 28rem;
  overflow: auto;
  padding: 0.9rem 1rem;
  border: 1px solid var(--line);
  border-radius: 0.5rem;
  background: var(--sheet);
  font-size: 0.9rem;
  white-space: pre-wrap;
}

.request { padding-block: clamp(2rem, 5vw, 3.25rem) 1rem; }
.request dl { display: grid; margin-top: 0.8rem; }
.request dl > div {
  display: grid;
  grid-template-columns: minmax(8rem, 14rem) 1fr;
  gap: 0.2rem 1.25rem;
  padding: 0.45rem 0;
  border-top: 1px solid var(--line);
}
.request dt { color: var(--soft); }
.request dd { white-space: pre-wrap; max-height: 12rem; overflow: auto; }
@media (max-width: 40rem) {
  .request dl > div { grid-template-columns: 1fr; }
}
`;
