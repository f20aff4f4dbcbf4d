export const conformanceMessages = {} as const;
