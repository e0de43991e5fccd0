package wagewire.ingest.read.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wagewire.model.error.ErrorCode;
import wagewire.model.error.WagewireException;

class ColumnMappingTest {

  @Test
  void targetsAreReadWithBlanksInColumnNames() {
    assertThat(ColumnMapping.parse("title=Job Title, board=company_slug").named())
        .isEqualTo(Map.of(TableField.TITLE, "Job Title", TableField.BOARD, "company_slug"));
    assertThat(ColumnMapping.parse(" ")).isEqualTo(ColumnMapping.defaults());
  }

  @Test
  void aTargetWithoutAColumnHasTheOneOfItsName() {
    ColumnMapping mapping = ColumnMapping.defaults();
    assertThat(mapping.column(TableField.TITLE)).isEqualTo("title");
    assertThat(mapping.column(TableField.BOARD)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "titel=Job|unknown column target 'titel'|Did you mean 'title'?",
        "salary_min=x|unknown column target 'salary_min'|Did you mean 'pay_min'?",
        "title|'title' is not of the form target=column|Write title=Job Title.",
        "title=|'title=' is not of the form target=column|Write title=Job Title.",
        "title=a,title=b|the target 'title' is named twice|Name each target once."
      })
  void aWrongMappingIsWrongUsage(String columns, String what, String toDo) {
    assertThatThrownBy(() -> ColumnMapping.parse(columns))
        .isInstanceOfSatisfying(
            WagewireException.class,
            error -> assertThat(error.code()).isEqualTo(ErrorCode.WRONG_USAGE))
        .hasMessageContaining(what)
        .hasMessageContaining(toDo);
  }
}
