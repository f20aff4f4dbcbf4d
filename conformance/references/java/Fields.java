import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Shapes of protocol members: each method gives the checked value or refuses with `invalid-input`. */
final class Fields {
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(Object value) {
    if (value instanceof Map) return (Map<String, Object>) value;
    throw new Fault("invalid-input");
  }

  /** An object that has every required member and none beyond the optional ones. */
  static Map<String, Object> members(Object value, List<String> required, String... optional) {
    Map<String, Object> object = object(value);
    List<String> known = new ArrayList<>(required);
    known.addAll(List.of(optional));
    if (!object.keySet().containsAll(required) || !known.containsAll(object.keySet())) throw new Fault("invalid-input");
    return object;
  }

  @SuppressWarnings("unchecked")
  static List<Object> array(Object value) {
    if (value instanceof List) return (List<Object>) value;
    throw new Fault("invalid-input");
  }

  /** Half of a surrogate pair has no UTF-8, so it is no text. */
  static String string(Object value) {
    if (value instanceof String s && StandardCharsets.UTF_8.newEncoder().canEncode(s)) return s;
    throw new Fault("invalid-input");
  }

  static Num number(Object value) {
    if (value instanceof Num n) return n;
    throw new Fault("invalid-input");
  }

  static int count(Object value) {
    String digits = number(value).text();
    if (!digits.matches("[0-9]{1,9}")) throw new Fault("invalid-input");
    return Integer.parseInt(digits);
  }
}
