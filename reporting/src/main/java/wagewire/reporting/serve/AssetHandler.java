package wagewire.reporting.serve;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.util.Arrays;
import wagewire.reporting.page.Assets;

/** Style, script and icon; whoever asks by the hash of what is there may keep it for a year. */
final class AssetHandler implements Handler {

  static final String PATH = "/assets/{hash}/{file}";

  private static final String KEEP = "public, max-age=31536000, immutable";

  @Override
  public void handle(Context context) {
    String file = context.pathParam("file");
    Assets asset =
        Arrays.stream(Assets.values())
            .filter(one -> one.file().equals(file))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("There is no '%s'.".formatted(file)));
    boolean known = asset.hash().equals(context.pathParam("hash"));
    context
        .header("Cache-Control", known ? KEEP : "no-cache")
        .contentType(asset.mediaType())
        .result(asset.text());
  }
}
