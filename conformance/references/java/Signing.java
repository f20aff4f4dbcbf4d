import java.util.Map;

/** The ops signer.string-to-sign and signer.sign. */
final class Signing {
  static StringToSign stringToSign(Map<String, Object> input) {
    String dialect = input.containsKey("dialect") ? Fields.string(input.get("dialect")) : "dataplus"; // S-5.1
    return StringToSign.of(dialect, Request.of(input.get("request")));
  }

  static Map<String, Object> sign(Map<String, Object> input) {
    String id = Fields.string(input.get("accessKeyId"));
    String secret = Fields.string(input.get("accessKeySecret"));
    StringToSign lines = stringToSign(input);
    if (!id.matches("[!-9;-~]+")) throw new Fault("invalid-access-key-id"); // S-1.3
    if (secret.isEmpty()) throw new Fault("invalid-access-key-secret"); // S-1.4
    String signature = Digests.hmacSha1(secret, lines.text()); // S-1.2
    Map<String, Object> output = lines.output();
    output.put("signature", signature);
    output.put("authorization", "Dataplus " + id + ":" + signature); // S-1.1
    return output;
  }
}
