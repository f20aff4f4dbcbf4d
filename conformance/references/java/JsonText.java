import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Values as JSON text. */
final class JsonText {
  static String write(Object value) {
    if (value instanceof Num n) return n.text();
    if (value instanceof String s) return quote(s);
    if (value instanceof List<?> list) return "[" + String.join(",", list.stream().map(JsonText::write).toList()) + "]";
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach((name, member) -> members.add(quote((String) name) + ":" + write(member)));
      return "{" + String.join(",", members) + "}";
    }
    return String.valueOf(value);
  }

  private static String quote(String s) {
    StringBuilder out = new StringBuilder("\"");
    for (char c : s.toCharArray()) {
      if (c == '"' || c == '\\') out.append('\\').append(c);
      else if (c < ' ') out.append(String.format("\\u%04x", (int) c));
      else out.append(c);
    }
    return out.append('"').toString();
  }
}
