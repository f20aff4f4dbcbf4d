export function Agreement(): null {
  return null;
}
