import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reference for the Dataplus signature in Java 17, written from spec/signature.md (the S- numbers) and
 * spec/protocol.md with nothing but the JDK. One file, because `java Main.java` runs one file without a build.
 * The parts: the protocol, the ops, the request as it came in, the signature, JSON.
 */
public final class Main {
  private static final List<Object> OPS = List.of("signer.string-to-sign", "signer.sign", "sample.java");

  // ---- The protocol: one JSON object per line in, one answer per line out ----

  public static void main(String[] args) throws IOException {
    InputStream in = new BufferedInputStream(System.in, 1 << 16);
    for (byte[] line = readLine(in); line != null; line = readLine(in)) {
      Map<String, Object> message;
      try {
        message = Json.object(new Json(line).document());
      } catch (Fault | CharacterCodingException e) {
        System.err.println("reference-java: a line of the input is not a JSON object");
        System.exit(2);
        return;
      }
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("seq", message.get("seq"));
      try {
        answer.putAll(answer(message));
      } catch (Fault e) {
        answer.put("error", Map.of("code", e.code));
      }
      byte[] text = (Json.write(answer) + "\n").getBytes(StandardCharsets.UTF_8);
      System.out.write(text, 0, text.length);
      System.out.flush();
    }
  }

  /** A line ends at LF alone: CR is white space of JSON. Null at the end of the input. */
  private static byte[] readLine(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int b;
    while ((b = in.read()) != -1 && b != '\n') line.write(b);
    return b == -1 && line.size() == 0 ? null : line.toByteArray();
  }

  // ---- The ops ----

  private static Map<String, Object> answer(Map<String, Object> message) {
    switch (Json.string(message.get("op"))) {
      case "start":
        return Map.of("implementation", implementation(), "ops", OPS);
      case "signer.string-to-sign":
        return Map.of("output", stringToSign(Json.object(message.get("input"))).output());
      case "signer.sign":
        return Map.of("output", sign(Json.object(message.get("input"))));
      case "sample.java":
        return Map.of("output", sample(Json.object(message.get("input"))));
      default:
        throw new Fault("unknown-op");
    }
  }

