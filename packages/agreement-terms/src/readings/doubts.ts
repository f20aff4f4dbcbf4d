/** Ways in which a text can be doubtful, besides the named readings. */
export const doubts = {
  contradiction: ['two clauses of the agreement contradict each other', '自相矛盾'],
  'broken-text': ['a sentence breaks off, is garbled or runs together', '文字残缺、错乱'],
  'foreign-name': ['a name of another product or party stands in the clause', '载有其他产品或主体名称'],
  'undefined-term': ['a decisive word is not defined', '关键用语未定义'],
  'two-readings': ['the words can be read in two ways', '可作两种理解'],
} as const;

/** Id of a doubt, as `'broken-text'`. */
export type DoubtId = keyof typeof doubts;
