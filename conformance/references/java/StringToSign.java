import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** StringToSign (S-2.1) and its third line. */
record StringToSign(String text, String digest) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"; // RFC 9110 §5.6.2

  private static final String TARGET = "/[^\\x00-\\x20\\x7F#]*"; // S-3.6

  /** Refuses in the order of S-7.1. */
  static StringToSign of(String dialect, Request request) {
    if (!List.of("dataplus", "speech", "speech-recognition").contains(dialect)) throw new Fault("unknown-dialect");
    checkMethod(request.method());
    if (!request.target().matches(TARGET)) throw new Fault("invalid-target");
    for (String[] header : request.headers()) { // S-2.8
      if (!header[0].matches(TOKEN) || header[1].matches("(?s).*[\r\n\0].*")) throw new Fault("invalid-header");
    }
    String accept = String.join(", ", values(request, "accept")); // S-2.9
    String contentType = single(request, "content-type");
    String date = single(request, "date");
    String contentMd5 = single(request, "content-md5");
    single(request, "authorization"); // S-2.10: neither signed nor kept, but never twice
    String digest = Digests.md5(request.body()); // S-4.1
    if (!contentMd5.isEmpty() && !contentMd5.equals(digest)) throw new Fault("content-md5-mismatch"); // S-4.6
    if (dialect.equals("speech-recognition")) digest = Digests.md5(Body.ofText(digest)); // S-5.3
    if (request.body().isEmpty()) digest = ""; // S-4.2
    List<String> lines = new ArrayList<>(List.of(request.method(), accept, digest, contentType, date));
    if (dialect.equals("dataplus")) lines.add(request.target()); // S-5.2
    return new StringToSign(String.join("\n", lines), digest); // S-2.2
  }

  Map<String, Object> output() {
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("stringToSign", text);
    output.put("contentMd5", digest);
    return output;
  }

  /** S-3.2 */
  private static void checkMethod(String method) {
    boolean rewritten = method.matches("(?i)GET|HEAD|POST|PUT|DELETE|OPTIONS") && !method.matches("[A-Z]+");
    boolean refused = method.matches("(?i)CONNECT|TRACE|TRACK");
    if (rewritten || refused || !method.matches(TOKEN)) throw new Fault("invalid-method");
  }

  /** S-2.7 */
  private static List<String> values(Request request, String name) {
    return request.headers().stream().filter(h -> h[0].equalsIgnoreCase(name)).map(h -> h[1]).toList();
  }

  /** The empty text where the header is absent (S-2.3). */
  private static String single(Request request, String name) {
    List<String> values = values(request, name);
    if (values.size() > 1) throw new Fault("repeated-header"); // S-2.9
    return values.isEmpty() ? "" : values.get(0);
  }
}
