package wagewire.reporting.serve.answer;

import java.util.Arrays;

/** Formats of answers, chosen by the end of the address. */
public enum ResponseFormat {
  JSON("", "application/json"),
  CSV(".csv", "text/csv; charset=utf-8"),
  PARQUET(".parquet", "application/vnd.apache.parquet"),
  XLSX(".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  SVG(".svg", "image/svg+xml"),
  PNG(".png", "image/png");

  private final String suffix;
  private final String mediaType;

  ResponseFormat(String suffix, String mediaType) {
    this.suffix = suffix;
    this.mediaType = mediaType;
  }

  /** The one that the end of the name says. */
  public static ResponseFormat of(String name) {
    return Arrays.stream(values())
        .filter(format -> !format.suffix.isEmpty() && name.endsWith(format.suffix))
        .findFirst()
        .orElse(JSON);
  }

  /** The name without what says the format. */
  public String stem(String name) {
    return name.substring(0, name.length() - suffix.length());
  }

  public boolean isPicture() {
    return this == SVG || this == PNG;
  }

  public String suffix() {
    return suffix;
  }

  String mediaType() {
    return mediaType;
  }
}
