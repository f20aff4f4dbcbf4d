/** Light and dark by what the reader prefers; the bars differ in shade too, for those who do not tell green from red. */
export const style = `
text { font: 12px system-ui, sans-serif; fill: #1c2733; }
.title { font-size: 15px; font-weight: 600; }
.page { fill: #ffffff; }
.grid { stroke: #d8dee6; stroke-width: 1; }
.zero { stroke: #6b7785; stroke-width: 1; }
.tick { fill: #4a5663; }
.now { stroke: #6b7785; stroke-dasharray: 4 3; }
.balance { fill: none; stroke: #1f5fbf; stroke-width: 2; }
.allowed { fill: #8fd0a5; }
.stopped { fill: #b3261e; }
.unknown { fill: #b9b1c9; }
@media (prefers-color-scheme: dark) {
  text { fill: #e6ebf1; }
  .page { fill: #14191f; }
  .grid { stroke: #2c353f; }
  .tick { fill: #b4bec9; }
  .balance { stroke: #7fb0ff; }
  .allowed { fill: #2f7d4b; }
  .stopped { fill: #ff8a80; }
}
`;
