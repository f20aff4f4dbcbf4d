/** Answers from a map, with the last answer at hand: accounts ask about the same service again and again. */
export function lastAsked<Value>(map: ReadonlyMap<string, Value>): (key: string) => Value | undefined {
  let asked: string | undefined;
  let answer: Value | undefined;
  return (key) => {
    if (key !== asked) {
      answer = map.get(key);
      asked = key;
    }
    return answer;
  };
}
