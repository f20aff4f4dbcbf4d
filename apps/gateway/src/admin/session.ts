/** Who asks. */
export type Session =
  { readonly role: 'operator'; readonly account: undefined } | { readonly role: 'account'; readonly account: string };

/** The operator. */
export const operator: Session = { role: 'operator', account: undefined };

/** As the audit log names who asks. */
export function actorOf({ role, account }: Session): string {
  return role === 'operator' ? 'operator' : `account:${account}`;
}
