package wagewire.reporting.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An Excel workbook as its parts of XML have it, read without the library that wrote it. */
public final class WorkbookContents {

  private final Map<String, Document> parts = new HashMap<>();

  private WorkbookContents() {}

  /**
   * A cell.
   *
   * @param type as the format names it: inlineStr, b, or n for numbers and dates
   * @param text its value
   * @param format of its number; empty without one
   */
  public record Cell(String type, String text, String format) {}

  /**
   * The cells of a row that are not empty, by their column.
   *
   * @param cells by the column's letters, or by its name in the header
   */
  public record Row(Map<String, Cell> cells) {

    private static final Cell EMPTY = new Cell("", "", "");

    /** Returns the cell, an empty one where there is none. */
    public Cell cell(String column) {
      return cells.getOrDefault(column, EMPTY);
    }

    private Row named(Row header) {
      Map<String, Cell> named = new LinkedHashMap<>();
      cells.forEach((letters, cell) -> named.put(header.cell(letters).text(), cell));
      return new Row(named);
    }
  }

  public static WorkbookContents read(byte[] bytes) throws IOException {
    WorkbookContents contents = new WorkbookContents();
    Path file = Files.createTempFile("wagewire", ".xlsx");
    try (ZipFile zip = new ZipFile(Files.write(file, bytes).toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        contents.parts.put(
            entry.getName(),
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(zip.getInputStream(entry)));
      }
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    } finally {
      Files.delete(file);
    }
    return contents;
  }

  public List<String> sheets() {
    return elements("xl/workbook.xml", "sheet").stream()
        .map(sheet -> sheet.getAttribute("name"))
        .toList();
  }

  /** Returns the elements of a sheet, the first of which is 1, such as its autoFilter. */
  public List<Element> elements(int sheet, String name) {
    return elements("xl/worksheets/sheet" + sheet + ".xml", name);
  }

  /** Returns the rows of a sheet, the first of which is 1, by the columns' letters. */
  private List<Row> rows(int sheet) {
    List<Row> rows = new ArrayList<>();
    for (Element row : elements(sheet, "row")) {
      Map<String, Cell> cells = new LinkedHashMap<>();
      for (Element cell : list(row.getElementsByTagName("c"))) {
        if (cell.hasChildNodes()) {
          cells.put(
              cell.getAttribute("r").replaceAll("[0-9]", ""),
              new Cell(cell.getAttribute("t"), cell.getTextContent(), format(cell)));
        }
      }
      rows.add(new Row(cells));
    }
    return rows;
  }

  /** Returns the rows below the header by the header's names. */
  public List<Row> table() {
    List<Row> rows = rows(1);
    return rows.stream().skip(1).map(row -> row.named(rows.getFirst())).toList();
  }

  private String format(Element cell) {
    if (cell.getAttribute("s").isEmpty()) {
      return "";
    }
    Element formats = elements("xl/styles.xml", "cellXfs").getFirst();
    String id =
        list(formats.getElementsByTagName("xf"))
            .get(Integer.parseInt(cell.getAttribute("s")))
            .getAttribute("numFmtId");
    return elements("xl/styles.xml", "numFmt").stream()
        .filter(format -> format.getAttribute("numFmtId").equals(id))
        .map(format -> format.getAttribute("formatCode"))
        .findFirst()
        .orElse("");
  }

  private List<Element> elements(String part, String name) {
    return list(Objects.requireNonNull(parts.get(part), part).getElementsByTagName(name));
  }

  private static List<Element> list(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .map(Element.class::cast)
        .toList();
  }
}
