/** On paper: the frames that are shown, all that is folded, and no controls. */
export const PRINT_STYLE = `
@media print {
  :root { color-scheme: light; }
  body { background: none; font-size: 10pt; }
  main > *, footer { padding-inline: 0; }
  .stage { --ink: #1d1c1a; --soft: #5f5c57; --warn: #8a4b00; --accent: #2747c7; background: none; }
  .transport, .enlarge, .keys { display: none !important; }
  .cards { grid-template-columns: repeat(3, 1fr); gap: 1rem; }
  .card, .tile, .unmade > ul > li, .bars li, tr { break-inside: avoid; }
  .scroll, pre, .whole p, .request dd { overflow: visible; max-height: none; }
  th, td { padding: 0.3rem 0.4rem; white-space: normal; font-size: 8pt; min-width: 0 !important; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .bar, .caption h3::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
