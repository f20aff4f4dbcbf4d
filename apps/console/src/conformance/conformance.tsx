export function Conformance(): null {
  return null;
}
