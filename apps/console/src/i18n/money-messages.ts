export const moneyMessages = {} as const;
