export function Deadlines(): null {
  return null;
}