  private static Map<String, Object> implementation() {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", "reference-java");
    about.put("version", "1.0.0");
    about.put("language", "Java");
    about.put("runtime", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    return about;
  }

  private static Lines stringToSign(Map<String, Object> input) {
    Object dialect = input.containsKey("dialect") ? Json.string(input.get("dialect")) : "dataplus"; // S-5.1
    return Lines.of((String) dialect, Request.of(Json.object(input.get("request"))));
  }

  private static Map<String, Object> sign(Map<String, Object> input) {
    String id = Json.string(input.get("accessKeyId"));
    String secret = Json.string(input.get("accessKeySecret"));
    Lines lines = stringToSign(input);
    if (!id.matches("[!-9;-~]+")) throw new Fault("invalid-access-key-id"); // S-1.3
    if (secret.isEmpty()) throw new Fault("invalid-access-key-secret"); // S-1.4
    String signature = Digests.hmacSha1(utf8(secret), utf8(lines.text())); // S-1.2
    Map<String, Object> output = lines.output();
    output.put("signature", signature);
    output.put("authorization", "Dataplus " + id + ":" + signature); // S-1.1
    return output;
  }

  /** The resource line of the published Java sample: {@code new URL(url).getFile()}, with nothing repaired. */
  private static Map<String, Object> sample(Map<String, Object> input) {
    try {
      return Map.of("resource", new URL(Json.string(input.get("url"))).getFile());
    } catch (MalformedURLException e) {
      throw new Fault("invalid-input");
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What an answer carries as its error. */
  static final class Fault extends RuntimeException {
    final String code;

    Fault(String code) {
      super(code);
      this.code = code;
    }
  }

  // ---- The request, with its shape checked and its rules not yet ----

  record Request(String method, String target, List<String[]> headers, byte[] body) {
    static Request of(Map<String, Object> request) {
      List<String[]> headers = new ArrayList<>();
      for (Object header : Json.array(request.get("headers"))) {
        List<Object> pair = Json.array(header);
        if (pair.size() != 2) throw new Fault("invalid-input");
        headers.add(new String[] {Json.string(pair.get(0)), trim(Json.string(pair.get(1)))});
      }
      String method = Json.string(request.get("method"));
      return new Request(method, Json.string(request.get("target")), headers, body(request.get("body")));
    }

    /** S-2.5 */
    private static String trim(String value) {
      return value.replaceAll("\\A[ \t]+|[ \t]+\\z", "");
    }

    private static byte[] body(Object body) {
      if (body == null) return new byte[0];
      Map<String, Object> form = Json.object(body);
      if (form.size() != 1) throw new Fault("invalid-input");
      if (form.containsKey("text")) return utf8(Json.string(form.get("text"))); // S-4.5
      if (form.containsKey("base64")) return base64(form.get("base64"));
      Map<String, Object> repeat = Json.object(form.get("repeat"));
      byte[] block = base64(repeat.get("base64"));
      int times = Json.count(repeat.get("times"));
      if ((long) block.length * times > 1 << 30) throw new Fault("invalid-input"); // more than an array is sure to hold
      byte[] bytes = new byte[block.length * times];
      for (int i = 0; i < times; i++) System.arraycopy(block, 0, bytes, i * block.length, block.length);
      return bytes;
    }

    private static byte[] base64(Object value) {
      String text = Json.string(value);
      if (text.length() % 4 != 0) throw new Fault("invalid-input"); // the decoder would take missing padding
      try {
        return Base64.getDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        throw new Fault("invalid-input");
      }
    }
  }

  // ---- The signature ----

  /** StringToSign (S-2.1) and its third line. */
  record Lines(String text, String digest) {
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"; // RFC 9110 §5.6.2

    /** Refuses in the order of S-7.1. */
    static Lines of(String dialect, Request request) {
      if (!List.of("dataplus", "speech", "speech-recognition").contains(dialect)) throw new Fault("unknown-dialect");
      checkMethod(request.method());
      // S-3.6
      if (!request.target().matches("/[^\\x00-\\x20\\x7F#]*")) throw new Fault("invalid-target");
      for (String[] header : request.headers()) { // S-2.8
        if (!header[0].matches(TOKEN) || header[1].matches("(?s).*[\r\n\0].*")) throw new Fault("invalid-header");
      }
      String accept = String.join(", ", values(request, "accept")); // S-2.9
      String contentType = single(request, "content-type");
      String date = single(request, "date");
      String contentMd5 = single(request, "content-md5");
      single(request, "authorization"); // S-2.10: neither signed nor kept, but never twice
      String once = request.body().length == 0 ? "" : Digests.md5(request.body()); // S-4.1, S-4.2
      if (!contentMd5.isEmpty() && !contentMd5.equals(once)) throw new Fault("content-md5-mismatch"); // S-4.6
      boolean twice = dialect.equals("speech-recognition") && !once.isEmpty(); // S-5.3
      String digest = twice ? Digests.md5(utf8(once)) : once;
      List<String> lines = new ArrayList<>(List.of(request.method(), accept, digest, contentType, date));
      if (dialect.equals("dataplus")) lines.add(request.target()); // S-5.2
      return new Lines(String.join("\n", lines), digest); // S-2.2
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

  /** Digests of the JDK, in Base64. */
  static final class Digests {
    static String md5(byte[] bytes) {
      try {
        return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e); // every JDK has MD5 and HmacSHA1
      }
    }

    static String hmacSha1(byte[] key, byte[] text) {
      try {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        return Base64.getEncoder().encodeToString(mac.doFinal(text));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  // ---- JSON, which the JDK does not have ----

  /** A number stays the text that it was read as, so that `seq` is echoed as it came. */
  record Num(String text) {}

  /** Values are Map, List, String, Num, Boolean or null. Every fault is `invalid-input`. */
  static final class Json {
    private final String text;
    private int at = 0;

    Json(byte[] utf8) throws CharacterCodingException {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }

    Object document() {
      Object value = value();
      if (next() != 0) throw new Fault("invalid-input");
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
      int from = at;
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) at++;
      String word = text.substring(from, at);
      if (word.equals("null")) return null;
      if (word.equals("true") || word.equals("false")) return word.equals("true");
      if (word.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) return new Num(word);
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

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
      if (value instanceof Map) return (Map<String, Object>) value;
      throw new Fault("invalid-input");
    }

    @SuppressWarnings("unchecked")
    static List<Object> array(Object value) {
      if (value instanceof List) return (List<Object>) value;
      throw new Fault("invalid-input");
    }

    /** Half of a surrogate pair has no UTF-8, so it is no text. */
    static String string(Object value) {
      if (!(value instanceof String s) || !StandardCharsets.UTF_8.newEncoder().canEncode(s)) throw new Fault("invalid-input");
      return s;
    }

    static int count(Object value) {
      if (!(value instanceof Num n) || !n.text().matches("0|[1-9][0-9]{0,8}")) throw new Fault("invalid-input");
      return Integer.parseInt(n.text());
    }

    static String write(Object value) {
      if (value instanceof Num n) return n.text();
      if (value instanceof String s) return quote(s);
      if (value instanceof List<?> list) return "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
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
}
