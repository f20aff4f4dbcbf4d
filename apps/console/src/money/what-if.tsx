export function WhatIf(): null {
  return null;
}
