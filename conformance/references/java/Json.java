import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values are Map, List, String, Num, Boolean or null. Every fault is `invalid-input`. */
final class Json {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+.-]+");
  private static final String NUMBER = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?";

  private final String text;
  private int at = 0;

  Json(byte[] utf8) throws CharacterCodingException {
    text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }

  Object document() {
    Object value = value();
    next();
    if (at < text.length()) throw new Fault("invalid-input");
    return value;
  }

  /** The next character that is no white space; 0, which no token begins with, at the end. */
  private char next() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    return at < text.length() ? text.charAt(at) : 0;
  }

  private boolean skip(char c) {
    if (next() != c) return false;
    at++;
    return true;
  }

  private void expect(char c) {
    if (!skip(c)) throw new Fault("invalid-input");
  }

  private Object value() {
    switch (next()) {
      case '{': return members();
      case '[': return items();
      case '"': return quoted();
      default: return word();
    }
  }

  private Map<String, Object> members() {
    Map<String, Object> map = new LinkedHashMap<>();
    expect('{');
    if (skip('}')) return map;
    do {
      next();
      String name = quoted();
      expect(':');
      map.put(name, value());
    } while (skip(','));
    expect('}');
    return map;
  }

  private List<Object> items() {
    List<Object> list = new ArrayList<>();
    expect('[');
    if (skip(']')) return list;
    do list.add(value()); while (skip(','));
    expect(']');
    return list;
  }

  private Object word() {
    Matcher run = WORD.matcher(text).region(at, text.length());
    if (!run.lookingAt()) throw new Fault("invalid-input");
    String word = run.group();
    at = run.end();
    if (word.equals("null")) return null;
    if (word.equals("true") || word.equals("false")) return word.equals("true");
    if (word.matches(NUMBER)) return new Num(word);
    throw new Fault("invalid-input");
  }

  private String quoted() {
    expect('"');
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') return out.toString();
      if (c < ' ') break;
      out.append(c == '\\' ? escaped() : c);
    }
    throw new Fault("invalid-input");
  }

  private char escaped() {
    char c = at < text.length() ? text.charAt(at++) : 0;
    int simple = "\"\\/bfnrt".indexOf(c);
    if (simple >= 0) return "\"\\/\b\f\n\r\t".charAt(simple);
    if (c != 'u' || at + 4 > text.length()) throw new Fault("invalid-input");
    String hex = text.substring(at, at += 4);
    if (!hex.matches("[0-9A-Fa-f]{4}")) throw new Fault("invalid-input");
    return (char) Integer.parseInt(hex, 16);
  }
}
