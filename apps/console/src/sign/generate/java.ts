import { type CodeInput, secretVariable, valueOf } from './code-input.ts';

const text = (value: string): string => JSON.stringify(value);

/** A program for Java 17 or later: `java Call.java`. */
export function javaCode(input: CodeInput): string {
  const { method, origin, target, headers, body, dialect, accessKeyId } = input;
  const own = headers.filter(([name]) => !['accept', 'content-type'].includes(name.toLowerCase()));
  const accept = valueOf(input, 'accept');
  const type = valueOf(input, 'content-type');
  const publisher = body === null ? 'BodyPublishers.noBody()' : 'BodyPublishers.ofByteArray(body)';
  return `import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Call {
  public static void main(String[] args) throws Exception {
    String accessKeyId = ${text(accessKeyId)};
    String accessKeySecret = System.getenv("${secretVariable}");

    String method = ${text(method)};
    String target = ${text(target)};
    byte[] body = ${text(body ?? '')}.getBytes(StandardCharsets.UTF_8);
    String accept = ${text(accept)};
    String contentType = ${text(type)};
    String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
        .format(ZonedDateTime.now(ZoneOffset.UTC));

    String contentMd5 = ${digest(body, dialect.digestsTwice)};
    String stringToSign = String.join("\\n", method, accept, contentMd5, contentType, date${dialect.signsTarget ? ', target' : ''});
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(accessKeySecret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
    String signature = Base64.getEncoder()
        .encodeToString(mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8)));

    HttpRequest request = HttpRequest.newBuilder(URI.create(${text(origin)} + target))
        .method(method, ${publisher})${own.map(([name, value]) => `\n        .header(${text(name)}, ${text(value)})`).join('')}${accept === '' ? '' : `\n        .header("Accept", accept)`}${type === '' ? '' : `\n        .header("Content-Type", contentType)`}
        .header("Date", date)
        .header("Authorization", "Dataplus " + accessKeyId + ":" + signature)
        .build();
    var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    System.out.println(response.statusCode() + " " + response.body());
  }

  static String md5(byte[] data) throws Exception {
    return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(data));
  }
}
`;
}

function digest(body: string | null, twice: boolean): string {
  if (body === null) return '""';
  return twice ? 'md5(md5(body).getBytes(StandardCharsets.US_ASCII)) /* digested twice */' : 'md5(body)';
}
