export function AgreementList(): null {
  return null;
}
