import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reference for the Dataplus signature in Java 17, written from spec/signature.md (the S- numbers) and
 * spec/protocol.md with nothing but the JDK. Here: the protocol and the ops.
 */
public final class Main {
  private static final List<Object> OPS = List.of("signer.string-to-sign", "signer.sign", "sample.java");

  public static void main(String[] args) throws IOException {
    InputStream in = new BufferedInputStream(System.in, 1 << 16);
    for (byte[] line = readLine(in); line != null; line = readLine(in)) {
      Object message;
      try {
        message = new Json(line).document();
      } catch (Fault | CharacterCodingException | StackOverflowError e) {
        System.err.println("reference-java: a line is not JSON; send one JSON object per line, in UTF-8");
        System.exit(2);
        return;
      }
      byte[] text = (JsonText.write(answer(message)) + "\n").getBytes(StandardCharsets.UTF_8);
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

  private static Map<String, Object> answer(Object message) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("seq", null);
    try {
      Map<String, Object> question = Fields.object(message);
      answer.put("seq", Fields.number(question.get("seq")));
      String op = Fields.string(question.get("op"));
      if (op.equals("start")) answer.putAll(start(question));
      else answer.put("output", output(op, question.get("input")));
    } catch (Fault e) {
      answer.put("error", Map.of("code", e.code));
    }
    return answer;
  }

  private static Map<String, Object> start(Map<String, Object> question) {
    if (Fields.count(question.get("protocol")) != 1) throw new Fault("invalid-input");
    Map<String, Object> implementation = new LinkedHashMap<>();
    implementation.put("name", "reference-java");
    implementation.put("version", "1");
    implementation.put("language", "Java");
    implementation.put("runtime", System.getProperty("java.vm.name") + " " + System.getProperty("java.version"));
    return Map.of("implementation", implementation, "ops", OPS);
  }

  private static Map<String, Object> output(String op, Object input) {
    switch (op) {
      case "signer.string-to-sign":
        return Signing.stringToSign(Fields.members(input, List.of("request"), "dialect")).output();
      case "signer.sign":
        return Signing.sign(Fields.members(input, List.of("request", "accessKeyId", "accessKeySecret"), "dialect"));
      case "sample.java":
        return sample(Fields.members(input, List.of("url")));
      default:
        throw new Fault("unknown-op");
    }
  }

  /** The resource line of the published Java sample: {@code new URL(url).getFile()}, with nothing repaired. */
  private static Map<String, Object> sample(Map<String, Object> input) {
    try {
      return Map.of("resource", new URL(Fields.string(input.get("url"))).getFile());
    } catch (MalformedURLException e) {
      throw new Fault("invalid-url"); // the sample ends there
    }
  }
}
