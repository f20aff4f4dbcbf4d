/** What parts say that are used everywhere. */
export const uiMessages = {
  'ui.copy': ['Copy', '复制'],
  'ui.copyWhat': ['Copy {what}', '复制{what}'],
  'ui.copied': ['Copied', '已复制'],
  'ui.copyFailed': ['Not copied', '未能复制'],
  'ui.show': ['Show', '显示'],
  'ui.hide': ['Hide', '隐藏'],
  'ui.close': ['Close', '关闭'],
  'ui.loading': ['Loading…', '加载中…'],
  'ui.yes': ['yes', '是'],
  'ui.no': ['no', '否'],
} as const;
