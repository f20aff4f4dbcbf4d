export function Compare(): null {
  return null;
}
