import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The request of the protocol, with its shape checked and its rules not yet: those are in StringToSign. */
record Request(String method, String target, List<String[]> headers, Body body) {
  static Request of(Object value) {
    Map<String, Object> request = Fields.members(value, List.of("method", "target", "headers", "body"));
    List<String[]> headers = new ArrayList<>();
    for (Object header : Fields.array(request.get("headers"))) {
      List<Object> pair = Fields.array(header);
      if (pair.size() != 2) throw new Fault("invalid-input");
      headers.add(new String[] {Fields.string(pair.get(0)), trim(Fields.string(pair.get(1)))});
    }
    String method = Fields.string(request.get("method"));
    return new Request(method, Fields.string(request.get("target")), headers, Body.of(request.get("body")));
  }

  /** S-2.5 */
  private static String trim(String value) {
    return value.replaceAll("\\A[ \t]+|[ \t]+\\z", "");
  }
}
