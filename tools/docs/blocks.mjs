const block = /<!-- render: (.+?) -->\n(.*?)<!-- rendered -->/gs;

/** What is asked for in a guide, in order, with the line where it is. */
export function blocksOf(text) {
  return [...text.matchAll(block)].map(({ 1: what, 2: text, index }) => ({
    what,
    text,
    place: text.slice(0, index).split('\n').length,
  }));
}

/** The guide with the rendered texts in the place of what was between the comments. */
export function replaceBlocks(text, rendered) {
  let next = 0;
  return text.replace(
    block,
    (_, what) => `<!-- render: ${what} -->\n\n${rendered[next++].trim()}\n\n<!-- rendered -->`,
  );
}
