export function PriceBooks(): null {
  return null;
}
