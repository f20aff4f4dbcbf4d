import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** The bytes of a block, so many times. */
record Body(byte[] block, int times) {
  static Body of(Object body) {
    if (body == null) return new Body(new byte[0], 0);
    Map<String, Object> form = Fields.object(body);
    if (form.size() != 1) throw new Fault("invalid-input");
    if (form.containsKey("text")) return ofText(Fields.string(form.get("text")));
    if (form.containsKey("base64")) return new Body(base64(form.get("base64")), 1);
    Map<String, Object> repeat = Fields.members(form.get("repeat"), List.of("base64", "times"));
    return new Body(base64(repeat.get("base64")), Fields.count(repeat.get("times")));
  }

  static Body ofText(String text) {
    return new Body(text.getBytes(StandardCharsets.UTF_8), 1); // S-4.5
  }

  boolean isEmpty() {
    return block.length == 0 || times == 0;
  }

  private static byte[] base64(Object value) {
    try {
      byte[] bytes = Base64.getDecoder().decode(Fields.string(value));
      // The decoder takes missing padding and stray bits; the protocol takes what encodes back to itself.
      if (Base64.getEncoder().encodeToString(bytes).equals(value)) return bytes;
    } catch (IllegalArgumentException e) {
      // no Base64 at all
    }
    throw new Fault("invalid-input");
  }
}
