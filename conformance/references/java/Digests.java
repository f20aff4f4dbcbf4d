import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The digests that the JDK has, over UTF-8, in Base64. */
final class Digests {
  static String md5(Body body) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      for (int i = 0; i < body.times(); i++) md5.update(body.block());
      return Base64.getEncoder().encodeToString(md5.digest());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every JDK has MD5 and HmacSHA1
    }
  }

  static String hmacSha1(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
