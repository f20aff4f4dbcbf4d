/** What an error code means, what to do about it, and the page that describes it. */
export type Explanation = readonly [cause: string, cure: string, section: string];
