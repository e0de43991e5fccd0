package wagewire.app.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wagewire.model.listing.ContentHash;

/**
 * Signature of version 4 of a request to storage, worked out from its definition and not by the
 * library that signs.
 *
 * @param path as it is in the request, without a query
 * @param headers those that are signed, by name in small letters
 * @param content digest of the body in hexadecimal
 */
record RequestSignature(
    String method, String path, SortedMap<String, String> headers, String content) {

  /** Returns the signature in hexadecimal. */
  String of(String secret, String region) {
    String moment = headers.getOrDefault("x-amz-date", "00000000");
    String scope = "%s/%s/s3/aws4_request".formatted(moment.substring(0, 8), region);
    String request =
        String.join(
            "\n",
            method,
            path,
            "",
            headers.entrySet().stream()
                .map(header -> header.getKey() + ":" + header.getValue().strip() + "\n")
                .collect(Collectors.joining()),
            String.join(";", headers.keySet()),
            content);
    String signed = String.join("\n", "AWS4-HMAC-SHA256", moment, scope, digest(bytes(request)));
    byte[] key = bytes("AWS4" + secret);
    for (String part : List.of(scope.split("/"))) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, signed));
  }

  static String digest(byte[] bytes) {
    return HexFormat.of().formatHex(ContentHash.sha256().digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
